import { agree, evidenceOfFacts, GROUP, MAIN_GROUP } from './evidence-of-facts.ts';
import { evidenceOfFrame, evidenceOfTelling, mostOfTelling, MOST_OF_FRAME } from './evidence-of-texts.ts';
import { sharedFigures } from './figures.ts';
import type { Pair } from './pair.ts';
import { signal, type Signal } from './signal.ts';

/** Where the scale begins: two openings of one trade in one town are mostly two. */
const START = -3.2;

const EMPLOYER = { same: 1.6, contained: 1.4, shares: 0.9, named: 0.7, unknown: -0.8, other: -6 } as const;
const SITE = { same: 0.7, compatible: 0.4, unknown: -0.6, other: -6 } as const;
const TITLE = { equal: 1.2, contained: 0.9, crossed: 0.1, disjoint: 0 } as const;

/** One source writes an employer in one way: two names that only share a word are two firms there. */
const SHARES_IN_ONE_SOURCE = -2;

function byStanding({ one, other, standing: { employer, site }, title }: Pair): readonly Signal[] {
  const weight =
    one.source === other.source && employer === 'shares' ? SHARES_IN_ONE_SOURCE : EMPLOYER[employer];
  return [
    signal(employer === 'same' ? 'same employer' : `employer's name: ${employer}`, weight),
    signal(site === 'same' ? 'same place' : `place: ${site}`, SITE[site]),
    signal(`titles: ${title()}`, TITLE[title()]),
  ];
}

/** Weights added in another order make another sum, by so little. */
const ROUNDING = 1e-9;

/**
 * All that speaks for and against one opening, the strongest first; null as soon as it cannot come to the odds `needed`
 * any more. What is long to read is read last, and of most pairs not at all.
 */
export function weighEvidence(pair: Pair, needed: number): readonly Signal[] | null {
  const least = needed - MOST_OF_FRAME - mostOfTelling(pair) - ROUNDING;
  const facts = [...byStanding(pair), ...evidenceOfFacts(pair)];
  let odds = oddsOf(facts);
  if (odds < least) return null;
  const frame: Signal[] = [];
  for (const found of evidenceOfFrame(pair)) {
    frame.push(found);
    odds += found.weight;
    if (odds < least) return null;
  }
  return [...facts, ...evidenceOfTelling(pair), ...frame].toSorted(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
  );
}

/** The odds of one opening, as natural logarithm: 0 = as likely as not. */
export function oddsOf(signals: readonly Signal[]): number {
  return signals.reduce((sum, { weight }) => sum + weight, START);
}

/** What the texts themselves say for one opening. */
export function substanceOf(signals: readonly Signal[]): number {
  return signals
    .filter(({ isOfText, weight }) => isOfText === true && weight > 0)
    .reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether one employer seeks people of one trade in one place in both. */
export function isOneTrade({ one, other, standing: { employer, site } }: Pair): boolean {
  return employer !== 'other' && employer !== 'unknown' && site !== 'other' && agree(one, other, GROUP);
}

/** Whether two prints are too far from each other to read their texts: most candidates are. */
export function isFarFetched({ one, other, standing: { employer, site }, title }: Pair): boolean {
  if (employer === 'unknown' || employer === 'other' || site === 'other' || site === 'unknown') return true;
  const isNear = agree(one, other, MAIN_GROUP) && sharedFigures(one.figures, other.figures).length > 0;
  const mayBeOneTrade = isNear || agree(one, other, GROUP) || ['equal', 'contained'].includes(title());
  return !mayBeOneTrade || Math.min(one.textSize, other.textSize) < WORDS_MIN;
}

const WORDS_MIN = 6;
