import type { LinearModel } from './lexicon.ts';

/** A word that speaks for a group. */
export interface WordShare {
  readonly quote: string;
  readonly at: number;
  /** What it adds to the group's score. */
  readonly share: number;
}

/** Rows of scores that are made at once: to make each alone takes longer than to fill it. */
const ROWS = 64;
let stock = new Float32Array(0);

/** A new row of scores, one for each of so many groups; all zero. */
export function newScores(width: number): Float32Array {
  if (stock.length < width) stock = new Float32Array(ROWS * width);
  const row = stock.subarray(0, width);
  stock = stock.subarray(width);
  return row;
}

/**
 * Turns the weights that a model's features add up to into scores of every group, in natural-log units; all zero when
 * there was no feature.
 */
export function settle(model: LinearModel, sums: Float32Array, features: number): Float32Array {
  const scores = newScores(sums.length);
  if (features === 0) return scores;
  const share = model.step / Math.sqrt(features);
  for (let group = 0; group < sums.length; group += 1)
    scores[group] = (sums[group] ?? 0) * share + (model.bias[group] ?? 0);
  return scores;
}

/** Number of the group with the highest score. */
export function indexOfMost(scores: Float32Array): number {
  return indexesOfMost(scores, 1)[0] ?? 0;
}

/** Numbers of the `count` groups with the highest scores, the highest first; of two equal ones the first. */
export function indexesOfMost(scores: Float32Array, count: number): readonly number[] {
  const found: number[] = [];
  for (let group = 0; group < scores.length; group += 1) {
    const score = scores[group] ?? 0;
    if (found.length === count && score <= (scores[found[count - 1] ?? 0] ?? 0)) continue;
    let at = Math.min(found.length, count - 1);
    for (; at > 0 && score > (scores[found[at - 1] ?? 0] ?? 0); at -= 1) found[at] = found[at - 1] ?? 0;
    found[at] = group;
  }
  return found;
}

/** The scores of two models, each taken its share of. */
export function mixed(
  one: Float32Array,
  shareOfOne: number,
  other: Float32Array,
  shareOfOther: number,
): Float32Array {
  const scores = newScores(one.length);
  for (let group = 0; group < one.length; group += 1)
    scores[group] = shareOfOne * (one[group] ?? 0) + shareOfOther * (other[group] ?? 0);
  return scores;
}
