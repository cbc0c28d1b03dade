import { POSTING_KINDS, WORKING_TIMES } from '../../domain/posting.ts';
import type { PostingKind, WorkingTime } from '../../domain/posting.ts';

/** What a posting is like in the few ways that have few values. */
export interface Traits {
  readonly kind: PostingKind;
  readonly workingTimes: readonly WorkingTime[];
}

const TIMES_COUNT = 1 << WORKING_TIMES.length;

/** Every combination of traits, at the number that `traitsOf` gives it; a few dozen in all. */
export const ALL_TRAITS: readonly Traits[] = POSTING_KINDS.flatMap((kind) =>
  Array.from({ length: TIMES_COUNT }, (_, number) => ({
    kind,
    workingTimes: chosen(WORKING_TIMES, number),
  })),
);

/** One number for the two columns of a posting's row. */
export function traitsOf(row: { readonly kind: number; readonly workingTimes: number }): number {
  return row.kind * TIMES_COUNT + row.workingTimes;
}

function chosen<T>(values: readonly T[], bits: number): readonly T[] {
  return values.filter((_, position) => (bits & (1 << position)) > 0);
}
