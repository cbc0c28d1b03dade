import type { KldbCode } from '../posting.ts';
import { titleKey } from './title-key.ts';
import type { Word } from './words.ts';

/** A run of words that is a known title. */
export interface KnownTitle {
  readonly code: KldbCode;
  /** First word and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const LONGEST = 6;

/** Known titles among the words: the longest from each word on, never one inside another. */
export function findKnown(
  words: readonly Word[],
  known: ReadonlyMap<number, KldbCode>,
): readonly KnownTitle[] {
  const stems = words.map(({ stem }) => stem);
  const found: KnownTitle[] = [];
  let from = 0;
  while (from < stems.length) {
    const hit = longestFrom(stems, from, known);
    if (hit !== null) found.push(hit);
    from = hit?.to ?? from + 1;
  }
  return found;
}

function longestFrom(
  stems: readonly string[],
  from: number,
  known: ReadonlyMap<number, KldbCode>,
): KnownTitle | null {
  for (let to = Math.min(stems.length, from + LONGEST); to > from; to -= 1) {
    const code = known.get(titleKey(stems.slice(from, to)));
    if (code !== undefined) return { code, from, to };
  }
  return null;
}
