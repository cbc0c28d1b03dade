import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteQueues } from '../../../store/queue/sqlite-queue.ts';
import { quietLog } from './quiet-log.ts';
import { queueContract } from './queue-contract.ts';

const A_YEAR_MS = 365 * 24 * 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'queue-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the queue in SQLite', () => {
  const clock = (): string => new Date().toISOString();
  const place = (): string => join(folder, 'queue.db');
  queueContract({ place, open: () => openSqliteQueues(place(), { clock, log: quietLog() }) });
});

describe('the times of schedules in SQLite', () => {
  /** Begins of jobs while the clock is set to each of these moments in turn. */
  async function ticksOver(pattern: string, moments: readonly string[]): Promise<readonly string[]> {
    const file = join(folder, `${crypto.randomUUID()}.db`);
    let now = moments[0] ?? '';
    const queues = openSqliteQueues(file, { clock: () => now, log: quietLog() });
    const queue = queues.open<null>('crawls');
    const ticks: string[] = [];
    await queue.upsertSchedule('s', { pattern, tz: 'Europe/Berlin' }, { name: 'tick', data: null });
    const processing = queue.process(() => Promise.resolve(void ticks.push(now)), { concurrency: 1 });
    for (const moment of moments.slice(1)) {
      now = moment;
      // Adding wakes the queue, which then sees this moment.
      await queue.add('look', null, { delay: A_YEAR_MS });
      await sleep(5);
    }
    await processing.stop();
    await queue.close();
    await queues.close();
    return ticks;
  }

  /** Every ten minutes of a day in Berlin. */
  function dayFrom(start: string, hours: number): readonly string[] {
    return Array.from({ length: hours * 6 + 1 }, (_, index) =>
      new Date(Date.parse(start) + index * 600_000).toISOString(),
    );
  }
  const SPRING = dayFrom('2026-03-28T22:50:00.000Z', 23);
  const AUTUMN = dayFrom('2026-10-24T21:50:00.000Z', 25);

  it.each([
    ['daily at 02:30, which is left out', '30 2 * * *', SPRING, 1],
    ['daily at 02:30, which comes twice', '30 2 * * *', AUTUMN, 1],
    ['daily at 03:00 in spring', '0 3 * * *', SPRING, 1],
    ['daily at 03:00 in autumn', '0 3 * * *', AUTUMN, 1],
    ['hourly in spring', '0 * * * *', SPRING, 23],
    ['hourly in autumn', '0 * * * *', AUTUMN, 25],
  ])('%s', async (_what, pattern, moments, count) => {
    expect(await ticksOver(pattern, moments)).toHaveLength(count);
  });

  it('does not repeat an hour that the clock was set back by', async () => {
    const there = dayFrom('2026-11-22T03:30:00.000Z', 2);
    const back = dayFrom('2026-11-22T04:30:00.000Z', 1);
    const ticks = await ticksOver('0 5,6 * * *', [...there, ...back]);
    expect(ticks).toEqual(['2026-11-22T04:00:00.000Z', '2026-11-22T05:00:00.000Z']);
  });

  it('makes up for many missed times once', async () => {
    const ticks = await ticksOver('0 * * * *', ['2026-11-20T00:30:00.000Z', '2026-11-22T00:30:00.000Z']);
    expect(ticks).toEqual(['2026-11-22T00:30:00.000Z']);
  });
});

describe('a queue in SQLite that has nothing to do', () => {
  it('looks a few times a second and no oftener', async () => {
    let looks = 0;
    const clock = (): string => ((looks += 1), '2026-03-29T00:59:59.900Z');
    const queues = openSqliteQueues(join(folder, 'idle.db'), { clock, log: quietLog() });
    const queue = queues.open<null>('idle');
    await queue.upsertSchedule(
      's',
      { pattern: '30 2 * * *', tz: 'Europe/Berlin' },
      { name: 'tick', data: null },
    );
    looks = 0;
    const processing = queue.process(() => Promise.resolve(), { concurrency: 1 });
    await sleep(1200);
    await processing.stop();
    await queue.close();
    await queues.close();
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(6);
  });
});
