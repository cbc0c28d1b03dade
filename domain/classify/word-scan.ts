/** Takes a word found in a text, by its position in the list that the scan was opened with, and where it begins. */
type VisitWord = (word: number, at: number) => void;

/** Visits every occurrence of some words in a lower-case text, in one pass whatever their number. */
export type WordScan = (lower: string, visit: VisitWord) => void;

/** Letters that occur in none of the words share one column of the table. */
const OTHER = 0;
const MOST_CODES = 65_536;

interface Machine {
  /** Next state by state and letter. */
  readonly next: Int32Array;
  readonly columns: number;
  readonly columnOf: Uint16Array;
  /** Words that end in a state, also those that end within a longer one. */
  readonly ends: readonly (readonly number[])[];
}

/** Makes the scan for all of `words`, after Aho and Corasick: one step for each letter of the text. */
export function openWordScan(words: readonly string[]): WordScan {
  const { next, columns, columnOf, ends } = buildMachine(words);
  const lengths = words.map((word) => word.length);
  const isEnd = Uint8Array.from(ends, ({ length }) => Math.min(length, 1));
  return (lower, visit) => {
    let state = 0;
    for (let at = 0; at < lower.length; at += 1) {
      state = next[state * columns + (columnOf[lower.charCodeAt(at)] ?? OTHER)] ?? 0;
      if (isEnd[state] === 0) continue;
      for (const word of ends[state] ?? []) visit(word, at + 1 - (lengths[word] ?? 0));
    }
  };
}

function buildMachine(words: readonly string[]): Machine {
  const columnOf = new Uint16Array(MOST_CODES);
  let columns = 1;
  for (const letter of words.join('')) {
    const code = letter.charCodeAt(0);
    if (columnOf[code] === OTHER) columnOf[code] = columns++;
  }
  const next = new Int32Array((words.join('').length + 1) * columns).fill(-1);
  const ends: number[][] = [[]];
  words.forEach((word, number) => addWord(word, number, { next, columns, columnOf, ends }));
  linkFailures({ next, columns, ends });
  return { next, columns, columnOf, ends };
}

function addWord(
  word: string,
  number: number,
  { next, columns, columnOf, ends }: Omit<Machine, 'ends'> & { readonly ends: number[][] },
): void {
  let state = 0;
  for (let at = 0; at < word.length; at += 1) {
    const step = state * columns + (columnOf[word.charCodeAt(at)] ?? OTHER);
    const known = next[step] ?? -1;
    if (known < 0) next[step] = ends.push([]) - 1;
    state = next[step] ?? 0;
  }
  ends[state]?.push(number);
}

/** Fills the steps that no word takes with those of the longest ending that is a beginning. */
function linkFailures({
  next,
  columns,
  ends,
}: Pick<Machine, 'next' | 'columns'> & { ends: number[][] }): void {
  const fallback = new Int32Array(ends.length);
  const queue: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    const child = next[column] ?? -1;
    if (child < 0) next[column] = 0;
    else queue.push(child);
  }
  for (const state of queue) {
    const shorter = fallback[state] ?? 0;
    ends[state]?.push(...(ends[shorter] ?? []));
    for (let column = 0; column < columns; column += 1) {
      const step = state * columns + column;
      const child = next[step] ?? -1;
      const instead = next[shorter * columns + column] ?? 0;
      if (child < 0) next[step] = instead;
      else {
        fallback[child] = instead;
        queue.push(child);
      }
    }
  }
}
