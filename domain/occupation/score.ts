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
  const indices: number[] = [];
  const from: number[] = [];
  const seen = new Seen();
  features(words, (hash, word) => {
    const index = featureIndex(model, hash);
    if (index < 0 || !seen.add(index)) return;
    indices.push(index);
    from.push(word);
  });
  return { indices, words: from };
}

/** The hits that came from the first `words` words. */
export function hitsOfFirst(hits: Hits, words: number): Hits {
  const kept = hits.words.map((_, at) => at).filter((at) => (hits.words[at] ?? 0) < words);
  return { indices: kept.map((at) => hits.indices[at] ?? 0), words: kept.map((at) => hits.words[at] ?? 0) };
}

const USUAL_HITS = 2048;

/** Numbers met so far; several times faster than a Set for the few hundred features of a posting. */
class Seen {
  #slots = new Int32Array(USUAL_HITS);
  #count = 0;

  /** Answers whether `index` (0 or more) is new. */
  add(index: number): boolean {
    if (this.#count * 2 >= this.#slots.length) this.#grow();
    const isNew = place(this.#slots, index + 1);
    if (isNew) this.#count += 1;
    return isNew;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (const entry of old) if (entry !== 0) place(this.#slots, entry);
  }
}

function place(slots: Int32Array, entry: number): boolean {
  const mask = slots.length - 1;
  let slot = (Math.imul(entry, 0x9e3779b1) >>> 16) & mask;
  while (slots[slot] !== 0 && slots[slot] !== entry) slot = (slot + 1) & mask;
  if (slots[slot] === entry) return false;
  slots[slot] = entry;
  return true;
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
  const { indices, words } = hits;
  if (indices.length === 0) return scores;
  for (let at = 0; at < indices.length; at += 1) {
    addEntries(model, indices[at] ?? 0, scores, counts[words[at] ?? 0] ?? 1);
  }
  const share = model.step / Math.sqrt(indices.length);
  for (let group = 0; group < width; group += 1) {
    scores[group] = (scores[group] ?? 0) * share + (model.bias[group] ?? 0);
  }
  return scores;
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
