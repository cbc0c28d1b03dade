import { plainSign } from './pattern-parts.ts';

/** Finds every occurrence of some words in a text, in one pass whatever their number. */
export type WordScan = (text: string) => WordHits;

/** Occurrences of words, chained word by word in the order of the text; a hit is counted from 1, and 0 is none. */
export interface WordHits {
  /** The words found, each once, by their positions in the list that the scan was opened with. */
  readonly found: readonly number[];
  /** By the position of a word, its first hit. */
  readonly first: Uint32Array;
  /** For each hit two numbers: where it begins in the text, and the next hit of the same word. */
  readonly chain: Uint32Array;
}

/** Where a hit begins in the text. */
export function placeOf(hit: number, { chain }: WordHits): number {
  return chain[2 * hit - 2] ?? 0;
}

/** The hit of the same word behind this one; 0 when it is the last. */
export function hitBehind(hit: number, { chain }: WordHits): number {
  return chain[2 * hit - 1] ?? 0;
}

/** Letters that occur in none of the words share one column of the table. */
const OTHER = 0;
const MOST_CODES = 65_536;

interface Machine {
  /** Next state by state and column. */
  readonly next: Uint16Array;
  readonly columns: number;
  readonly columnOf: Uint8Array;
  /** Words that end in a state, also those that end within a longer one. */
  readonly ends: readonly (readonly number[])[];
}

/**
 * Makes the scan for all of `words`, after Aho and Corasick: one step for each letter of the text. Words are in lower
 * case with `0` for any digit; texts are read as if they were. Throws a RangeError for more words than the table can
 * number the states of.
 */
export function openWordScan(words: readonly string[]): WordScan {
  const { next, columns, columnOf, ends } = buildMachine(words);
  const lengths = Uint16Array.from(words, ({ length }) => length);
  const { listed, listOf } = inOneRow(ends);
  // Kept from text to text: lists that grow cost more than the scan itself.
  let kept = new Uint32Array(FIRST_ROOM);
  const last = new Uint32Array(words.length);
  return (text) => {
    const found: number[] = [];
    const first = new Uint32Array(words.length);
    let chain = kept;
    let hit = 0;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      state = next[state * columns + (columnOf[text.charCodeAt(at)] ?? OTHER)] ?? 0;
      for (let each = listOf[state] ?? 0; listed[each] !== END; each += 1) {
        const word = listed[each] ?? 0;
        if (2 * hit + 2 > chain.length) chain = doubled(chain);
        chain[2 * hit] = at + 1 - (lengths[word] ?? 0);
        chain[2 * hit + 1] = 0;
        hit += 1;
        if (first[word] === 0) {
          first[word] = hit;
          found.push(word);
        } else chain[2 * (last[word] ?? 0) - 1] = hit;
        last[word] = hit;
      }
    }
    kept = chain;
    return { found, first, chain: chain.slice(0, 2 * hit) };
  };
}

const END = 65_535;

/** Lists in one row of numbers, each closed by an END; the empty one lies at 0. */
function inOneRow(lists: readonly (readonly number[])[]) {
  const listed: number[] = [END];
  const listOf = new Uint32Array(lists.length);
  for (const [number, list] of lists.entries()) {
    if (list.length === 0) continue;
    listOf[number] = listed.length;
    listed.push(...list, END);
  }
  return { listed: Uint16Array.from(listed), listOf };
}

const FIRST_ROOM = 4096;

function doubled(chain: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * chain.length);
  larger.set(chain);
  return larger;
}

/** Every word has at most as many states as letters, and the beginning is one more. */
const MOST_LETTERS = 65_535;

function buildMachine(words: readonly string[]): Machine {
  const letters = words.join('');
  if (letters.length > MOST_LETTERS)
    throw new RangeError(`${letters.length} letters are too many to look for`);
  const columnOf = new Uint8Array(MOST_CODES);
  const columns = assignColumns(letters, columnOf);
  const next = new Uint16Array((letters.length + 1) * columns);
  const ends: number[][] = [[]];
  words.forEach((word, number) => addWord(word, number, { next, columns, columnOf, ends }));
  linkFailures({ next, columns, ends });
  return { next: next.slice(0, ends.length * columns), columns, columnOf, ends };
}

/** Gives each letter a column of the table, its capital the same one; tells how many columns there are. */
function assignColumns(letters: string, columnOf: Uint8Array): number {
  const distinct = [...new Set(letters)];
  for (const [index, letter] of distinct.entries()) columnOf[letter.charCodeAt(0)] = index + 1;
  for (let code = 0; code < MOST_CODES; code += 1) {
    const plain = plainSign(String.fromCharCode(code));
    if (plain.length === 1) columnOf[code] = columnOf[plain.charCodeAt(0)] ?? OTHER;
  }
  return distinct.length + 1;
}

type Growing = Omit<Machine, 'ends'> & { readonly ends: number[][] };

/** No step leads back to the beginning yet: 0 stands for a step that no word takes. */
function addWord(word: string, number: number, { next, columns, columnOf, ends }: Growing): void {
  let state = 0;
  for (let at = 0; at < word.length; at += 1) {
    const step = state * columns + (columnOf[word.charCodeAt(at)] ?? OTHER);
    if (next[step] === 0) next[step] = ends.push([]) - 1;
    state = next[step] ?? 0;
  }
  ends[state]?.push(number);
}

/** Fills the steps that no word takes with those of the longest ending that is a beginning. */
function linkFailures({ next, columns, ends }: Omit<Growing, 'columnOf'>): void {
  const fallback = new Uint16Array(ends.length);
  const queue = [...next.subarray(0, columns)].filter((child) => child > 0);
  for (const state of queue) {
    const shorter = fallback[state] ?? 0;
    ends[state]?.push(...(ends[shorter] ?? []));
    for (let column = 0; column < columns; column += 1) {
      const step = state * columns + column;
      const child = next[step] ?? 0;
      const instead = next[shorter * columns + column] ?? 0;
      if (child === 0) next[step] = instead;
      else {
        fallback[child] = instead;
        queue.push(child);
      }
    }
  }
}
