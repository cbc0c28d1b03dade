import { editDistance } from './edit-distance.ts';
import { ones } from './ones.ts';

/** Words among which a mistyped one is looked for. */
export interface NearWords {
  add(word: string): void;
  /** Words within one slip of `word`, two from eight letters: those with the fewest slips; at most eight. */
  near(word: string): readonly string[];
}

const SHORTEST = 4;
const TWO_SLIPS_FROM = 8;
const MOST = 8;

/** Words of one length, each with the set of its letters. */
interface SameLength {
  readonly words: string[];
  letters: Int32Array;
}

/** An empty collection; `words` are put in at once. */
export function newNearWords(words: Iterable<string> = []): NearWords {
  const byLength: SameLength[] = [];

  function add(word: string): void {
    const same = (byLength[word.length] ??= { words: [], letters: new Int32Array(16) });
    if (same.words.length === same.letters.length) same.letters = twiceAsLong(same.letters);
    same.letters[same.words.length] = lettersOf(word);
    same.words.push(word);
  }

  for (const word of words) add(word);
  return {
    add,
    near(word) {
      if (word.length < SHORTEST || /\d/.test(word)) return [];
      const most = word.length >= TWO_SLIPS_FROM ? 2 : 1;
      const found = within(word, 1);
      return found.length > 0 || most === 1 ? found : within(word, most);
    },
  };

  function within(word: string, slips: number): readonly string[] {
    const alike = byLength.slice(Math.max(0, word.length - slips), word.length + slips + 1);
    return nearest(
      word,
      slips,
      alike.flatMap((same) => withSimilarLetters(word, slips, same)),
    );
  }
}

/** A slip changes at most two letters of the set, which is far cheaper to see than the distance. */
function withSimilarLetters(word: string, slips: number, { words, letters }: SameLength): readonly string[] {
  const wanted = lettersOf(word);
  const similar: string[] = [];
  for (let position = 0; position < words.length; position += 1)
    if (ones(wanted ^ (letters[position] ?? 0)) <= 2 * slips) similar.push(words[position] ?? '');
  return similar;
}

function nearest(word: string, most: number, words: readonly string[]): readonly string[] {
  let least = most;
  let found: string[] = [];
  for (const other of words) {
    const distance = editDistance(word, other, least);
    if (distance > least) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(other);
  }
  return [...new Set(found)].toSorted().slice(0, MOST);
}

function twiceAsLong(letters: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * letters.length);
  longer.set(letters);
  return longer;
}

/** The letters that occur, as bits; letters of other alphabets share them, which only makes the test less sharp. */
function lettersOf(word: string): number {
  let set = 0;
  for (let position = 0; position < word.length; position += 1) set |= 1 << (word.charCodeAt(position) - 97);
  return set;
}
