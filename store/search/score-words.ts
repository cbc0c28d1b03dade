import type { DatabaseSync } from 'node:sqlite';
import { fromJson, query } from '../sqlite/query.ts';
import { slotOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { allOf, anyOf } from './match.ts';
import type { Match } from './match.ts';
import { readQueryWords } from './query-words.ts';
import type { KnownNames } from './read-terms.ts';
import { resolveExcluded } from './resolve-term.ts';
import type { ResolvedTerm, WordLookup } from './resolve-term.ts';
import { understandWords } from './understand-words.ts';
import type { UnderstoodWords } from './understand-words.ts';
import { openVocabulary } from './vocabulary.ts';

/** How well postings fit the words of a search, and how those were understood. */
export interface ScoredWords extends Pick<UnderstoodWords, 'dropped' | 'respelt'> {
  /** By slot: 0 for postings that do not fit, more for those that fit better. */
  readonly scores: Uint8Array;
}

/** Tells how well each posting fits the words of a search. */
export interface WordScores {
  /** Null when the input holds no word. */
  of(input: string, columns: Columns): ScoredWords | null;
}

const HIGHEST = 255;

/** The word index, as searches use it. */
interface Index extends WordLookup {
  /** Numbers of the postings that match. */
  numbers(match: Match): readonly number[];
}

/** The word index of one connection, for reading. */
export function openWordScores(db: DatabaseSync, names: KnownNames): WordScores {
  const index = openIndex(db, names);
  return {
    of(input, columns) {
      const { wanted, excluded } = readQueryWords(input);
      if (wanted.length + excluded.length === 0) return null;
      const { terms, dropped, respelt } = understandWords(wanted, index);
      const scores = new Uint8Array(columns.capacity);
      if (wanted.length === 0) scores.fill(1);
      else scoreTerms(terms, scores, columns, index);
      const unwanted = excluded.length === 0 ? [] : index.numbers(anyOf(excluded.map(resolveExcluded)));
      for (const slot of slotsOf(columns, unwanted)) scores[slot] = 0;
      return { scores, dropped, respelt };
    },
  };
}

function openIndex(db: DatabaseSync, names: KnownNames): Index {
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
    ...names,
  };
}

/** Only postings with all the terms count; the better each fits, the more. */
function scoreTerms(
  terms: readonly ResolvedTerm[],
  scores: Uint8Array,
  columns: Columns,
  index: Index,
): void {
  if (terms.length === 0) return;
  raise(scores, slotsOf(columns, index.numbers(allOf(terms.map((term) => term.anywhere)))), 1);
  for (const { match, counts } of terms.flatMap((term) => term.better)) {
    const found = slotsOf(columns, index.numbers(match)).filter((slot) => (scores[slot] ?? 0) > 0);
    raise(scores, found, counts);
  }
}

function raise(scores: Uint8Array, slots: readonly number[], counts: number): void {
  for (const slot of slots) scores[slot] = Math.min(HIGHEST, (scores[slot] ?? 0) + counts);
}

function slotsOf(columns: Columns, numbers: readonly number[]): number[] {
  return numbers.map((number) => slotOf(columns, number)).filter((slot) => slot !== null);
}
