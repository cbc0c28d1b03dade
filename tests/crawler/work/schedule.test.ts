import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForCrawl, dueCrawl, scheduleSources } from '../../../crawler/schedule.ts';
import type { CrawlJob, KeeperJob } from '../../../crawler/work/messages.ts';
import type { Queue, Queues } from '../../../store/queue/queue.ts';
import { openSqliteQueues } from '../../../store/queue/sqlite-queue.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { smallSource } from './small-source.ts';

const DAILY = { id: 'klinik', every: '0 5 * * *' };

describe('a source is due', () => {
  it.each([
    ['never read', null, '2026-11-22T12:00:00.000Z', true],
    ["read after today's time", '2026-11-22T04:30:00.000Z', '2026-11-22T12:00:00.000Z', false],
    ["read before today's time", '2026-11-21T04:30:00.000Z', '2026-11-22T12:00:00.000Z', true],
    ["today's time is still to come", '2026-11-21T04:30:00.000Z', '2026-11-22T03:59:00.000Z', false],
    ['05:00 in summer is 03:00 UTC', '2026-07-01T03:30:00.000Z', '2026-07-02T03:00:00.000Z', true],
    ['over the end of summer time', '2026-10-24T03:30:00.000Z', '2026-10-25T03:30:00.000Z', false],
    ['a machine that slept for days', '2026-11-02T04:30:00.000Z', '2026-11-22T12:00:00.000Z', true],
    [
      'the clock was set back behind the last success',
      '2026-11-22T04:30:00.000Z',
      '2026-11-22T03:40:00.000Z',
      false,
    ],
  ])('%s: last %s, now %s → %s', (_what, last, now, expected) => {
    expect(dueCrawl(DAILY, last, now) !== null).toBe(expected);
  });

  it('begins within five minutes of its time, always at the same of them, and late at once', () => {
    const at = dueCrawl(DAILY, null, '2026-11-22T04:00:00.000Z');
    expect(at?.dueAt).toBe('2026-11-22T04:00:00.000Z');
    expect(at?.delayMs).toBeGreaterThan(0);
    expect(at?.delayMs).toBeLessThan(300_000);
    expect(dueCrawl(DAILY, null, '2026-11-22T04:00:00.000Z')).toEqual(at);
    expect(dueCrawl({ ...DAILY, id: 'zeitung' }, null, '2026-11-22T04:00:00.000Z')?.delayMs).not.toBe(
      at?.delayMs,
    );
    expect(dueCrawl(DAILY, null, '2026-11-22T04:06:00.000Z')?.delayMs).toBe(0);
  });
});

describe('asking for crawls', () => {
  let folder: string;
  let queues: Queues;
  let crawls: Queue<CrawlJob>;
  let now: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schedule-'));
    now = '2026-11-22T05:00:00.000Z';
    queues = openSqliteQueues(join(folder, 'queue.db'), { clock: () => now, log: quietLog() });
    crawls = queues.open('crawl');
  });
  afterEach(async () => {
    await crawls.close();
    await queues.close();
    rmSync(folder, { recursive: true });
  });

  it('asks once for each time, however often it is looked', async () => {
    for (let looked = 0; looked < 3; looked++) await askForCrawl(crawls, DAILY, null, now);
    expect(await crawls.countOpen()).toBe(1);
    expect(await crawls.getJob(`klinik@${Date.parse('2026-11-22T04:00:00.000Z')}`)).toMatchObject({
      data: { source: 'klinik', dueAt: '2026-11-22T04:00:00.000Z' },
    });
    now = '2026-11-23T05:00:00.000Z';
    await askForCrawl(crawls, DAILY, null, now);
    expect(await crawls.countOpen()).toBe(2);
  });

  /** How many crawls are asked for when it is looked every five minutes and each succeeds after two. */
  async function crawlsOver(every: string, start: string, hours: number, shiftMs = 0): Promise<number> {
    let last: string | null = new Date(Date.parse(start) - 60_000).toISOString();
    let count = 0;
    for (let minute = 0; minute < hours * 60; minute += 5) {
      const isShifted = minute >= (hours * 60) / 2;
      now = new Date(Date.parse(start) + minute * 60_000 - (isShifted ? shiftMs : 0)).toISOString();
      await askForCrawl(crawls, { id: 'klinik', every }, last, now);
      if ((await crawls.countOpen()) === count) continue;
      count += 1;
      last = new Date(Date.parse(now) + 120_000).toISOString();
    }
    return count;
  }

  const SPRING = '2026-03-28T23:00:00.000Z';
  const AUTUMN = '2026-10-24T22:00:00.000Z';
  it.each([
    ['daily in an hour that spring leaves out', '30 2 * * *', SPRING, 23, 1],
    ['daily in an hour that autumn repeats', '30 2 * * *', AUTUMN, 25, 1],
    ['daily at 03:00 in spring', '0 3 * * *', SPRING, 23, 1],
    ['daily at 05:00 in autumn', '0 5 * * *', AUTUMN, 25, 1],
    ['hourly in spring', '10 * * * *', SPRING, 23, 23],
    ['hourly in autumn', '10 * * * *', AUTUMN, 25, 25],
  ])('%s', async (_what, every, start, hours, count) => {
    expect(await crawlsOver(every, start, hours)).toBe(count);
  });

  it('asks for nothing twice when the clock is set back by an hour', async () => {
    const midnight = '2026-11-21T23:00:00.000Z';
    expect(await crawlsOver('30 11 * * *', midnight, 24, 3_600_000)).toBe(1);
  });

  it('puts the times of the sources that there are into the queue, and takes out the others', async () => {
    const keeper = queues.open<KeeperJob>('keeper');
    const source = (id: string) => smallSource({ id, url: 'http://127.0.0.1:1' });
    await scheduleSources(keeper, [source('old'), source('kept')]);
    await scheduleSources(keeper, [source('kept')]);
    now = '2026-11-23T04:00:00.000Z';
    const done: string[] = [];
    const processing = keeper.process(
      async ({ data }) => void done.push(data.kind === 'due' ? data.source : data.kind),
      { concurrency: 1 },
    );
    await expect.poll(() => done.length).toBe(2);
    await processing.stop();
    await keeper.close();
    expect(done.toSorted()).toEqual(['catch-up', 'kept']);
  });
});
