import { once } from '../once.ts';
import { narrowPattern } from './narrow-text.ts';
import type { Words } from './needed-words.ts';
import { openWordScan, type WordScan, type WordSpots } from './word-scan.ts';

/** Of longer words the beginnings are looked for. */
const LONGEST = 14;
/** So long a beginning is hardly rarer than the word, unless many words share it ("personal", "ausbildung"). */
const ENOUGH = 8;
const MANY = 4;

const lists: Words[] = [];
const numberOf = new Map<string, number>();
const awaiting: (() => void)[] = [];
let scanWords: WordScan | null = null;

/**
 * Puts off what enters lists until a text is read, and does it once: it takes more than half a second for all rules, and
 * many a process that knows them never judges.
 */
export function onFirstText<Prepared>(prepare: () => Prepared): () => Prepared {
  const demand = once(prepare);
  awaiting.push(demand);
  return demand;
}

/**
 * Enters a list of lower-case words, with `0` for any digit, and gives its number. All lists that were ever entered are
 * looked for together, so that a text is read once for all the patterns of all judgements.
 */
export function enterList(words: Words): number {
  const beginnings = [...new Set(words.map((word) => narrowPattern(word.slice(0, LONGEST))))];
  const key = beginnings.toSorted().join('\n');
  const known = numberOf.get(key);
  if (known !== undefined) return known;
  scanWords = null;
  numberOf.set(key, lists.length);
  return lists.push(beginnings) - 1;
}

/** Tells where the words of all lists stand in a text; it is read when that is first asked for, and only once. */
export type ReadSpots = () => WordSpots;

/** Makes a narrow text ready to be searched for patterns. */
export function readSpots(text: string): ReadSpots {
  let known: { readonly by: WordScan; readonly spots: WordSpots } | null = null;
  return () => {
    // Lists may have been entered since.
    const scan = openScan();
    if (known?.by !== scan) known = { by: scan, spots: scan(text) };
    return known.spots;
  };
}

function openScan(): WordScan {
  if (awaiting.length > 0) for (const prepare of awaiting.splice(0)) prepare();
  return (scanWords ??= openWordScan(shortened(lists)));
}

/** Words that share their beginning with few others are looked for by that alone: each letter more takes room. */
function shortened(all: readonly Words[]): readonly Words[] {
  const sharing = Map.groupBy(new Set(all.flat()), (word) => word.slice(0, ENOUGH));
  const isShared = (word: string) => (sharing.get(word.slice(0, ENOUGH))?.length ?? 0) >= MANY;
  return all.map((words) => [
    ...new Set(words.map((word) => (isShared(word) ? word : word.slice(0, ENOUGH)))),
  ]);
}
