import type { IsoDate } from '../time.ts';
import { dayOf } from './calendar.ts';
import { MONTH_PATTERN, monthOf } from './date-words.ts';
import { findDates, readDate } from './read-date.ts';
import { tidyLine } from './tidy-text.ts';

const IMMEDIATELY =
  /(?<!\p{L})(?:(?:ab|per)?\s*sofort|(?:zum\s+)?(?:nächst|schnellst|frühest)möglich(?:e[nrs]?|st)?|so bald wie möglich|baldmöglichst|umgehend|jederzeit|immediate(?:ly)?|as soon as possible|asap|at the earliest|a\.?s\.?a\.?p\.?)(?!\p{L})/iu;
const MONTH_AND_YEAR = new RegExp(`(?<!\\p{L}|\\d\\.?\\s?)(${MONTH_PATTERN})\\.?\\s+(\\d{4})(?!\\d)`, 'iu');
const NUMBERS_OF_MONTH = /^(0?[1-9]|1[0-2])[/.](\d{4})$/;
/** "01.08./01.09.2026": the first day borrows the year of the second. */
const TWO_DAYS_ONE_YEAR =
  /(?<![\d.])(\d{1,2})\.(\d{1,2})\.\s?(?:\/|-|–|oder|bis|und)\s?\d{1,2}\.\d{1,2}\.(\d{4})/;

/** When the work starts; a month alone is its first day, of several dates the first. Null when not said. */
export function readStart(text: string, today: IsoDate): IsoDate | 'immediately' | null {
  const field = tidyLine(text);
  if (IMMEDIATELY.test(field)) return 'immediately';
  return firstOfTwo(field) ?? readDate(field, today, 'nearest') ?? findDates(field)[0] ?? monthIn(field);
}

function firstOfTwo(field: string): IsoDate | null {
  const [, day, month, year] = TWO_DAYS_ONE_YEAR.exec(field) ?? [];
  return day === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

function monthIn(field: string): IsoDate | null {
  const [, word, year] = MONTH_AND_YEAR.exec(field) ?? [];
  if (word !== undefined) return dayOf(Number(year), monthOf(word) ?? 0, 1);
  const [, month, yearOfNumbers] = NUMBERS_OF_MONTH.exec(field) ?? [];
  return month === undefined ? null : dayOf(Number(yearOfNumbers), Number(month), 1);
}
