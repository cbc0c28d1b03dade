import type { VisitFeature } from '../../domain/occupation/features.ts';
import type { KldbCode } from '../../domain/posting.ts';
import { chanceFrom } from './lexicon-examples.ts';
import type { Example } from './lexicon-examples.ts';

/** Visits the features of the stems of a title or text. */
type VisitFeatures = (stems: readonly string[], visit: VisitFeature) => void;

/** Weights as learnt, one row of `groups.length` per feature. */
export interface LearntModel {
  readonly hashes: readonly number[];
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly width: number;
}

/** How long and how eagerly to learn. */
export interface Lessons {
  readonly rounds: number;
  readonly rate: number;
  /** Pull of every touched weight towards zero, per step. */
  readonly decay: number;
  /** Pieces seen fewer times are left out. */
  readonly leastSeen: number;
}

const BIAS_RATE = 0.002;
const LEAST_ERROR = 3e-4;

interface Row {
  readonly features: Uint32Array;
  readonly group: number;
  readonly weight: number;
}

/** Learns a multinomial logistic regression by AdaGrad; the same examples give the same model. */
export function train(
  examples: readonly Example[],
  groups: readonly KldbCode[],
  features: VisitFeatures,
  lessons: Lessons,
): LearntModel {
  const hashLists = examples.map(({ stems }) => hashesOf(stems, features));
  const numbers = numberFeatures(hashLists, lessons.leastSeen);
  const rows = examples.map((example, index) => rowOf(example, hashLists[index] ?? [], numbers, groups));
  const width = groups.length;
  const model = {
    hashes: [...numbers.keys()],
    weights: new Float32Array(numbers.size * width),
    bias: new Float32Array(width),
    width,
  };
  learn(model, rows, lessons);
  return model;
}

function hashesOf(stems: readonly string[], features: VisitFeatures): readonly number[] {
  const hashes: number[] = [];
  features(stems, (hash) => hashes.push(hash));
  return hashes;
}

function numberFeatures(hashLists: readonly (readonly number[])[], leastSeen: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (const hash of hashLists.flatMap((hashes) => [...new Set(hashes)]))
    seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const kept = [...seen].filter(([, times]) => times >= leastSeen).map(([hash]) => hash);
  return new Map(kept.map((hash, index) => [hash, index]));
}

function rowOf(
  example: Example,
  hashes: readonly number[],
  numbers: ReadonlyMap<number, number>,
  groups: readonly KldbCode[],
): Row {
  const features = hashes.map((hash) => numbers.get(hash)).filter((index) => index !== undefined);
  return {
    features: Uint32Array.from(features),
    group: groups.indexOf(example.group),
    weight: example.weight,
  };
}

function learn(model: LearntModel, rows: readonly Row[], lessons: Lessons): void {
  const seen = new Float32Array(model.hashes.length).fill(0.05);
  const chance = chanceFrom(7);
  const order = rows.map((_, index) => index);
  for (let round = 0; round < lessons.rounds; round += 1) {
    shuffle(order, chance);
    let loss = 0;
    for (const index of order) {
      const row = rows[index];
      if (row !== undefined && row.features.length > 0 && row.group >= 0)
        loss += step(model, row, seen, lessons);
    }
    process.stderr.write(`round ${round + 1}: loss ${(loss / rows.length).toFixed(3)}\n`);
  }
}

function step(model: LearntModel, row: Row, seen: Float32Array, lessons: Lessons): number {
  const { bias, width } = model;
  const share = 1 / Math.sqrt(row.features.length);
  const errors = scoresOf(model, row, share);
  const loss = errorOf(errors, row.group) * row.weight;
  const wrong = groupsWithError(errors);
  const size = Math.sqrt(wrong.reduce((sum, group) => sum + (errors[group] ?? 0) ** 2, 0));
  for (const feature of row.features) {
    const moved = (seen[feature] ?? 0) + (size * share * row.weight) ** 2;
    seen[feature] = moved;
    const pace = (lessons.rate * share * row.weight) / Math.sqrt(moved);
    correct(model.weights, feature * width, wrong, errors, { pace, keep: 1 - lessons.decay });
  }
  for (const group of wrong) bias[group] = (bias[group] ?? 0) - BIAS_RATE * row.weight * (errors[group] ?? 0);
  return loss;
}

function scoresOf({ weights, bias, width }: LearntModel, row: Row, share: number): Float32Array {
  const scores = Float32Array.from(bias);
  for (const feature of row.features) {
    const base = feature * width;
    for (let group = 0; group < width; group += 1) {
      scores[group] = (scores[group] ?? 0) + (weights[base + group] ?? 0) * share;
    }
  }
  return scores;
}

function correct(
  weights: Float32Array,
  base: number,
  wrong: readonly number[],
  errors: Float32Array,
  { pace, keep }: { readonly pace: number; readonly keep: number },
): void {
  for (let index = 0; index < wrong.length; index += 1) {
    const group = wrong[index] ?? 0;
    weights[base + group] = (weights[base + group] ?? 0) * keep - pace * (errors[group] ?? 0);
  }
}

/** Most groups are out of the question for a title; leaving them be makes learning several times faster. */
function groupsWithError(errors: Float32Array): readonly number[] {
  const groups: number[] = [];
  for (let group = 0; group < errors.length; group += 1) {
    if (Math.abs(errors[group] ?? 0) > LEAST_ERROR) groups.push(group);
  }
  return groups;
}

/** Turns scores into the error of each group (probability less truth), in place; answers the loss. */
function errorOf(scores: Float32Array, truth: number): number {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let sum = 0;
  scores.forEach((score, group) => {
    const grown = Math.exp(score - top);
    scores[group] = grown;
    sum += grown;
  });
  scores.forEach((grown, group) => {
    scores[group] = grown / sum - (group === truth ? 1 : 0);
  });
  return -Math.log(Math.max(1e-9, (scores[truth] ?? 0) + 1));
}

function shuffle(order: number[], chance: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
