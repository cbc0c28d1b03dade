import { describe, expect, it } from 'vitest';
import { timeAfter, timeBefore } from '../../../store/queue/schedule-times.ts';

const SPRING = ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'] as const;
const AUTUMN = ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'] as const;
const MINUTE_MS = 60_000;

type Day = readonly [from: string, to: string];

/** The times of a pattern from `from` until before `to`, each found from the one before. */
function timesOver(pattern: string, [from, to]: Day, tz = 'Europe/Berlin'): readonly string[] {
  const times: string[] = [];
  let at: string | null = new Date(Date.parse(from) - 1).toISOString();
  while ((at = timeAfter({ pattern, tz }, at)) !== null && at < to) times.push(at);
  return times;
}

function hoursOf(times: readonly string[]): string {
  return times.map((time) => time.slice(11, 16)).join(' ');
}

describe('the times of a pattern in Berlin, told in UTC', () => {
  it.each([
    ['30 2 * * *', '01:00', '00:30'],
    ['0 2,3 * * *', '01:00', '00:00 02:00'],
    ['30 2,3 * * *', '01:00 01:30', '00:30 02:30'],
    ['30 1-3 * * *', '00:30 01:00 01:30', '23:30 00:30 02:30'],
    ['*/30 2 * * *', '01:00', '00:00 00:30'],
    ['*/20 1-2 * * *', '00:00 00:20 00:40 01:00', '23:00 23:20 23:40 00:00 00:20 00:40'],
    ['15 2,14 * * *', '01:00 12:15', '00:15 13:15'],
    ['0 3 * * *', '01:00', '02:00'],
    ['0 0 * * *', '23:00', '22:00'],
    ['59 23 * * *', '21:59', '22:59'],
    ['0 2 * * 7', '01:00', '00:00'],
    ['0 2 * * 1', '', ''],
    ['0 30 2 * * *', '01:00', '00:30'],
    ['0 1-23/6 * * *', '00:00 05:00 11:00 17:00', '23:00 06:00 12:00 18:00'],
    ['@daily', '23:00', '22:00'],
  ])('%s: in March %s, in October %s', (pattern, spring, autumn) => {
    expect(hoursOf(timesOver(pattern, SPRING))).toBe(spring);
    expect(hoursOf(timesOver(pattern, AUTUMN))).toBe(autumn);
  });

  it.each([
    ['0 * * * *', 23, 25],
    ['@hourly', 23, 25],
    ['*/15 * * * *', 92, 100],
    ['10,40 * * * 7', 46, 50],
    ['0 0-23 * * *', 23, 25],
    ['0 */2 * * *', 12, 12],
    ['0 */3 * * *', 8, 8],
  ])('%s: in March %i times, in October %i times', (pattern, spring, autumn) => {
    expect(timesOver(pattern, SPRING)).toHaveLength(spring);
    expect(timesOver(pattern, AUTUMN)).toHaveLength(autumn);
  });

  it('are those of other zones elsewhere', () => {
    const day = ['2026-03-07T05:00:00.000Z', '2026-03-09T04:00:00.000Z'] as const;
    expect(timesOver('30 2 * * *', day, 'America/New_York')).toEqual([
      '2026-03-07T07:30:00.000Z',
      '2026-03-08T07:00:00.000Z',
    ]);
    const halfAnHour = ['2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z'] as const;
    expect(timesOver('45 1 * * *', halfAnHour, 'Australia/Lord_Howe')).toEqual(['2026-04-04T14:45:00.000Z']);
  });
});

describe('the last time of a pattern', () => {
  const PATTERNS = [
    '30 2 * * *',
    '0 2,3 * * *',
    '30 1-3 * * *',
    '*/30 2 * * *',
    '0 * * * *',
    '0 */2 * * *',
    '0 5 * * 1',
  ];

  it.each(PATTERNS.flatMap((pattern) => [SPRING, AUTUMN].map((day) => [pattern, day] as const)))(
    '%s over %s is, at every minute, the one that came last',
    (pattern, day) => {
      const when = { pattern, tz: 'Europe/Berlin' };
      const longBefore = new Date(Date.parse(day[0]) - 8 * 24 * 60 * MINUTE_MS).toISOString();
      const times = timesOver(pattern, [longBefore, day[1]]);
      for (let at = Date.parse(day[0]); at < Date.parse(day[1]); at += 5 * MINUTE_MS) {
        const now = new Date(at).toISOString();
        expect(timeBefore(when, now)).toBe(times.findLast((time) => time <= now));
      }
    },
  );

  it('is none of a pattern that has no times', () => {
    expect(timeAfter({ pattern: '0 5 31 2 *', tz: 'Europe/Berlin' }, SPRING[0])).toBeNull();
    expect(timeBefore({ pattern: '0 5 31 2 *', tz: 'Europe/Berlin' }, SPRING[0])).toBeNull();
  });
});
