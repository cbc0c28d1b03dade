import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '../../config/occupations/load.ts';
import { classify } from '../../domain/classify.ts';
import { judgeOccupation } from '../../domain/occupation/judge-occupation.ts';
import { EVERYTHING, type SearchQuery } from '../../domain/search-query.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../store/store.ts';
import type { PostingSearch } from '../../store/search/posting-search.ts';
import { goldPosting } from './gold-posting.ts';
import { openEvaluatedSearch } from './open-evaluated-search.ts';

const NOW = '2026-01-05T08:00:00.000Z';
const TODAY = '2026-01-05';
const NO_PLACES: PlaceTable = {
  district: { ags: '00000', name: '', aliases: [] },
  neighbours: [],
  municipalities: [],
  outsideNames: [],
  clashingLocalities: [],
};
const OWN_QUERIES = new URL('cases/queries.tsv', import.meta.url);
/** Of official titles every so many makes a corpus of about 3,000. */
const TITLES_APART = 6;

/** How well searches find the occupations they mean. */
export interface QueryEvaluation {
  readonly n: number;
  /** Postings that are searched. */
  readonly corpus: number;
  /** Mean share of fitting postings among the first ten found; a query that finds nothing counts 0. */
  readonly precisionAt10: number;
  /** The same over the queries that the corpus could answer. */
  readonly precisionWherePresent: number;
  /** Share of queries without a hit, of all and of those that the corpus could answer. */
  readonly emptyRate: number;
  readonly emptyThoughPresent: number;
  readonly engine: PostingSearch['engine'];
  /** Queries of which less than nine in ten hits fit, with that share; the worst first. */
  readonly weak: readonly (readonly [query: string, share: number])[];
}

interface Row {
  readonly title: string;
  readonly text: string;
  readonly groups: readonly string[];
}

interface Answered {
  readonly words: string;
  /** Null for queries that are not about an occupation. */
  readonly precision: number | null;
  readonly isEmpty: boolean;
  readonly isPresent: boolean;
}

/**
 * Searches the rows of `occupations.tsv` (or, where there is none, a fixed sample of `occupation-titles-2025.tsv`),
 * judged as at take-in, with each query of `queries.tsv` of the folder, or our own queries where it has none.
 */
export async function evaluateQueries(dir: string): Promise<QueryEvaluation> {
  const folder = mkdtempSync(join(tmpdir(), 'queries-'));
  const file = join(folder, 'store.db');
  const corpus = corpusOf(dir);
  const store = openStore(file);
  try {
    fill(store, corpus);
    const { search, close } = await openEvaluatedSearch(file, NO_PLACES, NOW);
    const groupsById = new Map(corpus.map(({ groups }, number) => [idOf(store, number), groups]));
    const queries = existsSync(join(dir, 'queries.tsv')) ? join(dir, 'queries.tsv') : OWN_QUERIES;
    const answers = await answersTo(rowsOf(queries), search, groupsById);
    await close();
    return { ...summary(answers), corpus: corpus.length, engine: search.engine };
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

async function answersTo(
  queries: readonly (readonly string[])[],
  search: PostingSearch,
  groupsById: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const [words = '', groups = ''] of queries) {
    const wanted = new Set(groups.split('|'));
    const fits = (its: readonly string[] = []): boolean => its.some((group) => wanted.has(group));
    const { ids } = await search.search(queryFor(words));
    const fitting = ids.filter((id) => fits(groupsById.get(id))).length;
    const isAboutWork = groups !== '*';
    answers.push({
      words,
      precision: isAboutWork ? fitting / Math.max(1, ids.length) : null,
      isEmpty: ids.length === 0,
      isPresent: isAboutWork && [...groupsById.values()].some(fits),
    });
  }
  return answers;
}

function summary(answers: readonly Answered[]): Omit<QueryEvaluation, 'corpus' | 'engine'> {
  const aboutWork = answers.filter(({ precision }) => precision !== null);
  const present = answers.filter(({ isPresent }) => isPresent);
  const weak = aboutWork.filter(({ precision, isPresent }) => isPresent && (precision ?? 0) < 0.9);
  return {
    n: answers.length,
    precisionAt10: rounded(total(aboutWork), aboutWork),
    precisionWherePresent: rounded(total(present), present),
    emptyRate: rounded(answers.filter(({ isEmpty }) => isEmpty).length, answers),
    emptyThoughPresent: rounded(present.filter(({ isEmpty }) => isEmpty).length, present),
    weak: weak
      .map(({ words, precision }) => [words, Math.round((precision ?? 0) * 100) / 100] as const)
      .toSorted(([, a], [, b]) => a - b),
  };
}

function total(answers: readonly Answered[]): number {
  return answers.reduce((sum, { precision }) => sum + (precision ?? 0), 0);
}

function fill(store: StoreWriter, corpus: readonly Row[]): void {
  const run = store.openRun('gold', NOW, 60);
  if (run === null) throw new Error('a new store has no open run');
  const lexicon = loadLexicon();
  const tables = { judgeOccupation: occupationJudge(lexicon), today: TODAY };
  store.transaction(() => {
    corpus.forEach(({ title, text }, number) => {
      const key = String(number);
      const print = goldPosting({ title, text, employer: '' }, key);
      const judged = { ...print, ...classify(print, tables) };
      store.save(
        run,
        { raw: { key, url: judged.url, title }, rawHash: key, judged, blockingKeys: [key] },
        { kind: 'new' },
        NOW,
      );
    });
  });
}

function occupationJudge(lexicon: ReturnType<typeof loadLexicon>) {
  return (posting: Parameters<typeof judgeOccupation>[0]) => judgeOccupation(posting, lexicon);
}

/** The row number is the blocking key, so that a posting is found again without knowing how ids are made. */
function idOf(store: StoreWriter, number: number): string {
  return store.candidates([String(number)], { source: '', key: '' })[0]?.id ?? '';
}

function queryFor(words: string): SearchQuery {
  return { ...EVERYTHING, words, size: 10 };
}

function corpusOf(dir: string): readonly Row[] {
  const vacancies = join(dir, 'occupations.tsv');
  if (existsSync(vacancies)) {
    return rowsOf(vacancies).map(([title = '', text = '', kldb = '']) => ({
      title,
      text,
      groups: kldb.split('|').map(groupOf),
    }));
  }
  return rowsOf(join(dir, 'occupation-titles-2025.tsv'))
    .filter((_, number) => number % TITLES_APART === 0)
    .map(([title = '', kldb = '']) => ({ title, text: '', groups: [groupOf(kldb)] }));
}

function groupOf(code: string): string {
  return code.slice(0, 3);
}

function rowsOf(file: string | URL): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

function rounded(sum: number, of: readonly unknown[]): number {
  return Math.round((sum / Math.max(1, of.length)) * 1000) / 1000;
}
