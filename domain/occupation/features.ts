/** Takes one observation: the hash of a word or word piece. */
export type VisitFeature = (hash: number) => void;

/** Visits what a model may know of one word. */
export type VisitWordFeatures = (stem: string, visit: VisitFeature) => void;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits, unsigned. `seed` keeps kinds of features apart. */
export function hashOf(text: string, seed: number): number {
  return finished(stateAfter(text), seed);
}

function stateAfter(text: string): number {
  let state = FNV_START;
  for (let index = 0; index < text.length; index += 1) state = grown(state, text.charCodeAt(index));
  return state;
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
  readonly start: number;
  readonly head: number;
  /** Lengths of word starts and heads, in letters: from, to, and in steps of. */
  readonly least: number;
  readonly most: number;
  readonly every: number;
}

const TITLE_KINDS: Kinds = { word: 1, head: 4, start: 5, least: 4, most: 12, every: 1 };
const TEXT_KINDS: Kinds = { word: 6, head: 7, start: 8, least: 5, most: 9, every: 2 };
const PAIR = 2;
const PIECE = 3;
const LEAST_PIECE = 3;
const MOST_PIECE = 5;
/** `^` and `$`, which bound a word. */
const WORD_START = 94;
const WORD_END = 36;

/** All that a title model may know of the stems of a title, in order: each word, and each two neighbours. */
export function titleFeatures(stems: readonly string[], visit: VisitFeature): void {
  stems.forEach((stem, index) => {
    titleWordFeatures(stem, visit);
    const next = stems[index + 1];
    if (next !== undefined) visit(titlePair(stem, next));
  });
}

/** All that a text model may know of the stems of a text. */
export function textFeatures(stems: readonly string[], visit: VisitFeature): void {
  for (const stem of stems) textWordFeatures(stem, visit);
}

/** A word of a title: the word, its starts and heads of 4 to 12 letters, and its pieces of 3 to 5 letters. */
export function titleWordFeatures(stem: string, visit: VisitFeature): void {
  visitWord(stem, TITLE_KINDS, visit);
  visitPieces(stem, visit);
}

/** Two neighbouring words of a title. */
export function titlePair(first: string, second: string): number {
  return finished(Math.imul(stateAfter(first), FNV_PRIME) ^ stateAfter(second), PAIR);
}

/** A word of running text: the word, its starts and heads of 5, 7 and 9 letters; coarser than in a title. */
export function textWordFeatures(stem: string, visit: VisitFeature): void {
  visitWord(stem, TEXT_KINDS, visit);
}

function visitWord(stem: string, kinds: Kinds, visit: VisitFeature): void {
  visit(finished(visitStarts(stem, kinds, visit), kinds.word));
  visitHeads(stem, kinds, visit);
}

/** Answers the state after the whole word. */
function visitStarts(stem: string, kinds: Kinds, visit: VisitFeature): number {
  let state = FNV_START;
  for (let length = 1; length <= stem.length; length += 1) {
    state = grown(state, stem.charCodeAt(length - 1));
    if (isWanted(length, kinds)) visit(finished(state, kinds.start));
  }
  return state;
}

function visitHeads(stem: string, kinds: Kinds, visit: VisitFeature): void {
  let state = FNV_START;
  const most = Math.min(kinds.most, stem.length);
  for (let length = 1; length <= most; length += 1) {
    state = grown(state, stem.charCodeAt(stem.length - length));
    if (isWanted(length, kinds)) visit(finished(state, kinds.head));
  }
}

function isWanted(length: number, { least, most, every }: Kinds): boolean {
  return length >= least && length <= most && (length - least) % every === 0;
}

function visitPieces(stem: string, visit: VisitFeature): void {
  for (let from = -1; from + LEAST_PIECE <= stem.length + 1; from += 1) {
    let state = FNV_START;
    const most = Math.min(MOST_PIECE, stem.length + 1 - from);
    for (let length = 1; length <= most; length += 1) {
      state = grown(state, boundedUnit(stem, from + length - 1));
      if (length >= LEAST_PIECE) visit(finished(state, PIECE));
    }
  }
}

function boundedUnit(stem: string, index: number): number {
  if (index < 0) return WORD_START;
  return index === stem.length ? WORD_END : stem.charCodeAt(index);
}
