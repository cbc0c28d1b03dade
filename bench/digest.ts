import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOccupations } from '../config/occupations/load.ts';
import type { EditionContent } from '../domain/edition.ts';
import { postingCard } from '../domain/posting-card.ts';
import { planEditions } from '../pdf-digest/edition.ts';
import { openTypesetter, printEdition, type Typesetter } from '../pdf-digest/print.ts';
import { openTexts } from '../pdf-digest/texts.ts';
import { benchPlaces, generatePostings } from './generate-postings.ts';

const NOW = '2026-11-22T05:00:00.000Z';
const ROUNDS = 5;
/** Open postings of a district of the size of Kreis Düren. */
const MORNING_POSTINGS = 2000;
const texts = openTexts('de');

/** Measures printing: pages per second on one core, and a whole morning's editions from a cold start. */
export async function bench(): Promise<object> {
  const editions = planMorning(MORNING_POSTINGS);
  const folder = mkdtempSync(join(tmpdir(), 'bench-digest-'));
  try {
    const morningStart = performance.now();
    const typesetter = openTypesetter();
    const printed = [];
    for (const edition of editions) printed.push(await print(edition, typesetter, folder));
    const morningSeconds = (performance.now() - morningStart) / 1000;
    const rates = [];
    for (let round = 0; round < ROUNDS; round += 1) rates.push(await pagesPerSecond(editions, folder));
    const pages = printed.reduce((sum, { pages: own }) => sum + own, 0);
    const bytes = printed.reduce((sum, { bytes: own }) => sum + own, 0);
    return {
      pagesPerSecondPerCore: round1(median(rates)),
      morningSeconds: round1(morningSeconds),
      kbPerPage: round1(bytes / 1024 / pages),
      rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
      editions: editions.length,
      pages,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function planMorning(count: number): readonly EditionContent[] {
  const cards = [...generatePostings(count, 11, NOW)].map(({ judged }, index) =>
    postingCard({
      id: `posting${String(index).padStart(5, '0')}`,
      judged,
      sources: [],
      firstSeen: NOW,
      lastConfirmed: NOW,
    }),
  );
  return planEditions(
    cards,
    { places: benchPlaces(), occupations: loadOccupations(), texts },
    NOW.slice(0, 10),
  );
}

/** The largest municipality's edition, with a typesetter that has seen no word before. */
async function pagesPerSecond(editions: readonly EditionContent[], folder: string): Promise<number> {
  const town = editions.find(({ id }) => id === 'gemeinde-05358008');
  if (!town) throw new Error('the edition of Düren was not planned');
  const start = performance.now();
  const { pages } = await print(town, openTypesetter(), folder);
  return pages / ((performance.now() - start) / 1000);
}

async function print(content: EditionContent, typesetter: Typesetter, folder: string) {
  const file = join(folder, `${content.id}.pdf`);
  const job = {
    content,
    texts,
    portalName: 'Jobportal Kreis Düren',
    publicUrl: 'https://jobs.example',
    operator: 'Kreis Düren',
    language: 'de',
    intlTag: 'de-DE',
  };
  const pages = await printEdition(job, typesetter, NOW, createWriteStream(file));
  return { pages, bytes: statSync(file).size };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
