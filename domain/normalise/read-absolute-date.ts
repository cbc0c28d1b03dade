import type { IsoDate } from '../time.ts';
import { berlinDayAt, dayOf } from './calendar.ts';
import { MONTH_PATTERN, monthOf, ZONE_MINUTES } from './date-words.ts';

type Reader = (text: string) => IsoDate | null;

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/]+\])?)?$/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$|^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const DOTTED = /^(\d{1,2})\s?[.-]\s?(\d{1,2})\s?[.-]\s?(\d{4}|\d\d)$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/;
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?\\s*[.-]?\\s*(${MONTH_PATTERN})[.,-]*\\s*(\\d{4}|'?\\d\\d)$`,
  'iu',
);
const MONTH_FIRST = new RegExp(`^(${MONTH_PATTERN})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'iu');
const RFC_822 = new RegExp(
  `^(?:\\p{L}{2,10}\\s?[.,]{0,2}\\s*)?(\\d{1,2})[\\s-]+(${MONTH_PATTERN})[\\s-]+(\\d{4}|\\d\\d)\\s+(\\d\\d):(\\d\\d)(?::\\d\\d)?\\s+([+-]\\d{4}|\\p{L}{1,4})$`,
  'iu',
);
const JAVA = new RegExp(
  `^\\p{L}{3}\\s+(${MONTH_PATTERN})\\s+(\\d{1,2})\\s+(\\d\\d):(\\d\\d):\\d\\d\\s+(?:(\\p{L}{1,4}|[+-]\\d{4})\\s+)?(\\d{4})$`,
  'iu',
);
const WEEKDAY =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+(?:den\s+)?/i;
const TIME_BEHIND =
  /,?\s+(?:um\s+|at\s+)?\d{1,2}(?:[:.]\d\d){1,2}(?:\s*(?:uhr|am|pm|h))?$|,?\s+(?:um\s+)?\d{1,2}\s+uhr$/i;
/** Two-digit years up to this one belong to this century. */
const LATEST_SHORT_YEAR = 69;

/** The day that a full date names, in any of the forms that sources print; null when it is none or not of the calendar. */
export function readAbsoluteDate(text: string): IsoDate | null {
  const printed = text.trim();
  return first(MOMENTS, printed) ?? first(DAYS, bareDay(printed));
}

/** Without a weekday before it and a time behind. */
function bareDay(printed: string): string {
  return printed.replace(WEEKDAY, '').replace(TIME_BEHIND, '').trim();
}

function first(readers: readonly Reader[], text: string): IsoDate | null {
  for (const read of readers) {
    const date = read(text);
    if (date !== null) return date;
  }
  return null;
}

const MOMENTS: readonly Reader[] = [readIso, readEpoch, readRfc822, readJava];
const DAYS: readonly Reader[] = [readCompact, readDotted, readSlashed, readDayFirst, readMonthFirst];

function readIso(text: string): IsoDate | null {
  const [, year, month, day, hour, minute, , zone] = ISO.exec(text) ?? [];
  if (year === undefined) return null;
  return dayOfMoment([Number(year), Number(month), Number(day)], `${hour ?? '00'}:${minute ?? '00'}`, zone);
}

/** Milliseconds of 13 digits or seconds of 10; a spreadsheet's day count has five and says nothing here. */
function readEpoch(text: string): IsoDate | null {
  if (!EPOCH.test(text)) return null;
  return berlinDayAt(text.length === 13 ? Number(text) : Number(text) * 1000);
}

function readRfc822(text: string): IsoDate | null {
  const [, day, month = '', year = '', hour, minute, zone] = RFC_822.exec(text) ?? [];
  if (day === undefined) return null;
  return dayOfMoment([fullYear(year), monthOf(month) ?? 0, Number(day)], `${hour}:${minute}`, zone);
}

function readJava(text: string): IsoDate | null {
  const [, month = '', day, hour, minute, zone, year = ''] = JAVA.exec(text) ?? [];
  if (day === undefined) return null;
  return dayOfMoment([Number(year), monthOf(month) ?? 0, Number(day)], `${hour}:${minute}`, zone);
}

/** The Berlin day of a moment. 00:00 and 23:59 mean that only the day counts; no zone means Berlin. */
function dayOfMoment(
  [year, month, day]: readonly [number, number, number],
  time: string,
  zone: string | undefined,
): IsoDate | null {
  const printed = dayOf(year, month, day);
  const minutes = zone === undefined ? null : zoneMinutes(zone);
  if (printed === null || minutes === null || time === '00:00' || time === '23:59') return printed;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return berlinDayAt(Date.UTC(year, month - 1, day, hour, minute) - minutes * 60_000);
}

function zoneMinutes(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return ZONE_MINUTES[zone.toLowerCase()] ?? null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function readCompact(text: string): IsoDate | null {
  const match = COMPACT.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).filter((part) => part !== undefined);
  return dayOf(Number(year), Number(month), Number(day));
}

function readDotted(text: string): IsoDate | null {
  const [, day, month, year = ''] = DOTTED.exec(text) ?? [];
  return day === undefined ? null : dayOf(fullYear(year), Number(month), Number(day));
}

/** Day first as in Europe; month first only where the other reading is impossible. "7/4/26" stays unread: it is either. */
function readSlashed(text: string): IsoDate | null {
  const [, one, two, year = ''] = SLASHED.exec(text) ?? [];
  if (one === undefined) return null;
  const european = dayOf(fullYear(year), Number(two), Number(one));
  const american = dayOf(fullYear(year), Number(one), Number(two));
  if (european === null || american === null) return european ?? american;
  return european === american || year.length === 4 ? european : null;
}

function readDayFirst(text: string): IsoDate | null {
  const [, day, month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  return day === undefined ? null : dayOf(fullYear(year.replace("'", '')), monthOf(month) ?? 0, Number(day));
}

function readMonthFirst(text: string): IsoDate | null {
  const [, month, day, year = ''] = MONTH_FIRST.exec(text) ?? [];
  return month === undefined ? null : dayOf(fullYear(year), monthOf(month) ?? 0, Number(day));
}

function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number <= LATEST_SHORT_YEAR ? 2000 + number : 1900 + number;
}
