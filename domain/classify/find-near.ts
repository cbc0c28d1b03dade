import { alternativesOf } from './needed-words.ts';
import { numberOfList, readSpots, type ReadSpots, type WordSpots } from './word-spots.ts';

/** A match of a pattern, with its place in the whole text. */
export interface Found {
  readonly at: number;
  readonly words: string;
  readonly groups: readonly (string | undefined)[];
}

/** What one pattern of a finder matches in a text, by the number of the pattern. */
export type MatchesOf = (pattern: number) => readonly Found[];

/** Looks for some patterns in a text; `spotsIn` spares looking for the words that they need. */
export type PatternFinder = (text: string, spotsIn?: ReadSpots) => MatchesOf;

/** Without gaps in it, a match lies within so many characters around a word that it cannot do without. */
const LEAST_REACH = 64;
/** A gap counted in words rather than letters is at most so long for each of them. */
const LETTERS_PER_WORD = 14;
const MOST_WORDS_IN_A_GAP = 9;
/** No match has more than so many wide gaps on one side. */
const WIDE_GAPS = 2;
/** No pattern is asked for more than so many matches in one text. */
const MATCHES_MAX = 12;
/** Of how many lists of needed words an alternative is asked for a word each; more tell little beyond. */
const LISTS_MAX = 2;

/** An alternative of a pattern made ready: where it is looked for depends on whether it says where a text begins or ends. */
interface Ready {
  readonly everywhere: RegExp;
  /** Numbers of the lists of words of which the text must hold one each, the rarest first. */
  readonly needed: readonly number[];
  readonly hasAnchor: boolean;
  /** How far a match reaches from a needed word, in characters. */
  readonly reach: number;
  /** Groups of the alternatives before it in the pattern. */
  readonly groupsBefore: readonly undefined[];
}

/**
 * Makes patterns ready to be looked for together: one cheap pass over a text finds the words that they cannot do
 * without, and each alternative of a pattern is tried only around its own. One that needs no certain word is tried
 * everywhere.
 */
export function openFinder(patterns: readonly RegExp[]): PatternFinder {
  const ready = patterns.map(makeReady);
  return (text, spotsIn = readSpots(text)) => {
    const spots = spotsIn();
    return (pattern) => matchesOf(ready[pattern] ?? [], text, spots);
  };
}

function makeReady(pattern: RegExp): readonly Ready[] {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  let groups = 0;
  return alternativesOf(pattern).map(({ source, needed }) => {
    const everywhere = new RegExp(source, flags);
    const groupsBefore = Array.from({ length: groups }, () => undefined);
    groups += groupsIn(source, flags);
    return {
      everywhere,
      needed: needed.slice(0, LISTS_MAX).map(numberOfList),
      hasAnchor: /(?<![\\[])\^|(?<!\\)\$/u.test(source),
      reach: reachOf(source),
      groupsBefore,
    };
  });
}

function groupsIn(source: string, flags: string): number {
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
  const found: Found[] = [];
  for (const alternative of alternatives) {
    if (canFit(alternative, spots)) found.push(...matchesOfOne(alternative, text, spots));
  }
  if (found.length < 2) return found;
  let end = 0;
  const apart = found
    .toSorted((one, other) => one.at - other.at)
    .filter(({ at, words }) => {
      const isFree = at >= end;
      if (isFree) end = at + words.length;
      return isFree;
    });
  return apart.slice(0, MATCHES_MAX);
}

function canFit({ needed }: Ready, spots: WordSpots): boolean {
  for (const list of needed) if (spots[list] === undefined) return false;
  return true;
}

function matchesOfOne(alternative: Ready, text: string, spots: WordSpots): readonly Found[] {
  const { needed, hasAnchor, reach } = alternative;
  const [rarest, other] = needed;
  if (rarest === undefined) return matchesWithin(alternative, text, 0, text.length);
  const near = other === undefined ? spots[rarest] : spotsNear(spots[rarest], spots[other], reach);
  if (near === undefined || near.length === 0) return [];
  if (hasAnchor || text.length <= 2 * reach) return matchesWithin(alternative, text, 0, text.length);
  const found: Found[] = [];
  for (const [from, to] of stretches(text, near, reach)) {
    found.push(...matchesWithin(alternative, text, from, to));
    if (found.length >= MATCHES_MAX) break;
  }
  return found;
}

/** The spots that have one of the others within reach. */
function spotsNear(
  spots: readonly number[] = [],
  others: readonly number[] = [],
  reach: number,
): readonly number[] {
  let next = 0;
  return spots.filter((spot) => {
    while (next < others.length && (others[next] ?? 0) < spot - reach) next += 1;
    return (others[next] ?? Infinity) <= spot + reach;
  });
}

function matchesWithin(
  { everywhere, groupsBefore }: Ready,
  text: string,
  from: number,
  to: number,
): readonly Found[] {
  const found: Found[] = [];
  const stretch = text.slice(from, to);
  // Not `matchAll`: it makes a new pattern for each text, which costs more than looking.
  everywhere.lastIndex = 0;
  for (let match = everywhere.exec(stretch); match !== null; match = everywhere.exec(stretch)) {
    found.push({
      at: from + match.index,
      words: match[0],
      groups: [...groupsBefore, ...match.slice(1)],
    });
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
