import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { loadLexicon } from '../config/occupations/load.ts';
import { loadSearchWords } from '../config/occupations/load-search-words.ts';
import { fingerprint } from '../domain/deduplicate/fingerprint.ts';
import { EVERYTHING, type SearchQuery } from '../domain/search-query.ts';
import { openOccupationWords } from '../store/search/occupation-words.ts';
import { openSqliteSearch } from '../store/search/sqlite-search.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { StoreWriter } from '../store/store.ts';
import { fillForSearch } from './fill-search.ts';
import { openBenchRun, saveAll } from './fill-store.ts';
import { benchPlaces, generatePostings } from './generate-postings.ts';

/** Milliseconds that half, 95 and 99 of 100 searches stay below. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const NOW = '2026-11-22T06:00:00.000Z';
const DEFAULT_SIZES = [10_000, 100_000];
/** Larger stocks are filled with what a search reads of them alone: saving a million postings takes a quarter of an hour. */
const MOST_SAVED = 200_000;
const ROUNDS = 7;
const UPDATES = 500;
/** Batches of changes that are measured, each of a seed of its own. */
const BATCHES = 7;
const FIRST_SEED = 2;
/** Batches of changes that another process saves while searches are measured. */
const BATCHES_BESIDE = 10;

const NO_AGENCY: SearchQuery['flags'] = { ...EVERYTHING.flags, temporaryAgency: 'exclude' };

/** The searches measured; each also counts its five facets. */
const SEARCHES: Readonly<Record<string, readonly SearchQuery[]>> = {
  filters: [
    { ...EVERYTHING, sort: 'newest' },
    { ...EVERYTHING, occupations: ['62'], flags: NO_AGENCY, sort: 'newest' },
    { ...EVERYTHING, occupations: ['513', '525'], municipalities: ['05358008'], around: 'adjacent' },
    { ...EVERYTHING, kinds: ['apprenticeship'], municipalities: ['05358024'] },
    { ...EVERYTHING, workingTimes: ['part'], newWithinDays: 7, sources: ['source-1', 'source-2'] },
  ],
  words: [
    'verkäufer',
    'pflegefachkraft',
    'lager schichtarbeit',
    'elektroniker düren',
    'koch',
    'team',
    'bewerbung zeugnissen',
  ].flatMap((words) => [
    { ...EVERYTHING, words: `${words} ` },
    { ...EVERYTHING, words: `${words} `, flags: NO_AGENCY, municipalities: ['05358008'], around: 'adjacent' },
  ]),
  prefix: ['verk', 'pfl', 'mechat', 'sachb', 'stap', 'fac'].map((words) => ({ ...EVERYTHING, words })),
  typo: ['verkeufer', 'reinigugskraft', 'krankenschwstr', 'elektronikker', 'dachdeker', 'sacharbeiter'].map(
    (words) => ({
      ...EVERYTHING,
      words: `${words} `,
    }),
  ),
  compound: ['fahrer', 'helfer', 'mechaniker', 'pflege', 'kraft', 'reinigung'].map((words) => ({
    ...EVERYTHING,
    words: `${words} `,
  })),
  radius: [5, 10, 20, 30].flatMap((around) => [
    { ...EVERYTHING, municipalities: ['05358008'], around, sort: 'distance' as const },
    { ...EVERYTHING, municipalities: ['05358024'], around, words: 'helfer ' },
  ]),
};

/**
 * Measures the search at each size: latencies, 500 changes until a search sees them, searches by words while another
 * process saves changes, opening, memory.
 */
export async function bench({ sizes }: { sizes: readonly number[]; json: boolean }): Promise<object> {
  const figures: Record<string, object> = {};
  for (const size of sizes.length > 0 ? sizes : DEFAULT_SIZES) figures[size] = await benchSize(size);
  return { engine: 'sqlite', sizes: figures };
}

async function benchSize(size: number): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    return await measure(join(folder, 'store.db'), size);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(file: string, size: number): Promise<object> {
  if (size > MOST_SAVED) fillForSearch(file, generatePostings(size, 1, NOW), NOW);
  const store = openStore(file);
  const run = openBenchRun(store, NOW);
  if (size <= MOST_SAVED) saveAll(store, run, generatePostings(size, 1, NOW), NOW);
  console.error(`${size} postings in the store`);
  const occupations = openOccupationWords(loadSearchWords(), loadLexicon().known);
  const opened = performance.now();
  const search = openSqliteSearch(file, benchPlaces(), () => NOW, occupations);
  const restartMs = rounded(performance.now() - opened);
  const latencies: Record<string, Latency> = {};
  for (const [name, queries] of Object.entries(SEARCHES)) latencies[name] = await latency(search, queries);
  const rssMb = Math.round(process.memoryUsage().rss / 1_048_576);
  const update500Ms = await updateTime(store, run, search);
  const wordsBesideUpdates = await latencyBeside(file, run, search);
  search.close();
  store.close();
  return { ...latencies, wordsBesideUpdates, update500Ms, restartMs, rssMb };
}

async function latency(search: PostingSearch, queries: readonly SearchQuery[]): Promise<Latency> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const query of queries) {
      const begun = performance.now();
      await search.search(query);
      // The first round warms up.
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  return percentiles(times);
}

/** Searches one after another as long as another process saves 500 changes at a time; each sees what was saved before it. */
async function latencyBeside(file: string, run: number, search: PostingSearch): Promise<Latency> {
  const script = new URL('./save-beside.ts', import.meta.url);
  const saver = fork(script, [file, String(run), String(BATCHES_BESIDE), String(UPDATES), NOW]);
  const ended = once(saver, 'exit');
  const times: number[] = [];
  while (saver.exitCode === null && saver.signalCode === null) {
    for (const query of SEARCHES['words'] ?? []) {
      const begun = performance.now();
      await search.search(query);
      times.push(performance.now() - begun);
    }
    await setImmediate();
  }
  await ended;
  if (saver.exitCode !== 0) throw new Error('saving beside the searches has failed');
  return percentiles(times);
}

function percentiles(times: number[]): Latency {
  times.sort((a, b) => a - b);
  const share = (part: number) =>
    rounded(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return { p50: share(0.5), p95: share(0.95), p99: share(0.99) };
}

/** Saving new postings in one transaction until a search finds them: the median of some batches. */
async function updateTime(store: StoreWriter, run: number, search: PostingSearch): Promise<number> {
  const times: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const postings = [...generatePostings(UPDATES, FIRST_SEED + batch, NOW)];
    // Whoever saves a posting has compared it with the stock, and its fingerprint is there.
    for (const { judged } of postings) fingerprint(judged);
    const before = (await search.search(EVERYTHING)).total;
    const begun = performance.now();
    saveAll(store, run, postings, NOW);
    const { total } = await search.search(EVERYTHING);
    if (total !== before + UPDATES)
      throw new Error(`the search sees ${total - before} of ${UPDATES} changes`);
    times.push(performance.now() - begun);
  }
  return percentiles(times).p50;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
