import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERYTHING, type SearchQuery } from '../../domain/search-query.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../store/store.ts';
import { openSqliteSearch } from '../../store/search/sqlite-search.ts';
import type { PostingSearch } from '../../store/search/posting-search.ts';
import { plainPosting } from '../plain-posting.ts';

const NOW = '2026-01-05T08:00:00.000Z';
const NO_PLACES: PlaceTable = {
  district: { ags: '00000', name: '', aliases: [] },
  neighbours: [],
  municipalities: [],
  outsideNames: [],
  clashingLocalities: [],
};

/** How well searches find the occupations they mean. */
export interface QueryEvaluation {
  readonly n: number;
  /** Mean share of fitting postings among the first ten found; a query that finds nothing counts 0. */
  readonly precisionAt10: number;
  readonly emptyRate: number;
  readonly engine: PostingSearch['engine'];
}

/** Searches `occupations.tsv` of the folder with each query of its `queries.tsv`. */
export async function evaluateQueries(dir: string): Promise<QueryEvaluation> {
  const folder = mkdtempSync(join(tmpdir(), 'queries-'));
  const file = join(folder, 'store.db');
  const corpus = rowsOf(join(dir, 'occupations.tsv'));
  const store = openStore(file);
  try {
    fill(store, corpus);
    const search = openSqliteSearch(file, NO_PLACES, () => NOW);
    const groupsById = new Map(
      corpus.map(([, , kldb = ''], number) => [idOf(store, number), kldb.split('|')]),
    );
    const result = await evaluate(search, rowsOf(join(dir, 'queries.tsv')), groupsById);
    search.close();
    return result;
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

type Row = readonly string[];

async function evaluate(
  search: PostingSearch,
  queries: readonly Row[],
  groupsById: ReadonlyMap<string, readonly string[]>,
) {
  const precisions: number[] = [];
  let empty = 0;
  for (const [words = '', groups = ''] of queries) {
    const { ids } = await search.search(queryFor(words));
    if (ids.length === 0) empty += 1;
    if (groups === '*') continue;
    const wanted = new Set(groups.split('|'));
    const fitting = ids.filter((id) => groupsById.get(id)?.some((group) => wanted.has(group))).length;
    precisions.push(ids.length === 0 ? 0 : fitting / ids.length);
  }
  const mean = precisions.reduce((sum, value) => sum + value, 0) / Math.max(1, precisions.length);
  return {
    n: queries.length,
    precisionAt10: rounded(mean),
    emptyRate: rounded(empty / queries.length),
    engine: search.engine,
  };
}

function fill(store: StoreWriter, corpus: readonly Row[]): void {
  const run = store.openRun('plain', NOW, 60);
  if (run === null) throw new Error('a new store has no open run');
  store.transaction(() => {
    corpus.forEach(([title = '', text = ''], number) => {
      const key = String(number);
      const judged = plainPosting({ key, title, text });
      store.save(
        run,
        { raw: { key, url: judged.url, title }, rawHash: key, judged, blockingKeys: [key] },
        { kind: 'new' },
        NOW,
      );
    });
  });
}

/** The row number is the blocking key, so that a posting is found again without knowing how ids are made. */
function idOf(store: StoreWriter, number: number): string {
  return store.candidates([String(number)], { source: '', key: '' })[0]?.id ?? '';
}

function queryFor(words: string): SearchQuery {
  return { ...EVERYTHING, words, size: 10 };
}

function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
