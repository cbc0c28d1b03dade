import type { IsoDate } from '../time.ts';

const BERLIN_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const UTC_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' });
const MS_PER_DAY = 86_400_000;
const FARTHEST_MS = 8.64e15;

/** A number of days, months or years, counted forward; negative = back. */
export interface Span {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** The calendar day of these numbers (month from 1); null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): IsoDate | null {
  const areWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!areWhole || year < 1000 || year > 9999 || day < 1 || day > daysOf(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days of a month (from 1); 0 for a month that no year has. */
function daysOf(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** The calendar day in Europe/Berlin at a moment given in milliseconds since 1970 UTC. */
export function berlinDayAt(ms: number): IsoDate | null {
  if (!Number.isFinite(ms) || Math.abs(ms) >= FARTHEST_MS) return null;
  const date = BERLIN_DAY.format(ms);
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
}

/** The day that lies a span away; a month without that day ends on its last (31 March − 1 month = 28 February). */
export function shiftDay(date: IsoDate, span: Span): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = year * 12 + (month - 1) + span.years * 12 + span.months;
  const [toYear, toMonth] = [Math.floor(months / 12), months % 12];
  const lastDay = daysOf(toYear, toMonth + 1);
  return UTC_DAY.format(Date.UTC(toYear, toMonth, Math.min(day, lastDay)) + span.days * MS_PER_DAY);
}
