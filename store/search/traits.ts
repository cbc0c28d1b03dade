import { POSTING_KINDS, WORKING_TIMES } from '../../domain/posting.ts';
import type { PostingKind, WorkingTime } from '../../domain/posting.ts';
import { FLAGS } from '../../domain/search-query.ts';

/** What a posting is like in the few ways that have few values. */
export interface Traits {
  readonly kind: PostingKind;
  readonly workingTimes: readonly WorkingTime[];
}

const TIMES_COUNT = 1 << WORKING_TIMES.length;
const ALL_FLAGS = (1 << FLAGS.length) - 1;

/** Every combination of traits, in the order of `traitsIn`; a few dozen in all. */
export const ALL_TRAITS: readonly Traits[] = POSTING_KINDS.flatMap((kind) =>
  Array.from({ length: TIMES_COUNT }, (_, number) => ({
    kind,
    workingTimes: chosen(WORKING_TIMES, number),
  })),
);

/** One number for kind, working times and flags of a posting's row. */
export function profileOf(row: {
  readonly kind: number;
  readonly workingTimes: number;
  readonly flags: number;
}): number {
  return ((row.kind * TIMES_COUNT + row.workingTimes) << FLAGS.length) | row.flags;
}

/** The position in ALL_TRAITS of the kind and working times in a profile. */
export function traitsIn(profile: number): number {
  return profile >>> FLAGS.length;
}

/** One bit for each of FLAGS that is a clear yes. */
export function flagsIn(profile: number): number {
  return profile & ALL_FLAGS;
}

function chosen<T>(values: readonly T[], bits: number): readonly T[] {
  return values.filter((_, position) => (bits & (1 << position)) > 0);
}
