import { neededWords } from './needed-words.ts';
import { openWordScan, type WordScan } from './word-scan.ts';

/** A match of a pattern, with its place in the whole text. */
export interface Found {
  readonly at: number;
  readonly words: string;
  readonly groups: readonly (string | undefined)[];
}

/** Finds what some patterns match in texts: for each pattern, in its order. `lower` spares lowering the text again. */
export type PatternFinder = (text: string, lower?: string) => readonly (readonly Found[])[];

/** Without gaps in it, a match lies within so many characters around a word that it cannot do without. */
const LEAST_REACH = 64;
/** A gap counted in words rather than letters is at most so long for each of them. */
const LETTERS_PER_WORD = 14;
const MOST_WORDS_IN_A_GAP = 9;
/** No match has more than so many wide gaps on one side. */
const WIDE_GAPS = 2;
/** No pattern is asked for more than so many matches in one text. */
const MATCHES_MAX = 12;

/** A pattern made ready: where it is looked for depends on whether it says where a text begins or ends. */
interface Ready {
  readonly everywhere: RegExp;
  readonly needed: readonly string[] | null;
  readonly hasAnchor: boolean;
  /** How far a match reaches from a needed word, in characters. */
  readonly reach: number;
}

/**
 * Makes patterns ready to be looked for together: one cheap pass over a text finds the words that they cannot do
 * without, and each pattern is tried only around its own. A pattern that needs no certain word is tried everywhere.
 */
export function openFinder(patterns: readonly RegExp[]): PatternFinder {
  const ready = patterns.map(makeReady);
  const words = [...new Set(ready.flatMap(({ needed }) => needed ?? []))];
  const owners = words.map((word) =>
    ready.flatMap(({ needed }, number) => (needed?.includes(word) ? [number] : [])),
  );
  const scan = openWordScan(words);
  return (text, lower = lowerCase(text)) => {
    const spots = spotsIn(lower, scan, owners, ready.length);
    return ready.map((pattern, number) => matchesOf(pattern, text, spots[number] ?? []));
  };
}

function makeReady(pattern: RegExp): Ready {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  return {
    everywhere: new RegExp(pattern.source, flags),
    needed: neededWords(pattern),
    hasAnchor: /(?<![\\[])\^|(?<!\\)\$/u.test(pattern.source),
    reach: reachOf(pattern),
  };
}

/** From the gaps that a pattern allows, as in `[^.!?]{0,60}` or `(?:\p{L}+ ){0,3}`. */
function reachOf({ source }: RegExp): number {
  const gaps = [...source.matchAll(/\{\d*,(\d+)\}/gu)].map(([, most]) => Number(most));
  const letters = gaps.map((most) => (most > MOST_WORDS_IN_A_GAP ? most : most * LETTERS_PER_WORD));
  const widest = letters.toSorted((a, b) => b - a).slice(0, WIDE_GAPS);
  return widest.reduce((sum, gap) => sum + gap, LEAST_REACH);
}

/** Lower case with every letter in its place: "İ" alone would become two. */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}

function spotsIn(
  lower: string,
  scan: WordScan,
  owners: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const spots: number[][] = Array.from({ length: count }, () => []);
  for (const { word, at } of scan(lower)) for (const owner of owners[word] ?? []) spots[owner]?.push(at);
  return spots;
}

function matchesOf(pattern: Ready, text: string, spots: readonly number[]): readonly Found[] {
  const { everywhere, needed, hasAnchor, reach } = pattern;
  if (needed !== null && spots.length === 0) return [];
  if (needed === null || hasAnchor || text.length <= 2 * reach)
    return matchesWithin(everywhere, text, 0, text.length);
  const found: Found[] = [];
  for (const [from, to] of stretches(text, spots, reach)) {
    found.push(...matchesWithin(everywhere, text, from, to));
    if (found.length >= MATCHES_MAX) break;
  }
  return found.slice(0, MATCHES_MAX);
}

function matchesWithin(everywhere: RegExp, text: string, from: number, to: number): readonly Found[] {
  const found: Found[] = [];
  const stretch = text.slice(from, to);
  // Not `matchAll`: it makes a new pattern for each text, which costs more than looking.
  everywhere.lastIndex = 0;
  for (let match = everywhere.exec(stretch); match !== null; match = everywhere.exec(stretch)) {
    found.push({ at: from + match.index, words: match[0], groups: match.slice(1) });
    if (found.length >= MATCHES_MAX) break;
    if (match[0] === '') everywhere.lastIndex += 1;
  }
  return found;
}

/** The surroundings of the spots, joined where they touch; they begin and end between words. */
function stretches(
  text: string,
  spots: readonly number[],
  reach: number,
): readonly (readonly [from: number, to: number])[] {
  const joined: [number, number][] = [];
  for (const spot of spots.toSorted((a, b) => a - b)) {
    const from = blankBefore(text, spot - reach);
    const to = blankAfter(text, spot + reach);
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Longest way to a blank: beyond it a text has no words. */
const LONGEST_WORD = 60;

function blankBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.lastIndexOf(' ', at);
  return blank < at - LONGEST_WORD ? at : Math.max(blank, 0);
}

function blankAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.indexOf(' ', at);
  return blank < 0 || blank > at + LONGEST_WORD ? at : blank + 1;
}
