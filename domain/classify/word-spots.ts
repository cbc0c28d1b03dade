import { openWordScan } from './word-scan.ts';

/** Where the words of each list stand in a text, in the order of the text, by the number of the list. */
export type WordSpots = readonly (readonly number[] | undefined)[];

/** Numbers of the lists by their words. */
const lists = new Map<string, number>();
let scanLists: ((lower: string) => WordSpots) | null = null;

/**
 * The number of a list of lower-case words. All lists that were ever asked for are looked for together, so that a text
 * is read once for all the patterns of all judgements.
 */
export function numberOfList(words: readonly string[]): number {
  const key = words.toSorted().join('\n');
  const known = lists.get(key);
  if (known !== undefined) return known;
  scanLists = null;
  lists.set(key, lists.size);
  return lists.size - 1;
}

/** Tells where the words of all lists stand in a text; it is read when that is first asked for, and only once. */
export type ReadSpots = () => WordSpots;

/** Makes a text ready to be searched for patterns. */
export function readSpots(text: string): ReadSpots {
  const lower = lowerCase(text);
  let known: WordSpots = [];
  return () => {
    // Lists may have been added since.
    if (known.length < lists.size) known = findSpots(lower);
    return known;
  };
}

function findSpots(lower: string): WordSpots {
  scanLists ??= openListScan();
  return scanLists(lower);
}

/** Lower case with every letter in its place: "İ" alone would become two. */
function lowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}

function openListScan(): (lower: string) => WordSpots {
  const listsOf = new Map<string, number[]>();
  for (const [key, number] of lists)
    for (const word of key.split('\n')) listsOf.set(word, [...(listsOf.get(word) ?? []), number]);
  const listsOfWord = [...listsOf.values()];
  const scan = openWordScan([...listsOf.keys()]);
  const listCount = lists.size;
  return (lower) => {
    const spots = Array.from<number[] | undefined>({ length: listCount });
    scan(lower, (word, at) => {
      for (const list of listsOfWord[word] ?? []) {
        const known = spots[list];
        if (known) known.push(at);
        else spots[list] = [at];
      }
    });
    return spots;
  };
}
