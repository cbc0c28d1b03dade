import { shiftDay } from '../../../domain/normalise/calendar.ts';
import { findDates, readDate } from '../../../domain/normalise/read-date.ts';
import { failed, leftOut, PASSED, pureKind, same, textOf, type SuiteCase, type Verdict } from '../suite.ts';

const TODAY = '2012-11-13';
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
type Span = Readonly<Partial<Record<(typeof UNITS)[number], number>>>;

/**
 * Dates as people print them. A posting knows days only, so hours count as whole days; a weekday alone names no day
 * for us, and what follows a date (a time) is passed over.
 */
export const dates = pureKind(
  'dates',
  (one) =>
    typeof one['input'] === 'string' &&
    (one['relativeTo'] !== undefined || one['meaning'] !== undefined || Array.isArray(one['containsDates'])),
  (one) => check(one, textOf(one, 'input') ?? ''),
);

function check(one: SuiteCase, input: string): Verdict {
  const today = /^\d{4}-\d\d-\d\d/.exec(textOf(one, 'relativeTo') ?? '')?.[0] ?? TODAY;
  if (Array.isArray(one['containsDates'])) return contains(findDates(input), one['containsDates']);
  if ('expected' in one) return same(readDate(input, today), textOf(one, 'expected')?.slice(0, 10) ?? null);
  if (one['ago'] !== undefined) return same(readDate(input, today), shifted(today, one['ago'], -1));
  if (one['inFuture'] !== undefined) return same(readDate(input, today), shifted(today, one['inFuture'], 1));
  const meaning = textOf(one, 'meaning');
  return meaning === undefined
    ? leftOut('expects nothing')
    : same(readDate(input, today), meant(meaning, today));
}

/** The English meaning is read by rules of its own: a span with its direction, else a plain date. */
function meant(meaning: string, today: string): string | null {
  const spans = [...meaning.matchAll(/(\d+) (year|month|week|day|hour|minute)/g)];
  if (spans.length === 0) return plainDate(meaning);
  const span = Object.fromEntries(spans.map(([, count, unit]) => [`${unit}s`, Number(count)]));
  return shifted(today, span, meaning.startsWith('in ') ? 1 : -1);
}

function plainDate(meaning: string): string | null {
  const at = Date.parse(`${meaning.replaceAll(/(\d)\.|^[a-z]+day /g, '$1')} UTC`);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}

function shifted(today: string, printed: unknown, sign: 1 | -1): string {
  const span = Object(printed) as Span;
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0 } = span;
  const whole = weeks * 7 + days + Math.floor((hours + minutes / 60) / 24);
  return shiftDay(today, { years: sign * years, months: sign * months, days: sign * whole });
}

/** `expected` may hold days that another reader sees in words that are none ("Die" is no Tuesday). */
function contains(found: readonly string[], expected: readonly unknown[]): Verdict {
  const extra = found.filter((date) => !expected.includes(date));
  if (extra.length > 0) return failed(`finds ${extra.join(', ')}`);
  return found.length > 0 && found.at(-1) === expected.at(-1) ? PASSED : failed(`finds ${found.join(', ')}`);
}
