import type { DatabaseSync } from 'node:sqlite';
import type { Columns } from './columns.ts';
import { allOf, anyOf } from './match.ts';
import type { Match } from './match.ts';
import { readQueryWords } from './query-words.ts';
import type { KnownNames } from './read-terms.ts';
import { resolveExcluded } from './lookups.ts';
import type { ResolvedTerm } from './resolve-term.ts';
import { hasSlots, noSlots, raiseNumbers, without } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';
import { understandWords } from './understand-words.ts';
import type { UnderstoodWords } from './understand-words.ts';
import { openVocabulary } from './vocabulary.ts';
import { openWordHits } from './word-hits.ts';

/** How well postings fit the words of a search, and how those were understood. */
export interface ScoredWords extends Pick<UnderstoodWords, 'dropped' | 'respelt' | 'readings'> {
  /** The open postings that fit. */
  readonly found: SlotBits;
  /** By slot: the better it fits, the more. */
  readonly scores: Uint8ClampedArray;
}

/** Tells how well each posting fits the words of a search. */
export interface WordScores {
  /** Null when the input holds no word. */
  of(input: string, columns: Columns): ScoredWords | null;
}

/** The word index of one connection, for reading. */
export function openWordScores(db: DatabaseSync, names: KnownNames): WordScores {
  const hits = openWordHits(db);
  const vocabulary = openVocabulary(db);
  return {
    of(input, columns) {
      const { wanted, excluded } = readQueryWords(input);
      if (wanted.length + excluded.length === 0) return null;
      const slotsOf = remembering((match) => hits.of(match, columns));
      const lookup = { ...names, exists: (match: Match) => hasSlots(slotsOf(match)), near: vocabulary.near };
      const { terms, ...understood } = understandWords({ input, wanted }, lookup);
      const found = wanted.length === 0 ? columns.open : slotsWith(terms, columns, slotsOf);
      const left =
        excluded.length === 0 ? found : without(found, slotsOf(anyOf(excluded.map(resolveExcluded))));
      const scores = scoresOf(terms, left, columns, slotsOf);
      return { found: left, scores, ...understood };
    },
  };
}

type SlotsOf = (match: Match) => SlotBits;

/** Looks up once what a search asks for again: whether it exists, what has it, what ranks higher by it. */
function remembering(slotsOf: SlotsOf): SlotsOf {
  const known = new Map<string, SlotBits>();
  return (match) => {
    const slots = known.get(match.name) ?? slotsOf(match);
    known.set(match.name, slots);
    return slots;
  };
}

/** The open postings that have all the terms. */
function slotsWith(terms: readonly ResolvedTerm[], { capacity }: Columns, slotsOf: SlotsOf): SlotBits {
  return terms.length === 0 ? noSlots(capacity) : slotsOf(allOf(terms.map((term) => term.anywhere)));
}

/** What is found counts the more the better it fits. */
function scoresOf(
  terms: readonly ResolvedTerm[],
  found: SlotBits,
  { capacity }: Columns,
  slotsOf: SlotsOf,
): Uint8ClampedArray {
  const scores = new Uint8ClampedArray(capacity);
  for (const { match, counts } of terms.flatMap((term) => term.better))
    raiseNumbers(scores, found, slotsOf(match), counts);
  return scores;
}
