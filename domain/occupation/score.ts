import type { VisitFeature } from './features.ts';
import { featureIndex } from './lexicon.ts';
import type { LinearModel } from './lexicon.ts';
import type { Word } from './words.ts';

/** The features of some words that a model knows, each once, with the word it first came from. */
export interface Hits {
  readonly indices: readonly number[];
  readonly words: readonly number[];
}

/** Looks the features of `words` up in the model. */
export function findHits(
  model: LinearModel,
  words: readonly Word[],
  features: (words: readonly Word[], visit: VisitFeature) => void,
): Hits {
  const seen = new Set<number>();
  const indices: number[] = [];
  const from: number[] = [];
  features(words, (hash, word) => {
    const index = featureIndex(model, hash);
    if (index < 0 || seen.has(index)) return;
    seen.add(index);
    indices.push(index);
    from.push(word);
  });
  return { indices, words: from };
}

/**
 * Scores of every group for the hits, in natural-log units; all zero when there are none. `counts` tells
 * how much each word counts; left out, all count alike.
 */
export function scoreGroups(
  model: LinearModel,
  hits: Hits,
  width: number,
  counts: readonly number[] = [],
): Float32Array {
  const scores = new Float32Array(width);
  if (hits.indices.length === 0) return scores;
  hits.indices.forEach((index, at) => {
    addEntries(model, index, scores, counts[hits.words[at] ?? 0] ?? 1);
  });
  const share = model.step / Math.sqrt(hits.indices.length);
  return scores.map((score, group) => score * share + (model.bias[group] ?? 0));
}

function addEntries(model: LinearModel, index: number, scores: Float32Array, count: number): void {
  const end = model.starts[index + 1] ?? 0;
  for (let entry = model.starts[index] ?? 0; entry < end; entry += 1) {
    const group = model.columns[entry] ?? 0;
    scores[group] = (scores[group] ?? 0) + count * (model.weights[entry] ?? 0);
  }
}

/** What each of `words` words adds to one group's score, in the model's own steps. */
export function wordShares(model: LinearModel, hits: Hits, group: number, words: number): Float32Array {
  const shares = new Float32Array(words);
  hits.indices.forEach((index, at) => {
    const word = hits.words[at] ?? 0;
    shares[word] = (shares[word] ?? 0) + weightOf(model, index, group);
  });
  return shares;
}

function weightOf(model: LinearModel, index: number, group: number): number {
  const end = model.starts[index + 1] ?? 0;
  for (let entry = model.starts[index] ?? 0; entry < end; entry += 1) {
    if (model.columns[entry] === group) return model.weights[entry] ?? 0;
  }
  return 0;
}

/** Probabilities of scores that are in natural-log units. */
export function probabilities(scores: Float32Array): Float32Array {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const grown = scores.map((score) => Math.exp(score - top));
  const sum = grown.reduce((total, value) => total + value, 0);
  return grown.map((value) => value / sum);
}
