import type { Word } from './words.ts';

/** Takes one observation: the hash of a word or word piece, and the number of the word it came from. */
export type VisitFeature = (hash: number, word: number) => void;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits, unsigned. `seed` keeps kinds of features apart. */
export function hashOf(text: string, seed: number): number {
  let state = FNV_START;
  for (let index = 0; index < text.length; index += 1) state = grown(state, text.charCodeAt(index));
  return finished(state, seed);
}

function grown(state: number, unit: number): number {
  return Math.imul(state ^ unit, FNV_PRIME);
}

/** The seed comes last, so that one walk over a word serves all of its starts and the word itself. */
function finished(state: number, seed: number): number {
  const mixed = Math.imul(state ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

interface Kinds {
  readonly word: number;
  readonly pair: number;
  readonly start: number;
  readonly head: number;
  /** Lengths of word starts and heads, in letters: from, to, and in steps of. */
  readonly least: number;
  readonly most: number;
  readonly every: number;
}

const TITLE_KINDS: Kinds = { word: 1, pair: 2, head: 4, start: 5, least: 4, most: 12, every: 1 };
const TEXT_KINDS: Kinds = { word: 6, head: 7, start: 8, pair: 9, least: 5, most: 9, every: 2 };
const PIECE = 3;
const LEAST_PIECE = 3;
const MOST_PIECE = 5;
/** `^` and `$`, which bound a word. */
const WORD_START = 94;
const WORD_END = 36;

/** Words, neighbouring pairs, word starts and heads of 4 to 12 letters, and pieces of 3 to 5 letters of a title. */
export function titleFeatures(words: readonly Word[], visit: VisitFeature): void {
  visitWords(words, TITLE_KINDS, visit);
  for (let word = 0; word < words.length; word += 1) visitPieces(words[word]?.stem ?? '', word, visit);
}

/** Words, neighbouring pairs, word starts and heads of 5, 7 and 9 letters of running text; coarser than for a title. */
export function textFeatures(words: readonly Word[], visit: VisitFeature): void {
  visitWords(words, TEXT_KINDS, visit);
}

function visitWords(words: readonly Word[], kinds: Kinds, visit: VisitFeature): void {
  let before: number | null = null;
  for (let word = 0; word < words.length; word += 1) {
    const stem = words[word]?.stem ?? '';
    const state = visitStarts(stem, word, kinds, visit);
    visit(finished(state, kinds.word), word);
    if (before !== null) visit(finished(Math.imul(before, FNV_PRIME) ^ state, kinds.pair), word - 1);
    visitHeads(stem, word, kinds, visit);
    before = state;
  }
}

/** Answers the state after the whole word. */
function visitStarts(stem: string, word: number, kinds: Kinds, visit: VisitFeature): number {
  let state = FNV_START;
  for (let length = 1; length <= stem.length; length += 1) {
    state = grown(state, stem.charCodeAt(length - 1));
    if (isWanted(length, kinds)) visit(finished(state, kinds.start), word);
  }
  return state;
}

function visitHeads(stem: string, word: number, kinds: Kinds, visit: VisitFeature): void {
  let state = FNV_START;
  const most = Math.min(kinds.most, stem.length);
  for (let length = 1; length <= most; length += 1) {
    state = grown(state, stem.charCodeAt(stem.length - length));
    if (isWanted(length, kinds)) visit(finished(state, kinds.head), word);
  }
}

function isWanted(length: number, { least, most, every }: Kinds): boolean {
  return length >= least && length <= most && (length - least) % every === 0;
}

function visitPieces(stem: string, word: number, visit: VisitFeature): void {
  for (let from = -1; from + LEAST_PIECE <= stem.length + 1; from += 1) {
    let state = FNV_START;
    const most = Math.min(MOST_PIECE, stem.length + 1 - from);
    for (let length = 1; length <= most; length += 1) {
      state = grown(state, boundedUnit(stem, from + length - 1));
      if (length >= LEAST_PIECE) visit(finished(state, PIECE), word);
    }
  }
}

function boundedUnit(stem: string, index: number): number {
  if (index < 0) return WORD_START;
  return index === stem.length ? WORD_END : stem.charCodeAt(index);
}
