import german from 'hyphen/de/index.js';
import type { Hyphenate } from './style.ts';

/** Shorter words are never divided. */
const SHORTEST_WORD = 7;
/** So many letters stay together before and after a division. */
const LEAST_LETTERS = 3;
/** Behind a hyphen or slash inside a word. */
const AFTER_JOINT = /(?<=[-/–])(?=\p{L})/u;
const SOFT_HYPHEN = '\u00AD';

/** Opens German hyphenation; it remembers the words it has seen, so one is opened per printing. */
export function openHyphenation(): Hyphenate {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const found = known.get(word) ?? keepEnds(word.split(AFTER_JOINT).flatMap(divide));
    known.set(word, found);
    return found;
  };
}

function divide(part: string): readonly string[] {
  return letters(part) < SHORTEST_WORD ? [part] : german.hyphenateSync(part).split(SOFT_HYPHEN);
}

/** Joins pieces until neither end of the word is shorter than a reader can take in. */
function keepEnds(pieces: readonly string[]): readonly string[] {
  const word = pieces.join('');
  let head = '';
  return pieces.reduce<string[]>((kept, piece) => {
    const mayDivide = letters(head) >= LEAST_LETTERS && letters(word.slice(head.length)) >= LEAST_LETTERS;
    if (mayDivide) kept.push(piece);
    else kept.splice(-1, 1, (kept.at(-1) ?? '') + piece);
    head += piece;
    return kept;
  }, []);
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
