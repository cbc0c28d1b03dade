import { allMatches } from '../all-matches.ts';
import { barredBehind } from './barred-behind.ts';
import { alternativesOf, type Words } from './needed-words.ts';
import { placeOf, spotBehind, type WordSpots } from './word-scan.ts';
import { enterList, hasSpotWithin, onFirstText, type ReadSpots } from './word-spots.ts';

/** A match of a pattern, with its place in the whole text. */
export interface Found {
  readonly at: number;
  readonly words: string;
  readonly groups: readonly (string | undefined)[];
}

/** What one pattern of a finder matches in a text, by the number of the pattern. */
export type MatchesOf = (pattern: number) => readonly Found[];

/** A text with the places of the words that patterns need. */
export interface Searchable {
  readonly text: string;
  readonly spots: ReadSpots;
}

/** Looks for some patterns in a text. */
export type PatternFinder = (searchable: Searchable) => MatchesOf;

/** Whether a stretch of a text may hold a match: false only when the words that the pattern needs are not there. */
export type PatternHint = (searchable: Searchable, from: number, to: number) => boolean;

/** Without gaps in it, a match lies within so many characters around a word that it cannot do without. */
const LEAST_REACH = 64;
/** A gap counted in words rather than letters is at most so long for each of them. */
const LETTERS_PER_WORD = 14;
const MOST_WORDS_IN_A_GAP = 9;
/** No match has more than so many wide gaps on one side. */
const WIDE_GAPS = 2;
/** No pattern is asked for more than so many matches in one text. */
const MATCHES_MAX = 40;

/** An alternative of a pattern made ready to be looked for where its words stand. */
interface Ready {
  /** Looks from its `lastIndex` on; at that very place when every match begins with a word of `leads`. */
  readonly expression: RegExp;
  /** The number of a list of words; null when a match may begin with anything. */
  readonly leads: number | null;
  /** A sign of which any number may stand before the word of `leads`; null when none may. */
  readonly run: RegExp | null;
  /** 1 for each sign behind which no match begins, by its code; others may follow. */
  readonly barred: Uint8Array | null;
  /** Without a word of this list in the text there is no match; null when none is certain, and then `leads` is, too. */
  readonly needed: number | null;
  /** How far a match reaches from a needed word, in characters; without end when it may lie anywhere. */
  readonly reach: number;
  /** Groups of the alternatives before it in the pattern. */
  readonly groupsBefore: readonly undefined[];
}

/**
 * Makes patterns ready to be looked for together: one cheap pass over a text finds the words that they cannot do
 * without, and each alternative of a pattern is tried only where a word stands that it begins with; one that may begin
 * with anything is tried around the words it needs, and one that needs no certain word everywhere. With `near` a match
 * counts only where one of these words is near, too.
 */
export function openFinder(patterns: readonly RegExp[], near: Words | null = null): PatternFinder {
  const prepare = onFirstText(() => inOneRow(patterns.map((pattern) => makeReady(pattern, near))));
  return ({ text, spots }) => {
    const found = spots();
    const { alternatives, needed, starts } = prepare();
    return (pattern) => {
      let matches = NOTHING;
      for (let index = starts[pattern] ?? 0; index < (starts[pattern + 1] ?? 0); index += 1) {
        const alternative = alternatives[index];
        const list = needed[index] ?? NO_LIST;
        if (!alternative || (list !== NO_LIST && found.first[list] === 0)) continue;
        matches = joined(matches, matchesOf(alternative, text, found));
      }
      return matches.length < 2 ? matches : apart(matches);
    };
  };
}

/** Stands for a list where no word is certain. */
const NO_LIST = -1;
const NOTHING: readonly Found[] = [];

/** The alternatives of all patterns in one row: few have their word in a text, and the others are passed over at once. */
function inOneRow(patterns: readonly (readonly Ready[])[]) {
  const alternatives = patterns.flat();
  const starts = [0];
  for (const [pattern, each] of patterns.entries()) starts.push((starts[pattern] ?? 0) + each.length);
  return { alternatives, needed: Int32Array.from(alternatives, (each) => each.needed ?? NO_LIST), starts };
}

function joined(some: readonly Found[], more: readonly Found[]): readonly Found[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

/** Makes the hint for a pattern that is tested on small stretches of texts. */
export function openHint(pattern: RegExp): PatternHint {
  const prepare = onFirstText(() => alternativesOf(pattern).map(({ needed }) => needed.map(enterList)));
  return ({ spots }, from, to) => {
    const found = spots();
    return prepare().some((lists) => lists.every((list) => hasSpotWithin(list, found, from, to)));
  };
}

function makeReady(pattern: RegExp, near: Words | null): readonly Ready[] {
  const flags = pattern.flags.replace(/[gy]/gu, '');
  return alternativesOf(pattern).map(({ source, leads, run, needed: [rarest = null], groupsBefore }) => {
    const needed = near ?? rarest;
    const expression = new RegExp(source, `${flags}${leads ? 'y' : 'g'}`);
    return {
      expression,
      leads: entered(leads),
      run,
      barred: barredBehind(expression),
      needed: entered(needed),
      reach: needed === null || ANCHOR.test(source) ? Infinity : reachOf(source),
      groupsBefore: Array.from({ length: groupsBefore }, () => undefined),
    };
  });
}

function entered(words: Words | null): number | null {
  return words && enterList(words);
}

const ANCHOR = /(?<![\\[])\^|(?<!\\)\$/u;

/** From the gaps that a pattern allows, as in `[^.!?]{0,60}` or `(?:\p{L}+ ){0,3}`. */
function reachOf(source: string): number {
  const gaps = [...source.matchAll(/\{\d*,(\d+)\}/gu)].map(([, most]) => Number(most));
  const letters = gaps.map((most) => (most > MOST_WORDS_IN_A_GAP ? most : most * LETTERS_PER_WORD));
  const widest = letters.toSorted((a, b) => b - a).slice(0, WIDE_GAPS);
  return widest.reduce((sum, gap) => sum + gap, LEAST_REACH);
}

function matchesOf(alternative: Ready, text: string, spots: WordSpots): readonly Found[] {
  const { leads } = alternative;
  return leads === null
    ? matchesAround(alternative, text, spots)
    : matchesAt(leads, alternative, text, spots);
}

/** The matches of several alternatives in the order of the text; one that begins within another is none. */
function apart(found: readonly Found[]): readonly Found[] {
  let end = 0;
  const free = found
    .toSorted((one, other) => one.at - other.at)
    .filter(({ at, words }) => {
      const isFree = at >= end;
      if (isFree) end = at + words.length;
      return isFree;
    });
  return free.slice(0, MATCHES_MAX);
}

/** Looks where the words stand that a match begins with, if a needed one follows within reach. */
function matchesAt(
  leads: number,
  { expression, run, barred, needed, reach, groupsBefore }: Ready,
  text: string,
  spots: WordSpots,
): readonly Found[] {
  let found: Found[] | null = null;
  let end = 0;
  let near = spots.first[needed ?? leads] ?? 0;
  for (let spot = spots.first[leads] ?? 0; spot > 0; spot = spotBehind(spot, spots)) {
    const at = run === null ? placeOf(spot, spots) : startOfRun(text, placeOf(spot, spots), run, end);
    if (at < end || (barred !== null && at > 0 && barred[text.charCodeAt(at - 1)] === 1)) continue;
    while (near > 0 && placeOf(near, spots) < at) near = spotBehind(near, spots);
    if (near === 0) break;
    if (placeOf(near, spots) > at + reach) continue;
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match === null) continue;
    end = at + match[0].length;
    found ??= [];
    found.push(asFound(match, at, groupsBefore));
    if (found.length >= MATCHES_MAX) break;
  }
  return found ?? NOTHING;
}

/** Where a run of such signs that ends at a place begins, not before `least`. */
function startOfRun(text: string, place: number, sign: RegExp, least: number): number {
  let at = place;
  while (at > least && sign.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function asFound(match: RegExpExecArray, at: number, groupsBefore: readonly undefined[]): Found {
  return { at, words: match[0], groups: [...groupsBefore, ...match.slice(1)] };
}

/** Looks in the surroundings of the needed words, joined where they touch, or everywhere. */
function matchesAround(
  { expression, needed, reach, groupsBefore }: Ready,
  text: string,
  spots: WordSpots,
): readonly Found[] {
  const found: Found[] = [];
  for (const [from, to] of needed === null
    ? [[0, text.length] as const]
    : stretches(text, needed, reach, spots)) {
    for (const match of allMatches(expression, text.slice(from, to))) {
      found.push(asFound(match, from + match.index, groupsBefore));
      if (found.length >= MATCHES_MAX) return found;
    }
  }
  return found;
}

/** They begin and end between words. */
function stretches(
  text: string,
  list: number,
  reach: number,
  spots: WordSpots,
): readonly (readonly [from: number, to: number])[] {
  const joined: [number, number][] = [];
  for (let spot = spots.first[list] ?? 0; spot > 0; spot = spotBehind(spot, spots)) {
    const at = placeOf(spot, spots);
    const from = blankBefore(text, at - reach);
    const to = blankAfter(text, at + reach);
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
