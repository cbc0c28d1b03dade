import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOverdue, scheduleCrawls, type Schedule, type ScheduleTools } from '../../../crawler/schedule.ts';
import type { Source } from '../../../crawler/source.ts';

function source(id: string, every: string): Source {
  const basis = { kind: 'permission', note: '', url: null, recordedOn: '2026-11-01' } as const;
  return {
    id,
    about: { name: id, homepage: 'https://a.example', basis, nearness: 'employer', display: 'full' },
    via: 'http',
    every,
    parser: '1',
    first: () => [],
    parse: () => ({ postings: [], next: [], problems: [] }),
  };
}

describe('isOverdue', () => {
  it.each([
    ['never crawled', null, '2026-11-22T12:00:00.000Z', true],
    ["crawled after today's time", '2026-11-22T04:30:00.000Z', '2026-11-22T12:00:00.000Z', false],
    ["crawled before today's time", '2026-11-21T04:30:00.000Z', '2026-11-22T12:00:00.000Z', true],
    ["today's time is still to come", '2026-11-21T04:30:00.000Z', '2026-11-22T03:59:00.000Z', false],
    ['05:00 in summer is 03:00 UTC', '2026-07-01T03:30:00.000Z', '2026-07-02T03:00:00.000Z', true],
    ['over the end of summer time', '2026-10-24T03:30:00.000Z', '2026-10-25T03:30:00.000Z', false],
  ])('%s: last %s, now %s → %s', (_what, last, now, expected) => {
    const tools = { clock: () => now, lastSuccess: () => last };
    expect(isOverdue(source('a', '0 5 * * *'), tools)).toBe(expected);
  });
});

describe('scheduleCrawls', () => {
  let runs: string[];
  let open: Schedule[];
  beforeEach(() => {
    runs = [];
    open = [];
    vi.useFakeTimers({ now: new Date('2026-11-22T03:30:00.000Z') });
  });
  afterEach(async () => {
    for (const schedule of open) await schedule.stop();
    vi.useRealTimers();
  });

  function schedule(sources: readonly Source[], changes: Partial<ScheduleTools> = {}): Schedule {
    const quiet = (): void => undefined;
    const started = scheduleCrawls(sources, {
      clock: () => new Date().toISOString(),
      log: { info: quiet, warn: quiet, error: quiet },
      lastSuccess: () => '2026-11-22T03:00:00.000Z',
      run: (each) => Promise.resolve(runs.push(each.id)),
      jitterMs: 0,
      ...changes,
    });
    open.push(started);
    return started;
  }

  it('runs each source at its time in Berlin', async () => {
    const started = schedule([source('a', '0 5 * * *'), source('b', '30 6 * * *')]);
    expect(started.nextRun('a')).toBe('2026-11-22T04:00:00.000Z');
    await vi.advanceTimersByTimeAsync(45 * 60_000);
    expect(runs).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(runs).toEqual(['a', 'b', 'a']);
  });

  it('catches up at the start with what was missed', async () => {
    const last = (id: string): string =>
      id === 'a' ? '2026-11-20T04:00:00.000Z' : '2026-11-22T03:00:00.000Z';
    schedule([source('a', '0 5 * * *'), source('b', '0 5 * * *')], { lastSuccess: last });
    await vi.advanceTimersByTimeAsync(0);
    expect(runs).toEqual(['a']);
  });

  it('never runs a source twice at the same time', async () => {
    const ends: (() => void)[] = [];
    const run = (): Promise<void> => new Promise((resolve) => ends.push(resolve));
    schedule([source('a', '* * * * *')], { run });
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(ends.length).toBe(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ends.length).toBe(2);
    ends[1]?.();
  });

  it('goes on with a source whose run failed', async () => {
    const run = (each: Source): Promise<never> => {
      runs.push(each.id);
      return Promise.reject(new Error('the store is locked'));
    };
    schedule([source('a', '0 * * * *')], { run });
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(runs).toEqual(['a', 'a']);
  });

  it('starts nothing after it was stopped', async () => {
    const started = schedule([source('a', '0 * * * *')]);
    await started.stop();
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(runs).toEqual([]);
  });
});
