import { barredBehind } from './barred-behind.ts';
import { narrowPattern } from './narrow-text.ts';
import { alternativesOf, type Words } from './needed-words.ts';
import { signTable } from './sign-table.ts';
import { enterList } from './word-spots.ts';

/** Without gaps in it, a match lies within so many characters around a word that it cannot do without. */
const LEAST_REACH = 64;
/** A gap counted in words rather than letters is at most so long for each of them. */
const LETTERS_PER_WORD = 14;
const MOST_WORDS_IN_A_GAP = 9;
/** No match has more than so many wide gaps on one side. */
const WIDE_GAPS = 2;

/** More lists of needed words are not looked for: they cost more than they spare. */
const MOST_NEEDED = 3;

/** An alternative of a pattern made ready to be looked for where its words stand. */
export interface Ready {
  /** Looks from its `lastIndex` on; at that very place when every match begins with a word of `leads`. */
  readonly expression: RegExp;
  /** The number of a list of words; null when a match may begin with anything. */
  readonly leads: number | null;
  /** 1 for each sign of which any number may stand before the word of `leads`, by its code; null when none may. */
  readonly run: Uint8Array | null;
  /** 1 for each sign behind which no match begins, by its code. */
  readonly barred: Uint8Array | null;
  /** Without a word of this list in the text there is no match; null when none is certain, and then `leads` is, too. */
  readonly needed: number | null;
  /** Lists of which a match that begins with a word of `leads` holds a word each, too. */
  readonly besides: readonly number[];
  /** How far a match reaches from a needed word, in characters; without end when it may lie anywhere. */
  readonly reach: number;
  /** Groups of the alternatives before it in the pattern. */
  readonly groupsBefore: readonly undefined[];
}

/** The alternatives of some patterns in one row: few have their word in a text, and the others are passed over at once. */
export interface ReadyRow {
  readonly alternatives: readonly Ready[];
  /** For each alternative the list of words it needs, or NO_LIST. */
  readonly needed: Int32Array;
  /** For each alternative the number of its pattern. */
  readonly patternOf: Int32Array;
  /** By the number of a pattern, where its alternatives begin; one more for the end. */
  readonly starts: readonly number[];
}

/** Stands for a list where no word is certain. */
export const NO_LIST = -1;

/** Makes patterns ready; with `near` each needs one of these words instead of its own. */
export function readyRow(patterns: readonly RegExp[], near: Words | null): ReadyRow {
  const ready = patterns.map((pattern) => makeReady(pattern, near));
  const alternatives = ready.flat();
  const starts = [0];
  for (const [pattern, each] of ready.entries()) starts.push((starts[pattern] ?? 0) + each.length);
  return {
    alternatives,
    needed: Int32Array.from(alternatives, (each) => each.needed ?? NO_LIST),
    patternOf: Int32Array.from(ready.flatMap((each, pattern) => each.map(() => pattern))),
    starts,
  };
}

function makeReady(pattern: RegExp, near: Words | null): readonly Ready[] {
  const flags = pattern.flags.replace(/[gy]/gu, '');
  return alternativesOf(pattern).map(({ source, leads, run, needed: certain, groupsBefore }) => {
    const others = near ? [near] : certain.filter((words) => words !== leads);
    const needed = others[0] ?? certain[0] ?? null;
    const expression = new RegExp(narrowPattern(source), `${flags}${leads ? 'y' : 'g'}`);
    return {
      expression,
      leads: entered(leads),
      run: run && signTable(new RegExp(narrowPattern(run.source), run.flags)),
      barred: barredBehind(expression),
      needed: entered(needed),
      besides: others.slice(0, MOST_NEEDED).map(enterList),
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
