import type { IsoDate } from '../../domain/time.ts';

const MONTHS = 'Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember'.split(
  ',',
);
const DAY_MS = 86_400_000;

/** The day so many days later; earlier for a negative number. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `05.12.2026`. */
export function shortGermanDate(day: IsoDate): string {
  return day.split('-').toReversed().join('.');
}

/** `5. Dezember 2026`. */
export function longGermanDate(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}. ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The first day of a month so many months after the day's own. */
export function firstOfMonth(day: IsoDate, monthsLater: number): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + monthsLater, 1)).toISOString().slice(0, 10);
}

/** Start of the next year of training: 1 August or 1 September, at least five weeks ahead. */
export function nextTrainingStart(today: IsoDate, month: 8 | 9): IsoDate {
  const year = Number(today.slice(0, 4));
  const start = `${year}-0${month}-01`;
  return addDays(today, 35) < start ? start : `${year + 1}-0${month}-01`;
}
