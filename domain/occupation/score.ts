import type { LinearModel } from './lexicon.ts';

/** A word that speaks for a group. */
export interface WordShare {
  readonly quote: string;
  readonly at: number;
  /** What it adds to the group's score. */
  readonly share: number;
}

/**
 * Turns the weights that a model's features add up to into scores of every group, in natural-log units; all zero when
 * there was no feature.
 */
export function settle(model: LinearModel, sums: Float32Array, features: number): Float32Array {
  if (features === 0) return new Float32Array(sums.length);
  const share = model.step / Math.sqrt(features);
  const scores = new Float32Array(sums.length);
  for (let group = 0; group < sums.length; group += 1)
    scores[group] = (sums[group] ?? 0) * share + (model.bias[group] ?? 0);
  return scores;
}

/** Number of the group with the highest score. */
export function indexOfMost(scores: Float32Array): number {
  let most = 0;
  for (let group = 1; group < scores.length; group += 1) {
    if ((scores[group] ?? 0) > (scores[most] ?? 0)) most = group;
  }
  return most;
}

/** The scores of two models, each taken its share of. */
export function mixed(
  one: Float32Array,
  shareOfOne: number,
  other: Float32Array,
  shareOfOther: number,
): Float32Array {
  const scores = new Float32Array(one.length);
  for (let group = 0; group < one.length; group += 1)
    scores[group] = shareOfOne * (one[group] ?? 0) + shareOfOther * (other[group] ?? 0);
  return scores;
}
