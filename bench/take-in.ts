import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '../config/occupations/load.ts';
import { TOGETHER, type JudgementTables } from '../crawler/judge-print.ts';
import { hashOfPrint, openTakeIn } from '../crawler/take-in.ts';
import { classify } from '../domain/classify.ts';
import { blockingKeys, deduplicate, fingerprint } from '../domain/deduplicate.ts';
import { locate } from '../domain/locate.ts';
import { normalise } from '../domain/normalise.ts';
import { judgeOccupation } from '../domain/occupation/judge-occupation.ts';
import type { LocatedPosting, RawPosting } from '../domain/posting.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { StoreWriter } from '../store/store.ts';
import { benchPlaces, generatePostings } from './generate-postings.ts';

const NOW = '2026-11-22T05:00:00.000Z';
const TODAY = '2026-11-22';
const SOURCE = 'bench';
const USUAL_SIZE = 1000;
const ROUNDS = 5;
/** Postings of one page, which are one transaction. */
const PAGE = 100;

/** Microseconds per posting, by stage. */
type Stages = Record<string, number>;

interface Round {
  readonly postingsPerSecond: number;
  readonly unchangedPerSecond: number;
  readonly stages: Stages;
}

/**
 * Measures the way of a posting: new ones through the whole line into a store with its search index, and the same ones
 * again unchanged. Stages are in microseconds per posting: `deduplicate` is the comparing alone, on the full store;
 * `commit` is the end of transactions with the word index; `rest` is what the stages leave of the whole, mostly what
 * judging costs more between other work than in a row. Each figure is the median of five rounds after a warm-up.
 */
export async function bench({
  sizes,
}: {
  readonly sizes: readonly number[];
  readonly json: boolean;
}): Promise<object> {
  const lexicon = loadLexicon();
  const tables: JudgementTables = {
    judgeOccupation: (posting) => judgeOccupation(posting, lexicon),
    places: benchPlaces(),
  };
  const postings = [...generatePostings(sizes[0] ?? USUAL_SIZE, 7, NOW)].map(({ raw }) => raw);
  runRound(postings.slice(0, PAGE), tables);
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    rounds.push(runRound(postings, tables));
    console.error(`round ${round} of ${ROUNDS}: ${rounds.at(-1)?.postingsPerSecond} postings/s`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const names = Object.keys(rounds[0]?.stages ?? {});
  return {
    postings: postings.length,
    postingsPerSecond: median(rounds.map((round) => round.postingsPerSecond)),
    unchangedPerSecond: median(rounds.map((round) => round.unchangedPerSecond)),
    stages: Object.fromEntries(
      names.map((name) => [name, median(rounds.map((round) => round.stages[name] ?? 0))]),
    ),
  };
}

function runRound(postings: readonly RawPosting[], tables: JudgementTables): Round {
  const folder = mkdtempSync(join(tmpdir(), 'bench-take-in-'));
  const store = openStore(join(folder, 'portal.db'));
  try {
    const spent: Stages = {};
    const located = judgeAll(postings, tables, spent);
    const added = takeAllIn(postings, timed(store, spent), tables);
    const unchanged = takeAllIn(postings, store, tables);
    compareAll(located, store, spent);
    spent['rest'] = Math.max(0, added - sum(Object.values(spent)));
    const stages = Object.entries(spent).map(([name, ms]) => [
      name,
      Math.round((ms * 1000) / postings.length),
    ]);
    return {
      postingsPerSecond: perSecond(postings, added),
      unchangedPerSecond: perSecond(postings, unchanged),
      stages: Object.fromEntries(stages) as Stages,
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds for all postings, page by page. */
function takeAllIn(postings: readonly RawPosting[], store: StoreWriter, tables: JudgementTables): number {
  const takeIn = openTakeIn(store, tables);
  const start = performance.now();
  const run = store.openRun(SOURCE, NOW, 3600);
  if (run === null) throw new Error('the run before is still open');
  for (let from = 0; from < postings.length; from += PAGE) {
    const page = postings.slice(from, from + PAGE);
    const sight = { run, source: SOURCE, at: NOW };
    store.transaction(() => page.forEach((raw, at) => takeIn(raw, sight, page.slice(at + 1, at + TOGETHER))));
  }
  const end = {
    outcome: 'complete',
    reason: null,
    pages: 1,
    unchangedPages: 0,
    suspendedUntil: null,
  } as const;
  store.closeRun(run, end, NOW);
  return performance.now() - start;
}

/** Milliseconds of the stages that only think, each over all postings. */
function judgeAll(
  postings: readonly RawPosting[],
  { judgeOccupation: occupation, places }: JudgementTables,
  spent: Stages,
): readonly LocatedPosting[] {
  measure(spent, 'hash', () => postings.forEach(hashOfPrint));
  const normalised = measure(spent, 'normalise', () =>
    postings.map((raw) => normalise(raw, { source: SOURCE, today: TODAY })),
  );
  const classified = measure(spent, 'classify', () =>
    normalised.map((posting) => classify(posting, { judgeOccupation: occupation, today: TODAY })),
  );
  const located = measure(spent, 'locate', () => classified.map((posting) => locate(posting, places)));
  measure(spent, 'blockingKeys', () => located.forEach(blockingKeys));
  return located;
}

/** Compares every posting with its candidates, as take-in does before it saves. */
function compareAll(located: readonly LocatedPosting[], store: StoreWriter, spent: Stages): void {
  for (const posting of located) {
    const candidates = store.candidates(blockingKeys(posting), posting);
    measure(spent, 'deduplicate', () => deduplicate(fingerprint(posting), candidates));
  }
}

/** The same store, with the time in its steps of the line added to `spent`. */
function timed(store: StoreWriter, spent: Stages): StoreWriter {
  return {
    ...store,
    confirmUnchanged: (...given) =>
      measure(spent, 'confirmUnchanged', () => store.confirmUnchanged(...given)),
    candidates: (...given) => measure(spent, 'candidates', () => store.candidates(...given)),
    save: (...given) => measure(spent, 'save', () => store.save(...given)),
    employerKnowledge: (employer) =>
      measure(spent, 'employerKnowledge', () => store.employerKnowledge(employer)),
    transaction: (work) => {
      const start = performance.now();
      let worked = 0;
      const result = store.transaction(() => {
        const begun = performance.now();
        const done = work();
        worked = performance.now() - begun;
        return done;
      });
      spent['commit'] = (spent['commit'] ?? 0) + performance.now() - start - worked;
      return result;
    },
  };
}

function measure<T>(spent: Stages, name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  spent[name] = (spent[name] ?? 0) + performance.now() - start;
  return result;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function perSecond(postings: readonly RawPosting[], ms: number): number {
  return Math.round((postings.length * 1000) / ms);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
