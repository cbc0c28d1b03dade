import { POSTING_KINDS, WORKING_TIMES } from '../../domain/posting.ts';
import type { PostingKind, WorkingTime } from '../../domain/posting.ts';
import { FLAGS } from '../../domain/search-query.ts';
import type { Flag } from '../../domain/search-query.ts';

/** What a posting is like in the few ways that have few values. */
export interface Traits {
  readonly kind: PostingKind;
  readonly workingTimes: readonly WorkingTime[];
  /** The flags that are a clear yes. */
  readonly flags: readonly Flag[];
}

const TIMES_COUNT = 1 << WORKING_TIMES.length;
const FLAGS_COUNT = 1 << FLAGS.length;

/** Every combination of traits, at the number that `traitsOf` gives it; a few hundred in all. */
export const ALL_TRAITS: readonly Traits[] = POSTING_KINDS.flatMap((kind) =>
  Array.from({ length: TIMES_COUNT * FLAGS_COUNT }, (_, number) => ({
    kind,
    workingTimes: chosen(WORKING_TIMES, Math.floor(number / FLAGS_COUNT)),
    flags: chosen(FLAGS, number % FLAGS_COUNT),
  })),
);

/** One number for the three columns of a posting's row. */
export function traitsOf(row: {
  readonly kind: number;
  readonly workingTimes: number;
  readonly flags: number;
}): number {
  return (row.kind * TIMES_COUNT + row.workingTimes) * FLAGS_COUNT + row.flags;
}

function chosen<T>(values: readonly T[], bits: number): readonly T[] {
  return values.filter((_, position) => (bits & (1 << position)) > 0);
}
