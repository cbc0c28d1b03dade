import type { Word } from './words.ts';

/** Takes one observation: the hash of a word or word piece, and the number of the word it came from. */
export type VisitFeature = (hash: number, word: number) => void;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits, unsigned. `seed` keeps kinds of features apart. */
export function hashOf(text: string, seed: number, from = 0, to = text.length): number {
  let hash = FNV_START ^ seed;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

interface Seeds {
  readonly word: number;
  readonly pair: number;
  readonly start: number;
  readonly head: number;
}

const PIECE_SEED = 3;
const TITLE_SEEDS: Seeds = { word: 1, pair: 2, head: 4, start: 5 };
const TEXT_SEEDS: Seeds = { word: 6, head: 7, start: 8, pair: 9 };

/** Words, neighbouring pairs, word starts and heads of 4 to 12 letters, and pieces of 3 to 5 letters of a title. */
export function titleFeatures(words: readonly Word[], visit: VisitFeature): void {
  words.forEach(({ stem }, word) => {
    visitWhole(words, word, TITLE_SEEDS, visit);
    visitEnds(stem, word, [4, 12], TITLE_SEEDS, visit);
    visitPieces(stem, word, visit);
  });
}

/** Words, neighbouring pairs, word starts and heads of running text; coarser than for a title. */
export function textFeatures(words: readonly Word[], visit: VisitFeature): void {
  words.forEach(({ stem }, word) => {
    visitWhole(words, word, TEXT_SEEDS, visit);
    visitEnds(stem, word, [5, 9], TEXT_SEEDS, visit);
  });
}

function visitWhole(words: readonly Word[], word: number, seeds: Seeds, visit: VisitFeature): void {
  const stem = words[word]?.stem ?? '';
  visit(hashOf(stem, seeds.word), word);
  const next = words[word + 1];
  if (next !== undefined) visit(hashOf(`${stem} ${next.stem}`, seeds.pair), word);
}

function visitEnds(
  stem: string,
  word: number,
  [least, most]: readonly [number, number],
  seeds: Seeds,
  visit: VisitFeature,
): void {
  const longest = Math.min(most, stem.length);
  for (let length = least; length <= longest; length += 1) {
    visit(hashOf(stem, seeds.start, 0, length), word);
    visit(hashOf(stem, seeds.head, stem.length - length), word);
  }
}

function visitPieces(stem: string, word: number, visit: VisitFeature): void {
  const bounded = `^${stem}$`;
  for (let length = 3; length <= 5; length += 1) {
    for (let from = 0; from + length <= bounded.length; from += 1) {
      visit(hashOf(bounded, PIECE_SEED, from, from + length), word);
    }
  }
}
