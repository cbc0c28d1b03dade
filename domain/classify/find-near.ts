import { alternativesOf, type Words } from './needed-words.ts';
import { enterList, enterPatterns, hasSpotWithin, spotsOf } from './word-spots.ts';
import type { ReadSpots, WordList, WordSpots } from './word-spots.ts';

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
  readonly leads: WordList | null;
  /** Without a word of this list in the text there is no match. */
  readonly needed: WordList | null;
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
  const ready = patterns.map((pattern) => makeReady(pattern, near));
  const first = enterPatterns(
    ready.map((alternatives) => alternatives.flatMap(({ needed }) => needed ?? [])),
  );
  const isAnywhere = ready.map((alternatives) => alternatives.some(({ needed }) => needed === null));
  return ({ text, spots }) => {
    const found = spots();
    return (pattern) => {
      const mayMatch = found.mayMatch[first + pattern] === 1 || isAnywhere[pattern] === true;
      return mayMatch ? matchesOf(ready[pattern] ?? [], text, found) : NOTHING;
    };
  };
}

/** Makes the hint for a pattern that is tested on small stretches of texts. */
export function openHint(pattern: RegExp): PatternHint {
  const lists = alternativesOf(pattern).map(({ needed }) => needed && enterList(needed));
  return ({ spots }, from, to) =>
    lists.some((list) => list === null || hasSpotWithin(list, spots(), from, to));
}

function makeReady(pattern: RegExp, near: Words | null): readonly Ready[] {
  const flags = pattern.flags.replace(/[gy]/gu, '');
  let groups = 0;
  return alternativesOf(pattern).map(({ source, leads, needed: rarest }) => {
    const needed = near ?? rarest;
    const groupsBefore = Array.from({ length: groups }, () => undefined);
    groups += groupsIn(source, flags);
    return {
      expression: new RegExp(source, `${flags}${leads ? 'y' : 'g'}`),
      leads: entered(leads),
      needed: entered(needed),
      reach: needed === null || ANCHOR.test(source) ? Infinity : reachOf(source),
      groupsBefore,
    };
  });
}

function entered(words: Words | null): WordList | null {
  return words && enterList(words);
}

const ANCHOR = /(?<![\\[])\^|(?<!\\)\$/u;
const COUNTED_GROUP = /(?<!\\)\((?!\?)/u;

function groupsIn(source: string, flags: string): number {
  if (!COUNTED_GROUP.test(source)) return 0;
  return (new RegExp(`${source}|`, flags).exec('')?.length ?? 1) - 1;
}

/** From the gaps that a pattern allows, as in `[^.!?]{0,60}` or `(?:\p{L}+ ){0,3}`. */
function reachOf(source: string): number {
  const gaps = [...source.matchAll(/\{\d*,(\d+)\}/gu)].map(([, most]) => Number(most));
  const letters = gaps.map((most) => (most > MOST_WORDS_IN_A_GAP ? most : most * LETTERS_PER_WORD));
  const widest = letters.toSorted((a, b) => b - a).slice(0, WIDE_GAPS);
  return widest.reduce((sum, gap) => sum + gap, LEAST_REACH);
}

/** The matches of all alternatives in the order of the text; one that begins within another is none. */
function matchesOf(alternatives: readonly Ready[], text: string, spots: WordSpots): readonly Found[] {
  let found: readonly Found[] = [];
  for (const alternative of alternatives) {
    if (!canFit(alternative, spots)) continue;
    const more = matchesOfOne(alternative, text, spots);
    if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
  }
  return found.length < 2 ? found : apart(found);
}

function canFit({ needed, leads }: Ready, { hasList }: WordSpots): boolean {
  return !(needed && hasList[needed.number] === 0) && !(leads && hasList[leads.number] === 0);
}

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

const NOTHING: readonly Found[] = [];
const ANYWHERE: readonly number[] = [0];

function matchesOfOne(alternative: Ready, text: string, spots: WordSpots): readonly Found[] {
  const { leads, needed, reach } = alternative;
  const near = needed ? spotsOf(needed, spots) : ANYWHERE;
  if (leads === null) return matchesAround(alternative, text, near);
  return matchesAt(
    alternative,
    text,
    leads === needed ? near : spotsBefore(spotsOf(leads, spots), near, reach),
  );
}

/** The spots that have one of the others behind them within reach. */
function spotsBefore(spots: readonly number[], others: readonly number[], reach: number): readonly number[] {
  let next = 0;
  return spots.filter((spot) => {
    while (next < others.length && (others[next] ?? 0) < spot) next += 1;
    return (others[next] ?? Infinity) <= spot + reach;
  });
}

function matchesAt(
  { expression, groupsBefore }: Ready,
  text: string,
  spots: readonly number[],
): readonly Found[] {
  let found: Found[] | null = null;
  let end = 0;
  for (const at of spots) {
    if (at < end) continue;
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

function asFound(match: RegExpExecArray, at: number, groupsBefore: readonly undefined[]): Found {
  return { at, words: match[0], groups: [...groupsBefore, ...match.slice(1)] };
}

/** Looks in the surroundings of the spots, joined where they touch. */
function matchesAround(
  { expression, groupsBefore, reach }: Ready,
  text: string,
  spots: readonly number[],
): readonly Found[] {
  const found: Found[] = [];
  for (const [from, to] of stretches(text, spots, reach)) {
    const stretch = text.slice(from, to);
    // Not `matchAll`: it makes a new pattern for each text, which costs more than looking.
    expression.lastIndex = 0;
    for (let match = expression.exec(stretch); match !== null; match = expression.exec(stretch)) {
      found.push(asFound(match, from + match.index, groupsBefore));
      if (found.length >= MATCHES_MAX) return found;
      if (match[0] === '') expression.lastIndex += 1;
    }
  }
  return found;
}

/** They begin and end between words. */
function stretches(
  text: string,
  spots: readonly number[],
  reach: number,
): readonly (readonly [from: number, to: number])[] {
  const joined: [number, number][] = [];
  for (const spot of spots) {
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
