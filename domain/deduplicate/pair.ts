import { readFrame, type FilledFrame } from './filled-frame.ts';
import type { Fingerprint } from './fingerprint.ts';
import { standingOf, type Standing } from './standing.ts';
import { relateTitles, type TitleRelation } from './title-words.ts';

/** Two prints beside each other, and how they stand to each other; each answer is worked out when it is first asked for. */
export interface Pair {
  readonly one: Fingerprint;
  readonly other: Fingerprint;
  readonly standing: Standing;
  readonly title: TitleRelation;
  /** Their texts as one frame of words. */
  readonly frame: FilledFrame;
}

/** Puts two prints beside each other. */
export function pairOf(one: Fingerprint, other: Fingerprint): Pair {
  let title: TitleRelation | null = null;
  let frame: FilledFrame | null = null;
  return {
    one,
    other,
    standing: standingOf(one, other),
    get title() {
      return (title ??= relateTitles(one.title, other.title));
    },
    get frame() {
      return (frame ??= readFrame(one, other));
    },
  };
}
