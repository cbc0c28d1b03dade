import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../config/env.ts';
import type { CrawlJob } from '../../crawler/work/messages.ts';
import { openWorkQueues } from '../../portal/crawl-work.ts';
import { openQueues } from '../../store/queue/open-queues.ts';
import { Hopeless, type Queue, type Queues } from '../../store/queue/queue.ts';
import { redisPath, startRedis, type RedisServer } from '../helpers/redis-server.ts';
import { until } from '../helpers/until.ts';
import { quietLog } from '../store/queue/quiet-log.ts';
import { runPortal } from './run-portal.ts';

const DUE = '2026-11-22T04:00:00.000Z';

interface Place {
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

async function placeOf(driver: 'sqlite' | 'redis'): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  const redis: RedisServer | null = driver === 'redis' ? await startRedis() : null;
  return {
    environment: { DATA_DIR: folder, LOG_LEVEL: 'silent', QUEUE_URL: redis?.url ?? '' },
    async close() {
      await redis?.close();
      rmSync(folder, { recursive: true });
    },
  };
}

describe.each(redisPath === null ? (['sqlite'] as const) : (['sqlite', 'redis'] as const))(
  'portal jobs with the queue in %s',
  (driver) => {
    let place: Place;
    let queues: Queues;
    let crawls: Queue<CrawlJob>;
    let close: () => Promise<void>;

    beforeAll(async () => {
      place = await placeOf(driver);
      const clock = (): string => new Date().toISOString();
      queues = await openQueues(readSettings(place.environment), { clock, log: quietLog() });
      const open = openWorkQueues(queues);
      ({ crawls } = open);
      for (const id of ['klinik', 'zeitung'])
        await crawls.add('crawl', { source: id, dueAt: DUE }, { jobId: `${id}@1` });
      const fail = (job: { data: CrawlJob }): Promise<void> =>
        Promise.reject(new Hopeless(`${job.data.source} does not answer`));
      const processing = crawls.process(fail, { concurrency: 1 });
      await until(async () => (await crawls.getFailed()).length === 2);
      await processing.stop();
      close = async () => {
        await Promise.all(Object.values(open).map((queue) => queue.close()));
        await queues.close();
      };
    });
    afterAll(async () => {
      await close();
      await place.close();
    });

    const portal = (...args: readonly string[]) => runPortal(['jobs', ...args], place.environment);

    it('shows what was given up with its reason, and exits with 1', () => {
      const { status, stderr, json } = portal('--json');
      expect(status).toBe(1);
      expect(stderr).toContain('klinik@1  (crawl klinik, 1 attempts)\n  klinik does not answer');
      const zeitung = { id: 'zeitung@1', queue: 'crawl', kind: null, source: 'zeitung', attempts: 1 };
      expect(json()).toMatchObject({ jobs: expect.arrayContaining([expect.objectContaining(zeitung)]) });
    });

    it('puts one back and throws another away, and then has nothing to show', async () => {
      const retried = portal('retry', 'klinik@1', '--json');
      expect([retried.status, retried.json()]).toEqual([0, { id: 'klinik@1', retried: true }]);
      expect(await crawls.countOpen()).toBe(1);
      expect(portal('drop', 'zeitung@1')).toMatchObject({ status: 0 });
      expect(await crawls.getJob('zeitung@1')).toBeNull();
      expect(portal('drop', 'zeitung@1')).toMatchObject({
        status: 1,
        stderr: 'No job "zeitung@1" was given up.\n',
      });
      expect(await crawls.getFailed()).toEqual([]);
    });
  },
);

it.each([['forget', 'klinik@1'], ['retry']])('knows no "%s %s"', (...words) => {
  const { status, stderr } = runPortal(['jobs', ...words]);
  expect(status).toBe(2);
  expect(stderr).toContain('jobs knows: retry ID, drop ID');
});

it('tells in a sentence that the queue is away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jobs-'));
  const { status, stderr } = runPortal(['jobs'], { DATA_DIR: dataDir, QUEUE_URL: 'redis://127.0.0.1:1' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Redis [^\n]+\n$/);
});
