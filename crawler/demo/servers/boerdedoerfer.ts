import { type DemoSite, htmlAnswer, printWithKey, type SitePrint, type SiteWorld } from '../demo-site.ts';
import { escapeMarkup } from '../format-text.ts';
import { shortGermanDate } from '../german-date.ts';
import { postingPdf } from '../posting-pdf.ts';
import { sitePage } from '../site-page.ts';

const KILOBYTE = 1000;

/** The town halls of three villages: a list of links to PDF files. Half of the links name only the file. */
export const boerdedoerferSite: DemoSite = {
  id: 'boerdedoerfer',
  address: 'https://boerdedoerfer.example',
  answer({ path }, world) {
    if (path === '/rathaus/stellen') return htmlAnswer(list(world));
    const print = printWithKey(world, /^\/dateien\/[\d_]+-Stellenausschreibung_(\d+)\.pdf$/.exec(path)?.[1]);
    return print ? { status: 200, type: 'application/pdf', body: postingPdf(print) } : null;
  },
};

function list({ prints }: SiteWorld): string {
  const none = prints.length === 0 ? '<p>Zurzeit keine Stellenangebote.</p>' : '';
  const links = prints.map((print, at) => `<li>${link(print, at % 2 === 0)}</li>`);
  const filled =
    '<li><a href="/dateien/Stellenausschreibung_Bauhof.pdf">Stellenausschreibung Bauhof</a> Die Stelle ist vergeben.</li>';
  return sitePage(
    'Karriere im Rathaus',
    `<h1>Unsere Stellenausschreibungen</h1>${none}<ul>${links.join('\n')}${filled}</ul>`,
  );
}

function link(print: SitePrint, isNamed: boolean): string {
  const day = print.publishedOn.replaceAll('-', '_');
  const { applyBy } = print.posting.terms;
  const name = isNamed ? `: ${print.title}` : '';
  const size = (postingPdf(print).length / KILOBYTE).toFixed(2).replace('.', ',');
  const deadline = applyBy === null ? '' : ` Bewerbungsfrist: ${shortGermanDate(applyBy)}`;
  const words = `PDF -Datei ${size} kB ${day} Stellenausschreibung${name}${deadline}`;
  return `<a href="/dateien/${day}-Stellenausschreibung_${print.key}.pdf">${escapeMarkup(words)}</a>`;
}
