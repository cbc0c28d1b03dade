import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../crawler/pdf/read-pdf.ts';
import { pdfOf } from '../../helpers/pdf-of.ts';

type Draw = Parameters<typeof pdfOf>[0];

const TOURS =
  'Sie planen die Touren, halten Kontakt zu den Fahrerinnen und Fahrern und rechnen mit den Auftraggebern ab. In unserem kleinen Team wird vieles gemeinsam entschieden. ';

/** The blocks that a drawn document is read as: `h1 words`, `p words`, `li words`. */
async function blocksOf(draw: Draw): Promise<readonly string[]> {
  const reading = await readPdf(await pdfOf(draw));
  if (reading.kind === 'unread') throw new Error(reading.fault);
  return [...reading.html.matchAll(/<(h1|h2|p|li)>(.*?)<\/\1>/g)].map(
    ([, kind, words]) => `${kind} ${words}`,
  );
}

/** Lines at the left edge, one below the other. */
const lines =
  (...texts: readonly string[]): Draw =>
  (doc) => {
    doc.fontSize(11);
    for (const text of texts) doc.text(text, { lineBreak: false }).moveDown(1);
  };

describe('the text of a PDF', () => {
  it('is made of headings by size and weight, paragraphs, and lists', async () => {
    const blocks = await blocksOf((doc) => {
      doc.font('Helvetica-Bold').fontSize(20).text('Stellenausschreibung').fontSize(15);
      doc.text('Hausmeisterin / Hausmeister (m/w/d)').moveDown().font('Helvetica').fontSize(11);
      doc.text(`Für unsere drei Schulen suchen wir jemanden, der anpackt. ${TOURS}`).moveDown();
      doc.font('Helvetica-Bold').text('Ihre Aufgaben').font('Helvetica');
      doc
        .text('• Pflege der Außenanlagen')
        .text(`• Winterdienst; ${TOURS.trim()}`)
        .text('• Kleine Reparaturen');
    });
    expect(blocks).toEqual([
      'h1 Stellenausschreibung',
      'h2 Hausmeisterin / Hausmeister (m/w/d)',
      `p Für unsere drei Schulen suchen wir jemanden, der anpackt. ${TOURS.trim()}`,
      'h2 Ihre Aufgaben',
      'li Pflege der Außenanlagen',
      `li Winterdienst; ${TOURS.trim()}`,
      'li Kleine Reparaturen',
    ]);
  });

  it('reads one column after the other, between what stands above and below both', async () => {
    const blocks = await blocksOf((doc) => {
      doc.fontSize(22).text('Verstärkung für die Disposition').fontSize(10).moveDown();
      const top = doc.y;
      doc.text(TOURS.repeat(2), 60, top, { width: 220 });
      doc.text(
        'Wir zahlen nach Tarif und geben dreißig Tage Urlaub im Jahr. Die Kantine kocht noch selbst. '.repeat(
          3,
        ),
        320,
        top,
        {
          width: 220,
        },
      );
      doc.text('Bewerbung bis zum 30.11.2026 an die Personalabteilung.', 60, 500);
    });
    expect(blocks.map((block) => block.slice(0, 23))).toEqual([
      'h1 Verstärkung für die ',
      'p Sie planen die Touren',
      'p Wir zahlen nach Tarif',
      'p Bewerbung bis zum 30.',
    ]);
    expect(blocks[1]).toBe(`p ${TOURS.repeat(2).trim()}`);
  });

  it('reads two short lists beside each other as two lists', async () => {
    const blocks = await blocksOf((doc) => {
      doc.fontSize(11).text('Wir erwarten', 60, 100).text('• Examen').text('• Humor').text('• Teamgeist');
      doc.text('Wir bieten', 320, 100).text('• Tarif').text('• Jobrad').text('• Kita im Haus');
    });
    expect(blocks).toEqual([
      'p Wir erwarten',
      'li Examen',
      'li Humor',
      'li Teamgeist',
      'p Wir bieten',
      'li Tarif',
      'li Jobrad',
      'li Kita im Haus',
    ]);
  });

  it('reads a table of labels line by line', async () => {
    const table = {
      Einsatzort: 'Rathaus Linnich',
      Entgelt: 'EG 9a TVöD',
      'Beginn:': 'sofort',
      Stunden: '39',
    };
    const blocks = await blocksOf((doc) => {
      doc.fontSize(11);
      for (const [at, [label, value]] of Object.entries(table).entries())
        doc.text(label, 60, 100 + 18 * at).text(value, 200, 100 + 18 * at);
    });
    expect(blocks).toEqual([
      'p Einsatzort: Rathaus Linnich',
      'p Entgelt: EG 9a TVöD',
      'p Beginn: sofort',
      'p Stunden: 39',
    ]);
  });

  it('puts a label above the list that stands beside it', async () => {
    const blocks = await blocksOf((doc) => {
      doc
        .fontSize(11)
        .text('Ihr Profil', 60, 100)
        .text('• Führerschein Klasse B', 200, 100)
        .text('• Deutsch');
      doc.text('Unser Angebot', 60, 150).text('• Tarif', 200, 150).text('• Betriebsrente');
      doc.text('Ihre Aufgaben', 60, 200).text('• Lager', 200, 200).text('• Versand');
    });
    expect(blocks).toEqual([
      'p Ihr Profil',
      'li Führerschein Klasse B',
      'li Deutsch',
      'p Unser Angebot',
      'li Tarif',
      'li Betriebsrente',
      'p Ihre Aufgaben',
      'li Lager',
      'li Versand',
    ]);
  });

  it('keeps lines apart that were broken on purpose', async () => {
    expect(
      await blocksOf(lines('Entgeltgruppe 9a TVöD', 'Vollzeit oder Teilzeit', 'Beginn: sofort')),
    ).toEqual(['p Entgeltgruppe 9a TVöD', 'p Vollzeit oder Teilzeit', 'p Beginn: sofort']);
  });

  it('leaves out page numbers, lines that every page repeats, and stamps set aslant', async () => {
    const blocks = await blocksOf((doc) => {
      for (const number of [1, 2, 3]) {
        if (number > 1) doc.addPage();
        doc.fontSize(9).text('Gemeinde Musterbach · Personalamt', 60, 30);
        doc.fontSize(11).text(`${number}. Absatz. ${TOURS}`, 60, 150, { width: 460 });
        doc.fontSize(9).text(`Seite ${number} von 3`, 280, 770, { lineBreak: false });
      }
      doc
        .rotate(-40, { origin: [300, 400] })
        .fontSize(60)
        .text('ENTWURF', 150, 400);
    });
    expect(blocks.map((block) => block.slice(0, 14))).toEqual([
      'p Gemeinde Mus',
      'p 1. Absatz. S',
      'p 2. Absatz. S',
      'p 3. Absatz. S',
    ]);
  });

  it('carries a sentence over to the next page', async () => {
    const blocks = await blocksOf((doc) => {
      doc
        .fontSize(11)
        .text('Die Bezahlung richtet sich bei Vorliegen aller Voraussetzungen nach der', 60, 700);
      doc
        .addPage()
        .text('Entgeltgruppe 6 und steigt mit den Jahren der Erfahrung an, die Sie bei uns machen.', 60, 60);
      doc
        .addPage()
        .text(
          'Wir freuen uns auf alle, die sich für eine Stelle in der Verwaltung unserer Gemeinde und',
          60,
          60,
        );
      doc.addPage().text('ihrer Betriebe bewerben.', 60, 60);
    });
    expect(blocks.at(-1)).toMatch(/Gemeinde und ihrer Betriebe bewerben\.$/);
  });

  it('closes up letters that were set apart, and joins a heading of several lines', async () => {
    const blocks = await blocksOf((doc) => {
      doc.fontSize(24).text('W I R   S U C H E N', { align: 'center' });
      doc
        .fontSize(18)
        .text('Erzieherinnen und Erzieher', { align: 'center' })
        .text('für die neue Kita', { align: 'center' });
      doc.fontSize(11).text('Beginn: sofort', { align: 'center' }).text('Ort: Linnich', { align: 'center' });
    });
    expect(blocks.slice(1)).toEqual([
      'h2 Erzieherinnen und Erzieher für die neue Kita',
      'p Beginn: sofort',
      'p Ort: Linnich',
    ]);
  });

  it('is escaped', async () => {
    expect(await blocksOf(lines('Löhne < 20 € & <b>Zulagen</b>'))).toEqual([
      'p Löhne &lt; 20 € &amp; &lt;b&gt;Zulagen&lt;/b&gt;',
    ]);
  });
});
