/** The number of the word with these hashes; 0 for every word that is not in the table. */
export type LookUp = (first: number, second: number) => number;

/** Two hashes and the number. */
const SLOT = 3;
const LEAST_SLOTS_PER_WORD = 2;

/**
 * Words with a number other than 0 each, looked up by two hashes of 32 bits that are made while a text is read anyway. To
 * cut every word out and to look it up in a Map took half the time of the search for contact data.
 */
export function tableOfWords(words: ReadonlyMap<string, number>): LookUp {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(1, words.size) * LEAST_SLOTS_PER_WORD));
  const table = new Int32Array(slots * SLOT);
  for (const [word, value] of words) {
    const { first, second } = hashesOf(word);
    table.set([first, second, value], slotOf(table, first, second));
  }
  return (first, second) => table[slotOf(table, first, second) + SLOT - 1] ?? 0;
}

/** Where the word of these hashes lies, or the free place where it would. */
function slotOf(table: Int32Array, first: number, second: number): number {
  const mask = table.length / SLOT - 1;
  for (let slot = (first ^ second) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * SLOT;
    if (table[at + SLOT - 1] === 0 || (table[at] === first && table[at + 1] === second)) return at;
  }
}

/** The hashes of no letter yet. */
export const NO_LETTERS = { first: 0x811c9dc5 | 0, second: 0 } as const;

/** The first hash (FNV-1a over UTF-16) with one letter more. */
export function firstHashWith(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** The second hash with one letter more. */
export function secondHashWith(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/** Both hashes of a word. */
export function hashesOf(word: string): { readonly first: number; readonly second: number } {
  let { first, second }: { first: number; second: number } = NO_LETTERS;
  for (let at = 0; at < word.length; at += 1) {
    first = firstHashWith(first, word.charCodeAt(at));
    second = secondHashWith(second, word.charCodeAt(at));
  }
  return { first, second };
}
