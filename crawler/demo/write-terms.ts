import type { DemoTerms } from './demo-posting.ts';
import { type Phrases, phrasesOf } from './demo-tables.ts';
import type { Role } from './draw-role.ts';
import { expandPhrase } from './expand-phrase.ts';
import { longGermanDate, shortGermanDate } from './german-date.ts';
import type { Random } from './random.ts';

/** What a writer of vacancies has at hand. */
export interface Pen {
  readonly phrases: Phrases;
  readonly random: Random;
}

/** One phrase of a list with its values filled in. */
export function say(
  pen: Pen,
  phrases: readonly string[],
  values: Readonly<Record<string, string>> = {},
): string {
  return expandPhrase(pen.random.pick(phrases), values, pen.random);
}

/** Sentences about hours, pay, term and start, as far as the posting tells them. */
export function writeTerms(role: Role, terms: DemoTerms, pen: Pen): string[] {
  return [
    ...hours(role, terms, pen),
    ...payLine(role, terms, pen),
    ...term(role, terms, pen),
    ...start(terms, pen),
  ];
}

function hours({ marginal, kind }: Role, { workingTimes, hours: count }: DemoTerms, pen: Pen): string[] {
  if (kind !== 'job' || !pen.random.chance(0.85)) return [];
  const name = marginal ? 'marginal' : workingTimes.length > 1 ? 'fullPart' : (workingTimes[0] ?? 'full');
  return [say(pen, phrasesOf(pen.phrases.workingTime, name), { hours: germanNumber(count) })];
}

function payLine({ kind, employer }: Role, { pay }: DemoTerms, pen: Pen): string[] {
  const { phrases } = pen;
  if (pay === null) {
    if (kind !== 'job') return [];
    const scale = employer.type === 'military' ? 'military' : employer.tone === 'public' ? 'public' : 'none';
    return [say(pen, phrasesOf(phrases.pay, scale))];
  }
  if (kind === 'apprenticeship') return [say(pen, phrasesOf(phrases.pay, 'apprenticeship'), yearly(pay))];
  return [say(pen, phrasesOf(phrases.pay, pay.unit), { min: euros(pay.min), max: euros(pay.max) })];
}

function yearly({ min, max }: { min: number; max: number }): Record<string, string> {
  return { y1: euros(min), y2: euros((min + max) / 2), y3: euros(max) };
}

function term({ kind }: Role, { fixedMonths }: DemoTerms, pen: Pen): string[] {
  if (fixedMonths !== null) return [say(pen, pen.phrases.fixedTerm, { months: String(fixedMonths) })];
  return kind === 'job' && pen.random.chance(0.35) ? [say(pen, pen.phrases.permanent)] : [];
}

function start({ startsOn }: DemoTerms, pen: Pen): string[] {
  if (startsOn === null) return [];
  if (startsOn === 'immediately') return [say(pen, pen.phrases.startsNow)];
  return [say(pen, pen.phrases.starts, { start: germanDate(startsOn, pen.random) })];
}

/** A date in one of the usual notations. */
export function germanDate(day: string, random: Random): string {
  return random.chance(0.6) ? shortGermanDate(day) : longGermanDate(day);
}

function germanNumber(value: number): string {
  return String(value).replace('.', ',');
}

function euros(value: number): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
