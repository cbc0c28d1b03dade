import type { IsoDate } from '../time.ts';
import { dayOf, shiftDay } from './calendar.ts';
import { MONTH_PATTERN, monthOf } from './date-words.ts';
import { readAbsoluteDate } from './read-absolute-date.ts';
import { readRelativeDate } from './read-relative-date.ts';
import { tidyLine } from './tidy-text.ts';

/** How a day without a year is read: in today's year, where it lies nearest to today, or the next from today on. */
export type Yearless = 'this-year' | 'nearest' | 'next';

const WITHOUT_YEAR = new RegExp(
  `^(?:\\p{L}{2,10}\\.?,?\\s+)?(\\d{1,2})\\.?\\s*(?:(\\d{1,2})\\.|(${MONTH_PATTERN})\\.?)(?:,?\\s+(?:um\\s+)?\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:uhr)?)?$`,
  'iu',
);
const FULL_DATE = [
  '\\d{4}-\\d\\d-\\d\\d(?!\\d)',
  '(?<![\\d.])\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:\\d{4}|\\d\\d)(?![\\d.]\\d|\\d)',
  `(?<![\\d.])\\d{1,2}\\.?\\s*${MONTH_PATTERN}\\.?,?\\s*\\d{4}`,
  `(?<!\\p{L})${MONTH_PATTERN}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
].join('|');
const DAY_AND_MONTH = `(?<![\\d.])\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|${MONTH_PATTERN}\\.?)(?!\\s?\\d)`;
const EMBEDDED = new RegExp(FULL_DATE, 'giu');
const LONGEST_FIELD = 200;

/**
 * The calendar day in Europe/Berlin that a date field means, in any form that sources print: ISO with or without zone,
 * RFC 822, epoch, German and English dates, "vor 3 Tagen". Null when it cannot be read or names two days; never guessed.
 */
export function readDate(text: string, today: IsoDate, yearless: Yearless = 'this-year'): IsoDate | null {
  const field = tidyLine(text);
  if (field === '' || field.length > LONGEST_FIELD) return null;
  return (
    readAbsoluteDate(field) ??
    readRelativeDate(field, today) ??
    readWithoutYear(field, today, yearless) ??
    onlyDateIn(field)
  );
}

/** A pattern without groups for a date within a text, with or without a year; for `readDate` to read. */
export const DATE_PATTERN = `(?:${FULL_DATE}|${DAY_AND_MONTH})`;

/** Every full date within a text, in order; days without a year are left out. */
export function findDates(text: string): readonly IsoDate[] {
  return [...text.matchAll(EMBEDDED)].flatMap(([quote]) => readAbsoluteDate(quote) ?? []);
}

function onlyDateIn(field: string): IsoDate | null {
  const [only, ...others] = new Set(findDates(field));
  return only !== undefined && others.length === 0 ? only : null;
}

function readWithoutYear(field: string, today: IsoDate, yearless: Yearless): IsoDate | null {
  const [, day, number, word] = WITHOUT_YEAR.exec(field) ?? [];
  if (day === undefined) return null;
  const month = number === undefined ? monthOf(word ?? '') : Number(number);
  const thisYear = Number(today.slice(0, 4));
  const years = yearless === 'this-year' ? [thisYear] : [thisYear - 1, thisYear, thisYear + 1];
  const dates = years.flatMap((year) => dayOf(year, month ?? 0, Number(day)) ?? []);
  return dates.find((date) => isMeant(date, today, yearless)) ?? null;
}

function isMeant(date: IsoDate, today: IsoDate, yearless: Yearless): boolean {
  switch (yearless) {
    case 'this-year':
      return true;
    case 'next':
      return date >= today;
    case 'nearest':
      return isWithinHalfAYear(date, today);
  }
}

function isWithinHalfAYear(date: IsoDate, today: IsoDate): boolean {
  const halfAYear = { years: 0, months: 6, days: 0 };
  return date > shiftDay(today, { ...halfAYear, months: -6 }) && date <= shiftDay(today, halfAYear);
}
