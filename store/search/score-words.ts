import type { DatabaseSync } from 'node:sqlite';
import { fromJson, query } from '../sqlite/query.ts';
import { slotOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { allOf, anyOf } from './match.ts';
import type { Match } from './match.ts';
import { readQueryWords } from './query-words.ts';
import type { QueryWords } from './query-words.ts';
import { resolveExcluded, resolveTerm } from './resolve-term.ts';
import type { WordLookup } from './resolve-term.ts';
import { openVocabulary } from './vocabulary.ts';

/** Tells how well each posting fits the words of a search. */
export interface WordScores {
  /** By slot: 0 for postings that do not fit, more for those that fit better; null when the input holds no word. */
  of(input: string, columns: Columns): Uint8Array | null;
}

const HIGHEST = 255;
/** What each word found counts when no posting has all of them. */
const ONE_OF_SEVERAL = 4;

/** The word index, as searches use it. */
interface Index extends WordLookup {
  /** Numbers of the postings that match. */
  numbers(match: Match): readonly number[];
}

/** The word index of one connection, for reading. */
export function openWordScores(db: DatabaseSync): WordScores {
  const index = openIndex(db);
  return {
    of(input, columns) {
      const words = readQueryWords(input);
      if (words.wanted.length + words.excluded.length === 0) return null;
      const scores = scoreWanted(words, columns, index);
      if (words.excluded.length === 0) return scores;
      const excluded = anyOf(words.excluded.map(resolveExcluded));
      for (const slot of slotsOf(columns, index.numbers(excluded))) scores[slot] = 0;
      return scores;
    },
  };
}

function openIndex(db: DatabaseSync): Index {
  // One JSON text is read three times faster than as many rows.
  const hits = query<{ numbers: string }>(
    db,
    'SELECT json_group_array(rowid) AS numbers FROM words WHERE words MATCH ?',
  );
  const first = query(db, 'SELECT 1 FROM words WHERE words MATCH ? LIMIT 1');
  const vocabulary = openVocabulary(db);
  return {
    numbers: (match) => fromJson<readonly number[]>(hits.get(match)?.numbers ?? '[]'),
    exists: (match) => first.get(match) !== undefined,
    near: (word) => vocabulary.near(word),
  };
}

function scoreWanted({ wanted }: QueryWords, columns: Columns, index: Index): Uint8Array {
  const scores = new Uint8Array(columns.capacity);
  if (wanted.length === 0) return scores.fill(1);
  const terms = wanted.map((term) => resolveTerm(term, index)).filter((term) => term !== null);
  if (terms.length === 0) return scores;
  const all = allOf(terms.map((term) => term.anywhere));
  if (index.exists(all)) raise(scores, slotsOf(columns, index.numbers(all)), 1);
  // No posting has all the words: those that have most of them come first.
  else
    for (const { anywhere } of terms)
      raise(scores, slotsOf(columns, index.numbers(anywhere)), ONE_OF_SEVERAL);
  for (const { match, counts } of terms.flatMap((term) => term.better)) {
    const found = slotsOf(columns, index.numbers(match)).filter((slot) => (scores[slot] ?? 0) > 0);
    raise(scores, found, counts);
  }
  return scores;
}

function raise(scores: Uint8Array, slots: readonly number[], counts: number): void {
  for (const slot of slots) scores[slot] = Math.min(HIGHEST, (scores[slot] ?? 0) + counts);
}

function slotsOf(columns: Columns, numbers: readonly number[]): number[] {
  return numbers.map((number) => slotOf(columns, number)).filter((slot) => slot !== null);
}
