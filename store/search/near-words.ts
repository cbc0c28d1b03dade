import { editDistance } from './edit-distance.ts';

/** Words among which a mistyped one is looked for. */
export interface NearWords {
  add(word: string): void;
  /** Words within one slip of `word`, two from eight letters: those with the fewest slips; at most eight. */
  near(word: string): readonly string[];
}

const SHORTEST = 4;
const TWO_SLIPS_FROM = 8;
const MOST = 8;

/** An empty collection; `words` are put in at once. */
export function newNearWords(words: Iterable<string> = []): NearWords {
  const known: string[] = [];
  const letters: number[] = [];
  const add = (word: string): void => {
    known.push(word);
    letters.push(lettersOf(word));
  };
  for (const word of words) add(word);
  return {
    add,
    near(word) {
      if (word.length < SHORTEST || /\d/.test(word)) return [];
      return nearest(word, word.length >= TWO_SLIPS_FROM ? 2 : 1, known, letters);
    },
  };
}

function nearest(
  word: string,
  most: number,
  words: readonly string[],
  letters: readonly number[],
): readonly string[] {
  const wanted = lettersOf(word);
  const found: { word: string; distance: number }[] = [];
  for (let position = 0; position < words.length; position += 1) {
    const other = words[position] ?? '';
    if (Math.abs(other.length - word.length) > most) continue;
    // A slip changes at most two letters of the set; far cheaper to see than the distance.
    if (ones(wanted ^ (letters[position] ?? 0)) > 2 * most) continue;
    const distance = editDistance(word, other, most);
    if (distance <= most) found.push({ word: other, distance });
  }
  return [...new Set(withLeast(found))].slice(0, MOST);
}

function withLeast(found: readonly { word: string; distance: number }[]): string[] {
  const least = Math.min(...found.map((hit) => hit.distance));
  return found
    .filter((hit) => hit.distance === least)
    .map((hit) => hit.word)
    .toSorted();
}

/** The letters that occur, as bits; letters of other alphabets share them, which only makes the test less sharp. */
function lettersOf(word: string): number {
  let set = 0;
  for (let position = 0; position < word.length; position += 1) set |= 1 << (word.charCodeAt(position) - 97);
  return set;
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
