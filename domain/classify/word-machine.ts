import { plainSign } from './pattern-parts.ts';

/**
 * A machine after Aho and Corasick that reads texts from the end, so that it is at the beginning of a word when it has
 * read one.
 */
export interface Machine {
  /** Next state by state and column. */
  readonly next: Uint16Array;
  readonly columns: number;
  /** By the code of a sign. */
  readonly columnOf: Uint8Array;
  readonly states: number;
  /** From this state on a word begins where one is reached, also one that goes on within a longer one. */
  readonly firstBegun: number;
  /** For each of these states, where its lists begin among `listed`; one more for the end. */
  readonly listsOf: Uint32Array;
  readonly listed: Uint16Array;
  /** Letters of the longest word: a state depends on no more of them. */
  readonly longest: number;
}

/** The state before anything is read. */
export const START = 0;
/** Letters that occur in none of the words share one column of the table. */
export const OTHER = 0;
/** Of the signs of narrow texts. */
const CODES = 256;
const BLANK = /\s/u;

/** They are numbered with 16 bits. */
const MOST_STATES = 65_536;

interface Growing {
  readonly next: Uint16Array;
  readonly columns: number;
  readonly columnOf: Uint8Array;
  readonly begun: Set<number>[];
}

/** Builds the machine for the words of all lists. Throws a RangeError for more states than it can number. */
export function buildMachine(lists: readonly (readonly string[])[]): Machine {
  const letters = [...new Set(lists.flat())].join('');
  const columnOf = new Uint8Array(CODES);
  const columns = assignColumns(letters, columnOf);
  const next = new Uint16Array((letters.length + 1) * columns);
  const growing = { next, columns, columnOf, begun: [new Set<number>()] };
  lists.forEach((words, list) => words.forEach((word) => growing.begun[addWord(word, growing)]?.add(list)));
  if (growing.begun.length > MOST_STATES)
    throw new RangeError(`${letters.length} letters are too many to look for`);
  linkFailures(growing);
  const longest = Math.max(0, ...lists.flat().map(({ length }) => length));
  return { columns, columnOf, longest, ...renumbered(growing) };
}

/** With the states at which words begin behind the others, so that their number tells. */
function renumbered({ next, columns, begun }: Growing) {
  const [silent, telling] = [[], []] as [number[], number[]];
  for (const [state, lists] of begun.entries()) (lists.size === 0 ? silent : telling).push(state);
  const order = [...silent, ...telling];
  const numberOf = new Uint16Array(order.length);
  for (const [number, state] of order.entries()) numberOf[state] = number;
  const moved = new Uint16Array(order.length * columns);
  for (const [number, state] of order.entries())
    for (let column = 0; column < columns; column += 1)
      moved[number * columns + column] = numberOf[next[state * columns + column] ?? START] ?? START;
  const listsOf = [0];
  const listed: number[] = [];
  for (const state of telling) listsOf.push(listed.push(...(begun[state] ?? [])));
  return {
    next: moved,
    states: order.length,
    firstBegun: silent.length,
    listsOf: Uint32Array.from(listsOf),
    listed: Uint16Array.from(listed),
  };
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

/** Gives the state at the beginning of the word. No step leads back to the start yet: 0 is one that no word takes. */
function addWord(word: string, { next, columns, columnOf, begun }: Growing): number {
  let state = START;
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const step = state * columns + (columnOf[word.charCodeAt(at)] ?? OTHER);
    if (next[step] === START) next[step] = begun.push(new Set()) - 1;
    state = next[step] ?? START;
  }
  return state;
}

/** Fills the steps that no word takes with those of the longest part read last that a word ends with. */
function linkFailures({ next, columns, begun }: Growing): void {
  const fallback = new Uint16Array(begun.length);
  const queue = [...next.subarray(0, columns)].filter((child) => child > START);
  for (const state of queue) {
    const shorter = fallback[state] ?? START;
    for (const list of begun[shorter] ?? []) begun[state]?.add(list);
    for (let column = 0; column < columns; column += 1) {
      const step = state * columns + column;
      const child = next[step] ?? START;
      const instead = next[shorter * columns + column] ?? START;
      if (child === START) next[step] = instead;
      else {
        fallback[child] = instead;
        queue.push(child);
      }
    }
  }
}
