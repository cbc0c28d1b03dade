import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockingKeys, deduplicate, fingerprint } from '../../domain/deduplicate.ts';
import type { LocatedPosting } from '../../domain/posting.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../store/store.ts';
import { fillPrints } from './fill-prints.ts';
import { drawOpenings, printOpening } from './opening-stock.ts';

/** How long it takes to find out whether a print is of a job known already. */
export interface DeduplicateFigures {
  /** Milliseconds for looking up and comparing, the reading of the new print itself left out. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Mean time of the processor: much the same on a machine that others use as well. */
  readonly processorMean: number;
  /** As p95, with the reading of the new print. */
  readonly wholeP95: number;
  /** Share of re-printed openings that were found again, and of new ones that were taken for a known one. */
  readonly found: number;
  readonly wronglyFound: number;
}

const QUERIES = 1500;
const SEED = 11;

/** Measures against a stock of so many open sightings: half of the new prints are of openings in it, half are not. */
export function measureDeduplicate(size: number): DeduplicateFigures {
  const folder = mkdtempSync(join(tmpdir(), 'bench-deduplicate-'));
  const file = join(folder, 'portal.db');
  try {
    openStore(file).close();
    fillPrints(file, drawOpenings(size, SEED));
    const store = openStore(file);
    try {
      return measure(store, size);
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(store: StoreWriter, size: number): DeduplicateFigures {
  const known = [...drawOpenings(Math.min(QUERIES, size), SEED)].map((opening) =>
    printOpening(opening, 'board-b'),
  );
  const strange = [...drawOpenings(QUERIES, SEED + 1)].map((opening) => printOpening(opening, 'board-c'));
  for (const posting of [...known.slice(0, 100), ...strange.slice(0, 100)]) look(store, { ...posting });
  const times: Looked[] = [];
  // In turns, so that what one leaves in the caches does not help the next.
  known.forEach((posting, index) => {
    const other = strange[index];
    times.push({ ...look(store, posting), isKnown: true });
    if (other) times.push({ ...look(store, other), isKnown: false });
  });
  const sorted = times.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const processorMs = times.reduce((sum, each) => sum + each.processorMs, 0);
  const whole = times.map(({ wholeMs }) => wholeMs).toSorted((a, b) => a - b);
  return {
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    processorMean: round(processorMs / times.length),
    wholeP95: at(whole, 0.95),
    found: share(times.filter(({ isKnown }) => isKnown)),
    wronglyFound: share(times.filter(({ isKnown }) => !isKnown)),
  };
}

interface Look {
  readonly ms: number;
  readonly processorMs: number;
  readonly wholeMs: number;
  readonly isSame: boolean;
}

interface Looked extends Look {
  readonly isKnown: boolean;
}

function look(store: StoreWriter, posting: LocatedPosting): Look {
  const start = performance.now();
  const print = fingerprint(posting);
  const read = performance.now();
  const busy = process.threadCpuUsage();
  const match = deduplicate(print, store.candidates(blockingKeys(posting), posting));
  const end = performance.now();
  const { user, system } = process.threadCpuUsage(busy);
  return {
    ms: end - read,
    processorMs: (user + system) / 1000,
    wholeMs: end - start,
    isSame: match.kind === 'same',
  };
}

function at(sorted: readonly number[], part: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

function share(looks: readonly Looked[]): number {
  return round(looks.filter(({ isSame }) => isSame).length / Math.max(1, looks.length));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
