import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { benchPlaces, generatePostings } from '../../bench/generate-postings.ts';
import { loadOccupations } from '../../config/occupations/load.ts';
import type { EditionContent } from '../../domain/edition.ts';
import { postingCard } from '../../domain/posting-card.ts';
import { qrRuns } from '../../pdf-digest/draw-qr.ts';
import { planEditions } from '../../pdf-digest/edition.ts';
import { openTypesetter, printEdition } from '../../pdf-digest/print.ts';
import { openTexts } from '../../pdf-digest/texts.ts';

const TODAY = '2026-11-22';
const NOW = `${TODAY}T05:00:00.000Z`;
const SMOKE = join(import.meta.dirname, '../../../shared/tools/pdf-ua-smoke.py');
const folder = mkdtempSync(join(tmpdir(), 'digest-'));
const texts = openTexts('de');
const tables = { places: benchPlaces(), occupations: loadOccupations(), texts };
const typesetter = openTypesetter();

function planDistrict(count: number): EditionContent {
  const cards = [...generatePostings(count, 5, NOW)].map(({ judged }, index) =>
    postingCard({ id: `posting${index}`, judged, sources: [], firstSeen: NOW, lastConfirmed: NOW }),
  );
  const [district] = planEditions(cards, tables, TODAY);
  if (!district) throw new Error('no edition was planned');
  return district;
}

async function print(content: EditionContent): Promise<{ file: string; pages: number }> {
  const file = join(folder, `${content.id}-${content.sections.length}.pdf`);
  const job = {
    content,
    texts,
    portalName: 'Jobportal Kreis Düren',
    publicUrl: 'https://jobs.example',
    operator: 'Kreis Düren',
    language: 'de',
    intlTag: 'de-DE',
  };
  return { file, pages: await printEdition(job, typesetter, NOW, createWriteStream(file)) };
}

const tool = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
const inOneLine = (text: string) => text.replaceAll(/[\s\u00AD-]+/g, '');

describe('printing an edition', () => {
  it('makes a sound, tagged PDF with embedded fonts that holds every title in order', async () => {
    const content = planDistrict(120);
    const { file, pages } = await print(content);
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    expect(tool('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    expect(tool('pdfinfo', file)).toMatch(new RegExp(`Pages:\\s+${pages}\\b`));
    const fonts = tool('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBe(3);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
    const text = inOneLine(tool('pdftotext', '-raw', file, '-'));
    let from = 0;
    for (const { card } of content.sections.flatMap(({ entries }) => entries)) {
      const at = text.indexOf(inOneLine(card.title), from);
      expect(at, card.title).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });

  it('says so on one page when there is nothing today', async () => {
    const { file, pages } = await print({
      date: TODAY,
      id: 'leer',
      scope: 'municipality',
      title: 'Inden',
      sections: [],
    });
    expect(pages).toBe(1);
    expect(tool('pdftotext', file, '-').replaceAll(/\s+/g, ' ')).toContain('keine offene Stelle');
  });

  it('lets nothing leave the page, whatever the words', async () => {
    const content = planDistrict(20);
    const [section] = content.sections;
    const [entry] = section?.entries ?? [];
    if (!entry) throw new Error('nothing was planned');
    const wild = ['W'.repeat(300), '€ßÄÖÜ – „Zitat“ ½ ² → ✓ 日本 🙂', 'a/b'.repeat(60), 'مطلوب'].map(
      (title) => ({
        ...entry,
        card: { ...entry.card, title, employer: title },
      }),
    );
    const { file } = await print({
      ...content,
      id: 'wild',
      sections: [{ heading: 'X'.repeat(80), entries: wild }],
    });
    const boxes = tool('pdftotext', '-bbox', file, '-').matchAll(/xMax="([\d.]+)"/g);
    const rights = [...boxes].map(([, right]) => Number(right));
    expect(rights.length).toBeGreaterThan(20);
    expect(Math.max(...rights)).toBeLessThanOrEqual(596 - 30);
  });

  describe.runIf(existsSync(SMOKE))('against the PDF/UA smoke check', () => {
    it('leaves no painting outside the structure and tells what figures and links are', async () => {
      const { file } = await print(planDistrict(40));
      const report = Object.fromEntries(
        tool('python3', SMOKE, file)
          .split('\n')
          .map((line) => line.split(' = ').map((part) => part.trim())),
      ) as Record<string, string>;
      expect(report).toMatchObject({
        'MarkInfo.Marked': 'True',
        StructTreeRoot: 'True',
        DisplayDocTitle: 'True',
        'XMP pdfuaid:part=1': 'True',
        'painting ops outside marked content': '0',
      });
      expect(report['links /Contents']).toBe(report['links']);
      expect(report['figures /Alt']).toBe(report['figures']);
      expect(report['pages /Tabs /S']).toBe(report['pages']);
    });
  });
});

describe('the QR code of a posting', () => {
  it('is the code of its short link in capitals, with the quiet zone that readers need', () => {
    const { edge, runs } = qrRuns('https://jobs.example/j/abcdefgh1234');
    const { modules } = QRCode.create('HTTPS://JOBS.EXAMPLE/J/ABCDEFGH1234', { errorCorrectionLevel: 'M' });
    expect(edge).toBe(modules.size + 8);
    const dark = new Set(
      runs.flatMap(({ x, y, length }) => Array.from({ length }, (_, step) => `${x + step - 4},${y - 4}`)),
    );
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1)
        expect(dark.has(`${column},${row}`)).toBe(modules.get(row, column) === 1);
  });

  it('keeps an address as it is when capitals would be another', () => {
    const address = 'https://jobs.example/de/jobs/abc';
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
    expect(qrRuns(address).edge).toBe(modules.size + 8);
  });
});
