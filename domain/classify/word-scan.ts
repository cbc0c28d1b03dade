import { bytesOf } from '../units-of.ts';
import { plainSign } from './pattern-parts.ts';

/** Finds the words of some lists in a narrow text, in one pass whatever their number. */
export type WordScan = (text: string) => WordSpots;

/** Where words begin in a text, list by list in the order of the text; a spot is counted from 1, and 0 is none. */
export interface WordSpots {
  /** By the number of a list, the first spot at which one of its words begins. */
  readonly first: Uint32Array;
  /** For each spot two numbers: where it is in the text, and the next spot of the same list. */
  readonly chain: Uint32Array;
}

/** Where a spot is in the text. */
export function placeOf(spot: number, { chain }: WordSpots): number {
  return chain[2 * spot - 2] ?? 0;
}

/** The spot of the same list behind this one; 0 when it is the last. */
export function spotBehind(spot: number, { chain }: WordSpots): number {
  return chain[2 * spot - 1] ?? 0;
}

/** Letters that occur in none of the words share one column of the table. */
const OTHER = 0;
/** Of the signs of narrow texts. */
const CODES = 256;

const BLANK = /\s/u;

/** A machine that reads from the end, so that it is at the beginning of a word when it has read one. */
interface Machine {
  /** Next state by state and column. */
  readonly next: Uint16Array;
  readonly columns: number;
  readonly columnOf: Uint8Array;
  /** Lists with a word that begins where a state is reached, also one that goes on within a longer one. */
  readonly begun: readonly ReadonlySet<number>[];
}

/**
 * Makes the scan for the words of all `lists`, after Aho and Corasick: one step for each letter of the text. Words are
 * in lower case with `0` for any digit and ` ` for any blank; texts are read as if they were. Throws a RangeError for more words than the
 * table can number the states of.
 */
export function openWordScan(lists: readonly (readonly string[])[]): WordScan {
  const { next, columns, columnOf, begun } = buildMachine(lists);
  const { listed, listsOf } = inOneRow(begun);
  // Kept from text to text: lists that grow cost more than the scan itself.
  let kept = new Uint32Array(FIRST_ROOM);
  return (text) => {
    const first = new Uint32Array(lists.length);
    let chain = kept;
    let spots = 0;
    let state = 0;
    const bytes = bytesOf(text);
    for (let at = bytes.length - 1; at >= 0; at -= 1) {
      state = next[state * columns + (columnOf[bytes[at] ?? 0] ?? OTHER)] ?? 0;
      let each = listsOf[state] ?? 0;
      if (each === 0) continue;
      for (; listed[each] !== END; each += 1) {
        const list = listed[each] ?? 0;
        if (2 * spots === chain.length) chain = doubled(chain);
        chain[2 * spots] = at;
        chain[2 * spots + 1] = first[list] ?? 0;
        spots += 1;
        first[list] = spots;
      }
    }
    kept = chain;
    return { first, chain: chain.slice(0, 2 * spots) };
  };
}

const END = 65_535;

/** Sets of numbers in one row, each closed by an END; the empty one lies at 0. */
function inOneRow(sets: readonly ReadonlySet<number>[]) {
  const listed: number[] = [END];
  const listsOf = new Uint16Array(sets.length);
  for (const [number, set] of sets.entries()) {
    if (set.size === 0) continue;
    listsOf[number] = listed.length;
    listed.push(...set, END);
  }
  return { listed: Uint16Array.from(listed), listsOf };
}

const FIRST_ROOM = 4096;

function doubled(chain: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * chain.length);
  larger.set(chain);
  return larger;
}

/** Every word has at most as many states as letters, and the beginning is one more. */
const MOST_LETTERS = 65_535;

function buildMachine(lists: readonly (readonly string[])[]): Machine {
  const letters = [...new Set(lists.flat())].join('');
  if (letters.length > MOST_LETTERS)
    throw new RangeError(`${letters.length} letters are too many to look for`);
  const columnOf = new Uint8Array(CODES);
  const columns = assignColumns(letters, columnOf);
  const next = new Uint16Array((letters.length + 1) * columns);
  const begun = [new Set<number>()];
  const growing = { next, columns, columnOf, begun };
  lists.forEach((words, list) => words.forEach((word) => begun[addWord(word, growing)]?.add(list)));
  linkFailures(growing);
  return { ...growing, next: next.slice(0, begun.length * columns) };
}

/**
 * Gives each letter a column of the table, its capital the same one, the frequent ones side by side, where the cache
 * holds them together; tells how many columns there are.
 */
function assignColumns(letters: string, columnOf: Uint8Array): number {
  const count = Map.groupBy(letters, (letter) => letter);
  const distinct = [...count].toSorted((one, other) => other[1].length - one[1].length);
  for (const [index, [letter]] of distinct.entries()) columnOf[letter.charCodeAt(0)] = index + 1;
  for (let code = 0; code < CODES; code += 1) {
    const sign = String.fromCharCode(code);
    const plain = BLANK.test(sign) ? ' ' : plainSign(sign);
    if (plain.length === 1) columnOf[code] = columnOf[plain.charCodeAt(0)] ?? OTHER;
  }
  return distinct.length + 1;
}

type Growing = Omit<Machine, 'begun'> & { readonly begun: Set<number>[] };

/** Gives the state at the beginning of the word. No step leads back to the start yet: 0 is one that no word takes. */
function addWord(word: string, { next, columns, columnOf, begun }: Growing): number {
  let state = 0;
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const step = state * columns + (columnOf[word.charCodeAt(at)] ?? OTHER);
    if (next[step] === 0) next[step] = begun.push(new Set()) - 1;
    state = next[step] ?? 0;
  }
  return state;
}

/** Fills the steps that no word takes with those of the longest part read last that a word ends with. */
function linkFailures({ next, columns, begun }: Omit<Growing, 'columnOf'>): void {
  const fallback = new Uint16Array(begun.length);
  const queue = [...next.subarray(0, columns)].filter((child) => child > 0);
  for (const state of queue) {
    const shorter = fallback[state] ?? 0;
    for (const list of begun[shorter] ?? []) begun[state]?.add(list);
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
