import { readFrame, type FilledFrame } from './filled-frame.ts';
import type { Fingerprint } from './fingerprint.ts';
import { once } from '../once.ts';
import { standingOf, type Standing } from './standing.ts';
import { relateTitles, type TitleRelation } from './title-words.ts';

/** Two prints beside each other, and how they stand to each other. */
export interface Pair {
  readonly one: Fingerprint;
  readonly other: Fingerprint;
  readonly standing: Standing;
  readonly title: () => TitleRelation;
  /** Their texts as one frame of words. */
  readonly frame: () => FilledFrame;
}

/** Puts two prints beside each other. */
export function pairOf(one: Fingerprint, other: Fingerprint): Pair {
  return {
    one,
    other,
    standing: standingOf(one, other),
    title: once(() => relateTitles(one.title, other.title)),
    frame: once(() => readFrame(one, other)),
  };
}
