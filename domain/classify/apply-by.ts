import type { IsoDate } from '../time.ts';

const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mär',
  'apr',
  'mai',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dez',
];
const MONTH_ALIASES: Readonly<Record<string, string>> = {
  mae: 'mär',
  mrz: 'mär',
  mar: 'mär',
  may: 'mai',
  oct: 'okt',
  dec: 'dez',
};

const DATE = String.raw`(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.\s?(?:(\d{1,2})\.|(jan|feb|mär|mae|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zäöü]*\.?)\s?(?:(\d{4}|\d{2})(?!\d))?)`;
const DEADLINE = String.raw`(?:bewerbungs-?(?:frist|schluss|ende|zeitraum|deadline)|einsende-?(?:schluss|frist)|ausschreibungs-?(?:frist|ende|schluss)|meldeschluss|anmeldeschluss|abgabefrist|application deadline|apply (?:by|until)|closing date|bewerbungen?[^.!?]{0,60}?(?:bis|spätestens)|bewirb dich[^.!?]{0,40}?bis|bewerben sie sich[^.!?]{0,60}?bis|bewerbung(?:s?unterlagen)?[^.!?]{0,60}?bis|(?:unterlagen|lebenslauf|zuschriften)[^.!?]{0,50}?bis)`;
const BETWEEN = String.raw`[^.!?\d]{0,50}?(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s)?`;

function monthOf(digits: string | undefined, word: string | undefined): number {
  if (digits !== undefined) return Number(digits);
  const key = (word ?? '').toLowerCase();
  return MONTHS.indexOf(MONTH_ALIASES[key] ?? key) + 1;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return LONG_MONTHS.has(month) ? 31 : 30;
}

function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** A date without year is the next such day from `today` on. */
function nextSuchDay(month: number, day: number, today: IsoDate): IsoDate | null {
  const year = Number(today.slice(0, 4));
  const thisYear = isoDate(year, month, day);
  return thisYear !== null && thisYear >= today ? thisYear : isoDate(year + 1, month, day);
}

function dateOf(match: RegExpMatchArray, today: IsoDate): IsoDate | null {
  const [, isoYear, isoMonth, isoDay, day, month, word, year] = match;
  if (isoYear !== undefined) return isoDate(Number(isoYear), Number(isoMonth), Number(isoDay));
  const monthNumber = monthOf(month, word);
  if (year === undefined) return nextSuchDay(monthNumber, Number(day), today);
  return isoDate(Number(year) + (year.length === 2 ? 2000 : 0), monthNumber, Number(day));
}

/**
 * The first date behind the words of the pattern `lead`, unless `unless` fits the 60 characters before them; null when
 * there is none or no real date. A day without year is the next such day from `today` on.
 */
export function readDateAfter(lead: string, text: string, today: IsoDate, unless?: RegExp): IsoDate | null {
  for (const match of text.matchAll(new RegExp(`${lead}${DATE}`, 'giu'))) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (!unless?.test(before)) return dateOf(match, today);
  }
  return null;
}

/**
 * Reads the last day for applications (Bewerbungsfrist) from a text; null when it names none or no real date.
 * A day without year is the next such day from `today` on.
 */
export function readApplyBy(text: string, today: IsoDate): IsoDate | null {
  return readDateAfter(`${DEADLINE}${BETWEEN}`, text, today);
}
