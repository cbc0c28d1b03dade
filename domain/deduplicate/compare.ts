import { compareWording, isTranslated, STRENGTH_PLAIN } from './compare-wording.ts';
import { findConflict } from './find-conflict.ts';
import { sharesReference } from './opening-marks.ts';
import type { Pair } from './pair.ts';
import { verdict, type Verdict } from './verdict.ts';
import { isFarFetched, oddsOf, substanceOf, weighEvidence } from './weigh-evidence.ts';

/** The opening is named by a number or an address; then other words and spellings do not matter. */
function byIdentity({ one, other, standing: { employer, site } }: Pair): Verdict | null {
  if (one.urls.some((url) => other.urls.includes(url)))
    return verdict('same', 'both lead to the same page', 1);
  const named = sharesReference(one.marks, other.marks) && employer !== 'other' && employer !== 'unknown';
  return named && site !== 'other' ? verdict('same', 'same employer and same reference number', 1) : null;
}

/** From such odds on two prints in other words are of one opening, and a person is asked. */
const ODDS_SAME = 1;
const ODDS_GREY = 0;
/** Below these odds another title is a contradiction, not another word for the work. */
const ODDS_APART = -2;
/** Employer, place and trade alone make no opening: something in the texts must agree as well. */
const SUBSTANCE_MIN = 0.15;
/** Reasons that are told to a person. */
const REASONS = 5;

/** By all that is known: one opening told in other words. Null when the odds do not come to what is needed. */
function compareTold(pair: Pair, needed: number): Verdict | null {
  const signals = weighEvidence(pair, needed);
  if (signals === null) return null;
  const odds = oddsOf(signals);
  const reasons = signals.slice(0, REASONS).map(({ what, weight }) => (weight < 0 ? `but ${what}` : what));
  const told = { because: reasons.join(', '), strength: chance(odds) };
  if (odds >= ODDS_SAME && substanceOf(signals) >= SUBSTANCE_MIN)
    return { kind: 'same', margin: odds - ODDS_SAME, ...told };
  if (odds >= ODDS_GREY) return { kind: 'grey', ...told };
  return { kind: odds < ODDS_APART ? 'apart' : 'different', ...told };
}

/** Odds as a strength below that of any identity. */
function chance(odds: number): number {
  return 0.9 / (1 + Math.exp(-odds));
}

/** Facts that are read from the words: in one text printed twice they are the same, whatever was read of a short form. */
const READ_FROM_WORDS = new Set([
  'other working time',
  'other shift',
  'other hours of the day',
  'other dates of the work',
]);
const WHOLE_COPY = 0.97;
const COPY_MIN = 12;

function isMisread(conflict: string, pair: Pair): boolean {
  const { one, other } = pair;
  if (!READ_FROM_WORDS.has(conflict) || pair.title() !== 'equal') return false;
  const [short, long] = [one.textSize, other.textSize].toSorted((a, b) => a - b);
  if (short === undefined || long === undefined || short < COPY_MIN || short < long * WHOLE_COPY)
    return false;
  const isOfWords = conflict !== 'other working time' || (one.hours.length > 0 && other.hours.length > 0);
  return isOfWords && pair.frame().verbatim >= WHOLE_COPY && pair.frame().swaps().next().done === true;
}

/**
 * Compares two prints by identity, facts and wording. A contradiction counts more than any likeness, except the same
 * page. Where little of the wording agrees, the same trade in the same place is not enough: all else is asked as well.
 */
export function comparePrinted(pair: Pair): Verdict {
  const identity = byIdentity(pair);
  if (identity) return { ...identity, isFinal: true };
  const conflict = findConflict(pair);
  if (conflict !== null && !isMisread(conflict, pair))
    return { kind: 'apart', because: conflict, strength: 0, isFinal: true };
  const wording = compareWording(pair);
  const isPlain = wording.strength >= STRENGTH_PLAIN || isTranslated(pair.one, pair.other);
  if (wording.kind !== 'same' || isPlain || isFarFetched(pair)) return wording;
  const told = compareTold(pair, -Infinity);
  return told?.kind === 'apart' || told?.kind === 'different' ? { ...told, kind: 'grey' } : wording;
}

const LIKENESS: readonly Verdict['kind'][] = ['apart', 'different', 'grey', 'same'];
/** The odds from which on two prints are more alike than their wording is. */
const ODDS_ABOVE = { apart: ODDS_APART, different: ODDS_GREY, grey: ODDS_SAME } as const;

/** Compares two prints of which the wording has been found `worded`, by all that they tell, if they are more alike so. */
export function compareRetold(pair: Pair, worded: Verdict): Verdict {
  if (worded.isFinal || worded.kind === 'same' || isFarFetched(pair)) return worded;
  const told = compareTold(pair, ODDS_ABOVE[worded.kind]);
  return told !== null && LIKENESS.indexOf(told.kind) > LIKENESS.indexOf(worded.kind) ? told : worded;
}
