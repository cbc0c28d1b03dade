import type { Words } from './needed-words.ts';
import { hitBehind, openWordScan, placeOf, type WordHits, type WordScan } from './word-scan.ts';

/** What one scan found of all words in a text. */
export interface WordSpots {
  readonly hits: WordHits;
  /** 1 for each list of which a word was found, by the number of the list. */
  readonly hasList: Uint8Array;
  /** 1 for each pattern that has a list of which a word was found, by the number of the pattern. */
  readonly mayMatch: Uint8Array;
  /** What was found of a list, by its number; kept from the first time that it is asked for. */
  readonly known: Map<number, readonly number[]>;
}

/** A list of words as spots are asked for it. */
export interface WordList {
  readonly number: number;
  readonly words: readonly number[];
}

const numberOf = new Map<string, number>();
const listOf = new Map<string, WordList>();
/** Numbers of the lists by the number of a word in them. */
const listsOf: number[][] = [];
/** Numbers of the patterns by the number of a list that one of their alternatives needs. */
const patternsOf: number[][] = [];
let patternCount = 0;
let scanWords: WordScan | null = null;

/**
 * Enters a list of lower-case words, with `0` for any digit. All lists that were ever entered are looked for together,
 * so that a text is read once for all the patterns of all judgements.
 */
export function enterList(words: Words): WordList {
  const key = words.toSorted().join('\n');
  const known = listOf.get(key);
  if (known) return known;
  scanWords = null;
  const list = { number: listOf.size, words: words.map(enterWord) };
  for (const word of list.words) listsOf[word]?.push(list.number);
  listOf.set(key, list);
  patternsOf.push([]);
  return list;
}

/** Enters patterns by the lists that their alternatives need; gives the number of the first. */
export function enterPatterns(needs: readonly (readonly WordList[])[]): number {
  const first = patternCount;
  patternCount += needs.length;
  needs.forEach((lists, pattern) => {
    for (const { number } of lists) patternsOf[number]?.push(first + pattern);
  });
  return first;
}

function enterWord(word: string): number {
  const known = numberOf.get(word);
  if (known !== undefined) return known;
  numberOf.set(word, listsOf.length);
  return listsOf.push([]) - 1;
}

/** Tells where the words of all lists stand in a text; it is read when that is first asked for, and only once. */
export type ReadSpots = () => WordSpots;

/** Makes a text ready to be searched for patterns. */
export function readSpots(text: string): ReadSpots {
  let known: WordSpots | null = null;
  return () => {
    // Others may have been entered since.
    const isWhole = known?.hasList.length === listOf.size && known.mayMatch.length === patternCount;
    if (known === null || !isWhole) known = findSpots(text);
    return known;
  };
}

function findSpots(text: string): WordSpots {
  scanWords ??= openWordScan([...numberOf.keys()]);
  const hits = scanWords(text);
  const hasList = new Uint8Array(listOf.size);
  const mayMatch = new Uint8Array(patternCount);
  for (const list of hits.found.flatMap((word) => listsOf[word] ?? [])) {
    if (hasList[list] === 1) continue;
    hasList[list] = 1;
    for (const pattern of patternsOf[list] ?? []) mayMatch[pattern] = 1;
  }
  return { hits, hasList, mayMatch, known: new Map() };
}

/** Where any word of a list begins, in the order of the text. */
export function spotsOf(list: WordList, spots: WordSpots): readonly number[] {
  const known = spots.known.get(list.number);
  if (known) return known;
  const found = gather(list, spots);
  spots.known.set(list.number, found);
  return found;
}

function gather({ words }: WordList, { hits }: WordSpots): readonly number[] {
  const found: number[] = [];
  let isSorted = true;
  for (const word of words) {
    for (let hit = hits.first[word] ?? 0; hit > 0; hit = hitBehind(hit, hits)) {
      const place = placeOf(hit, hits);
      isSorted &&= place >= (found.at(-1) ?? 0);
      found.push(place);
    }
  }
  return isSorted ? found : found.toSorted((one, other) => one - other);
}

/** Whether a word of the list begins from `from` on and before `to`. */
export function hasSpotWithin(list: WordList, spots: WordSpots, from: number, to: number): boolean {
  if (spots.hasList[list.number] === 0) return false;
  return list.words.some((word) => hasWordWithin(spots.hits.first[word] ?? 0, spots.hits, from, to));
}

function hasWordWithin(first: number, hits: WordHits, from: number, to: number): boolean {
  for (let hit = first; hit > 0; hit = hitBehind(hit, hits)) {
    const at = placeOf(hit, hits);
    if (at >= from) return at < to;
  }
  return false;
}
