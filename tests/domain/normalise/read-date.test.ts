import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shiftDay } from '../../../domain/normalise/calendar.ts';
import { findDates, readDate } from '../../../domain/normalise/read-date.ts';
import { readStart } from '../../../domain/normalise/read-start.ts';

const today = '2026-11-22';
const suite = new URL('../../../../shared/suites/dates-german/cases.json', import.meta.url);

describe('readDate', () => {
  it.each([
    ['2026-09-14', '2026-09-14'],
    ['2026-09-14T07:57:38.033', '2026-09-14'],
    ['2026-08-31T22:00:00.000Z', '2026-09-01'],
    ['2026-01-31T22:59:00Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-08-31T23:59:59Z', '2026-08-31'],
    ['2026-08-31T00:00:00-05:00', '2026-08-31'],
    ['2024-09-24T11:00:15+00:00', '2024-09-24'],
    ['Thu, 27 Aug 2026 14:00:00 +0200', '2026-08-27'],
    ['Thu, 27 Aug 2026 23:30:00 GMT', '2026-08-28'],
    ['Thursday, 27-Aug-26 08:30:00 GMT', '2026-08-27'],
    ['Thu Aug 27 08:30:00 2026', '2026-08-27'],
    ['Donnerstag, 27 August 2026 08:30:00 +0200', '2026-08-27'],
    ['Wed Sep 09 02:00:00 UTC 2026', '2026-09-09'],
    ['1790000000000', '2026-09-21'],
    ['1790000000', '2026-09-21'],
    ['24.09.2026', '2026-09-24'],
    ['1. 9. 2026, 8:00 Uhr', '2026-09-01'],
    ['04.07.26', '2026-07-04'],
    ['7/24/26', '2026-07-24'],
    ['04/07/2026', '2026-07-04'],
    ['30. August 2026', '2026-08-30'],
    ['Freitag, den 2. Oktober 2026, 12 Uhr', '2026-10-02'],
    ['1. Jänner 2027', '2027-01-01'],
    ['5 Mär 2026', '2026-03-05'],
    ['Sept. 5, 2026', '2026-09-05'],
    ['August 30th, 2026', '2026-08-30'],
    ['Posted 3 Days Ago', '2026-11-19'],
    ['Posted Yesterday', '2026-11-21'],
    ['vor 3 Tagen', '2026-11-19'],
    ['Vor einer Woche ausgeschrieben', '2026-11-15'],
    ['heute', '2026-11-22'],
    ['in zwei Monaten', '2027-01-22'],
    ['Bewerbungsfrist: 24.09.2026 23:59', '2026-09-24'],
    ['spätestens bis zum 30. August 2026 (Posteingang)', '2026-08-30'],
  ])('reads %s as %s', (printed, expected) => {
    expect(readDate(printed, today)).toBe(expected);
  });

  it.each([
    ['7/4/26'],
    ['31.02.2026'],
    ['0001-01-01'],
    ['46000'],
    ['#####'],
    ['Posted 30+ Days Ago'],
    ['bis auf Weiteres'],
    ['01.08.2026 - 31.08.2026'],
    ['30 Tage Urlaub'],
    ['KW 12'],
    [''],
  ])('does not guess at %j', (printed) => {
    expect(readDate(printed, today)).toBeNull();
  });

  it('takes a day without a year in this year, or where it lies nearest when asked to', () => {
    expect(readDate('31.03.', today)).toBe('2026-03-31');
    expect(readDate('31.03.', today, 'nearest')).toBe('2027-03-31');
    expect(readDate('15. Dezember', '2027-01-10', 'nearest')).toBe('2026-12-15');
  });

  it('finds every full date of a sentence in order', () => {
    expect(findDates('Vom 3. Mai 2027 bis 2027-05-09, nicht am 04.05.2027 um 8.30 Uhr')).toEqual([
      '2027-05-03',
      '2027-05-09',
      '2027-05-04',
    ]);
  });
});

describe.runIf(existsSync(suite))('German dates of another project', () => {
  interface Case {
    readonly input: string;
    readonly relativeTo?: string;
    readonly expected?: string;
    readonly ago?: Record<string, number>;
  }
  const { cases } = existsSync(suite)
    ? (JSON.parse(readFileSync(suite, 'utf8')) as { cases: readonly Case[] })
    : { cases: [] };
  // A weekday that means the past would be a guess in a vacancy.
  const absolute = cases.filter((one) => one.expected !== undefined && !one.input.startsWith('Mit '));

  it('agree on the absolute ones', () => {
    const read = absolute.map((one) => readDate(one.input, one.relativeTo?.slice(0, 10) ?? today));
    expect(read).toEqual(absolute.map((one) => one.expected?.slice(0, 10)));
  });

  it('agree on those counted back in days, weeks, months and years', () => {
    const relative = cases.filter((one) => one.ago && !one.ago['hours'] && !one.ago['minutes']);
    const expected = relative.map(({ ago = {} }) =>
      shiftDay(today, {
        years: -(ago['years'] ?? 0),
        months: -(ago['months'] ?? 0),
        days: -(ago['days'] ?? 0) - 7 * (ago['weeks'] ?? 0),
      }),
    );
    expect(relative.map((one) => readDate(one.input, today))).toEqual(expected);
  });
});

describe('shiftDay', () => {
  it('ends on the last day of a shorter month', () => {
    expect(shiftDay('2026-03-31', { years: 0, months: -1, days: 0 })).toBe('2026-02-28');
    expect(shiftDay('2028-02-29', { years: 1, months: 0, days: 1 })).toBe('2029-03-01');
  });
});

describe('readStart', () => {
  it.each([
    ['ab sofort', 'immediately'],
    ['zum nächstmöglichen Zeitpunkt', 'immediately'],
    ['ab sofort oder zum 01.02.2027', 'immediately'],
    ['01.08./01.09.2027', '2027-08-01'],
    ['zum 01.01.2027 oder später', '2027-01-01'],
    ['ab September 2027', '2027-09-01'],
    ['08/2027', '2027-08-01'],
    ['1.8.', '2026-08-01'],
    ['nach Vereinbarung', null],
    ['Sofortbonus', null],
  ])('reads %s as %s', (printed, expected) => {
    expect(readStart(printed, '2026-09-22')).toBe(expected);
  });
});
