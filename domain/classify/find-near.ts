import { allMatches } from '../all-matches.ts';
import { widened } from './narrow-text.ts';
import { alternativesOf, type Words } from './needed-words.ts';
import { NO_LIST, readyRow, type Ready, type ReadyRow } from './ready-pattern.ts';
import { hasPlace, hasPlaceWithin, placesOf, type WordSpots } from './word-scan.ts';
import { enterList, onFirstText, type ReadSpots } from './word-spots.ts';

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
  /** The same with one byte a sign, which patterns are looked for in. */
  readonly narrow: string;
  readonly spots: ReadSpots;
}

/** Patterns to be looked for in texts, each by its number. */
export interface PatternSearch {
  /** The patterns of which a needed word stands in one of the texts, in order: the others match nothing in them. */
  readonly candidatesIn: (searchables: readonly Searchable[]) => readonly number[];
  readonly matchesOf: (pattern: number, searchable: Searchable) => readonly Found[];
}

/** Whether a pattern matches words that stand within a stretch of a text; the whole stretch unless told otherwise. */
export type PatternTest = (searchable: Searchable, from: number, to: number, words?: () => string) => boolean;

/** Whether a stretch of a text may hold a match: false only when the words that the pattern needs are not there. */
export type PatternHint = (searchable: Searchable, from: number, to: number) => boolean;

/** No pattern is asked for more than so many matches in one text. */
const MATCHES_MAX = 40;

/**
 * Makes patterns ready to be looked for together: one cheap pass over a text finds the words that they cannot do
 * without, and each alternative of a pattern is tried only where a word stands that it begins with; one that may begin
 * with anything is tried around the words it needs, and one that needs no certain word everywhere. With `near` a match
 * counts only where one of these words is near, too.
 */
export function openSearch(patterns: readonly RegExp[], near: Words | null = null): PatternSearch {
  const prepare = onFirstText(() => readyRow(patterns, near));
  return {
    candidatesIn(searchables) {
      const spots = searchables.map((searchable) => searchable.spots());
      return candidatesIn(prepare(), spots);
    },
    matchesOf(pattern, searchable) {
      const spots = searchable.spots();
      return matchesOfPattern(pattern, prepare(), searchable, spots);
    },
  };
}

/** As `openSearch`, for those who ask for each pattern in one text after the other. */
export function openFinder(
  patterns: readonly RegExp[],
  near: Words | null = null,
): (searchable: Searchable) => MatchesOf {
  const { matchesOf } = openSearch(patterns, near);
  return (searchable) => (pattern) => matchesOf(pattern, searchable);
}

function candidatesIn({ needed, patternOf }: ReadyRow, spots: readonly WordSpots[]): readonly number[] {
  const candidates: number[] = [];
  let last = -1;
  for (let index = 0; index < needed.length; index += 1) {
    const list = needed[index] ?? NO_LIST;
    const pattern = patternOf[index] ?? 0;
    if (pattern === last || (list !== NO_LIST && !isInOne(list, spots))) continue;
    last = pattern;
    candidates.push(pattern);
  }
  return candidates;
}

function isInOne(list: number, spots: readonly WordSpots[]): boolean {
  for (const each of spots) if (hasPlace(list, each)) return true;
  return false;
}

function matchesOfPattern(
  pattern: number,
  { alternatives, needed, starts }: ReadyRow,
  searchable: Searchable,
  found: WordSpots,
): readonly Found[] {
  let matches = NOTHING;
  for (let index = starts[pattern] ?? 0; index < (starts[pattern + 1] ?? 0); index += 1) {
    const list = needed[index] ?? NO_LIST;
    if (list !== NO_LIST && !hasPlace(list, found)) continue;
    const alternative = alternatives[index];
    if (alternative) matches = joined(matches, matchesOf(alternative, searchable, found));
  }
  return matches.length < 2 ? matches : apart(matches);
}

const NOTHING: readonly Found[] = [];

function joined(some: readonly Found[], more: readonly Found[]): readonly Found[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

/** Makes the test for a pattern: of its alternatives those are tried whose needed words stand in the stretch. */
export function openTest(pattern: RegExp): PatternTest {
  const prepare = onFirstText(() =>
    alternativesOf(pattern).map(({ source, needed }) => ({
      expression: new RegExp(source, pattern.flags),
      lists: needed.map(enterList),
    })),
  );
  return ({ text, spots }, from, to, words = () => text.slice(Math.max(0, from), to)) => {
    const found = spots();
    return prepare().some(
      ({ expression, lists }) => areWithin(lists, found, from, to) && expression.test(words()),
    );
  };
}

/** Makes the hint for a pattern that is tested on small stretches of texts. */
export function openHint(pattern: RegExp): PatternHint {
  const prepare = onFirstText(() => alternativesOf(pattern).map(({ needed }) => needed.map(enterList)));
  return ({ spots }, from, to) => {
    const found = spots();
    return prepare().some((lists) => areWithin(lists, found, from, to));
  };
}

function matchesOf(alternative: Ready, searchable: Searchable, spots: WordSpots): readonly Found[] {
  const { leads } = alternative;
  return leads === null
    ? matchesAround(alternative, searchable, spots)
    : matchesAt(leads, alternative, searchable, spots);
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
  { expression, run, barred, besides, reach, groupsBefore }: Ready,
  searchable: Searchable,
  spots: WordSpots,
): readonly Found[] {
  if (!besides.every((list) => hasPlace(list, spots))) return NOTHING;
  const { narrow } = searchable;
  const cursors = besides.map((list) => ({ places: placesOf(list, spots), next: 0 }));
  let found: Found[] | null = null;
  let end = 0;
  for (const place of placesOf(leads, spots)) {
    const at = run === null ? place : startOfRun(narrow, place, run, end);
    if (at < end || (barred !== null && at > 0 && barred[narrow.charCodeAt(at - 1)] === 1)) continue;
    if (!areAhead(cursors, at, at + reach)) continue;
    expression.lastIndex = at;
    const match = expression.exec(narrow);
    if (match === null) continue;
    end = at + match[0].length;
    found ??= [];
    found.push(asFound(match, at, groupsBefore, searchable));
    if (found.length >= MATCHES_MAX) break;
  }
  return found ?? NOTHING;
}

/** Places of a list, and the first of them that was not passed yet. */
interface Cursor {
  readonly places: readonly number[];
  next: number;
}

/** Whether each has a place from `from` on and before `to`; `from` never goes back, so that all are passed once. */
function areAhead(cursors: readonly Cursor[], from: number, to: number): boolean {
  for (const cursor of cursors) {
    const { places } = cursor;
    while (cursor.next < places.length && (places[cursor.next] ?? 0) < from) cursor.next += 1;
    if ((places[cursor.next] ?? Infinity) >= to) return false;
  }
  return true;
}

function areWithin(lists: readonly number[], spots: WordSpots, from: number, to: number): boolean {
  for (const list of lists) if (!hasPlaceWithin(list, spots, from, to)) return false;
  return true;
}

/** Where a run of such signs that ends at a place begins, not before `least`. */
function startOfRun(text: string, place: number, signs: Uint8Array, least: number): number {
  let at = place;
  while (at > least && signs[text.charCodeAt(at - 1)] === 1) at -= 1;
  return at;
}

function asFound(
  match: RegExpExecArray,
  at: number,
  groupsBefore: readonly undefined[],
  { text }: Searchable,
): Found {
  const groups = match.slice(1).map((group: string | undefined) => group && widened(group));
  return { at, words: text.slice(at, at + match[0].length), groups: [...groupsBefore, ...groups] };
}

/** Looks in the surroundings of the needed words, joined where they touch, or everywhere. */
function matchesAround(
  { expression, needed, reach, groupsBefore }: Ready,
  searchable: Searchable,
  spots: WordSpots,
): readonly Found[] {
  const { narrow } = searchable;
  const found: Found[] = [];
  for (const [from, to] of needed === null
    ? [[0, narrow.length] as const]
    : stretches(narrow, needed, reach, spots)) {
    for (const match of allMatches(expression, narrow.slice(from, to))) {
      found.push(asFound(match, from + match.index, groupsBefore, searchable));
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
  for (const at of placesOf(list, spots)) {
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
