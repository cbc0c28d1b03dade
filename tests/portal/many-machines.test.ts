import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../config/env.ts';
import type { CrawlJob, KeeperJob } from '../../crawler/work/messages.ts';
import { startPortal, type RunningPortal } from '../../portal/running-portal.ts';
import { openQueues } from '../../store/queue/open-queues.ts';
import type { Queue, Queues } from '../../store/queue/queue.ts';
import { redisPath, startRedis, type RedisServer } from '../helpers/redis-server.ts';
import { until } from '../helpers/until.ts';
import { quietLog } from '../store/queue/quiet-log.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe.runIf(redisPath !== null)('a portal with workers on other machines', () => {
  let folder: string;
  let redis: RedisServer;
  let portal: RunningPortal;
  let worker: ChildProcess;
  let queues: Queues;
  let crawls: Queue<CrawlJob>;
  let keeper: Queue<KeeperJob>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'portal-many-'));
    redis = await startRedis();
    const settings = readSettings({
      REGION: 'demo',
      PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      QUEUE_URL: redis.url,
    });
    portal = await startPortal({ settings, sources: [] });
    portal.schedule();
    worker = await startWorker(redis.url);
    queues = await openQueues(settings, { clock: () => new Date().toISOString(), log: quietLog() });
    [crawls, keeper] = [queues.open('crawl'), queues.open('keeper')];
  });
  afterAll(async () => {
    worker.kill('SIGKILL');
    await Promise.all([crawls.close(), keeper.close()]);
    await queues.close();
    await portal.stop();
    await redis.close();
    rmSync(folder, { recursive: true });
  });

  async function startWorker(url: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['portal.ts', 'worker'], {
      cwd: ROOT,
      env: { PATH: '/usr/bin:/bin', REGION: 'demo', DATA_DIR: folder, QUEUE_URL: url, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    expect(line.toString()).toContain('worker waits for crawls');
    child.stderr.resume();
    return child;
  }

  async function ask(path: string): Promise<{ status: number; seconds: number }> {
    const started = performance.now();
    const answer = await fetch(`${portal.address}${path}`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return { status: answer.status, seconds: (performance.now() - started) / 1000 };
  }

  /** Waits until the keeper's thread and the worker have each done a job that was added now. */
  async function bothWork(): Promise<void> {
    await keeper.add('keeper', { kind: 'catch-up' });
    const job = await crawls.add('crawl', { source: 'nobody-knows', dueAt: new Date().toISOString() });
    await until(async () => (await crawls.getFailed()).some(({ id }) => id === job), 15_000);
    // A job that was under way when Redis went is taken up again after its lock has run out: half a minute.
    await until(async () => (await keeper.countOpen()) === 0, 60_000);
  }

  it('answers readers, tells that the queue is away, and goes on by itself when it is back', async () => {
    expect((await ask('/readyz')).status).toBe(200);
    await bothWork();

    await redis.stop();
    await until(async () => (await ask('/readyz')).status === 503);
    for (const path of ['/readyz', '/de/', '/de/jobs?q=koch', '/api/v1/postings', '/healthz']) {
      const { status, seconds } = await ask(path);
      expect([path, status]).toEqual([path, path === '/readyz' ? 503 : 200]);
      expect(seconds).toBeLessThan(1);
    }

    await redis.start();
    await until(async () => (await ask('/readyz')).status === 200);
    await until(() => queues.isReachable());
    await bothWork();
  }, 120_000);

  it('ends a worker in time when it is asked to, also while Redis is away', async () => {
    const other = await startWorker(redis.url);
    expect(await secondsToEnd(worker)).toBeLessThan(10);
    await redis.stop();
    expect(await secondsToEnd(other)).toBeLessThan(10);
    await redis.start();
  });
});

async function secondsToEnd(child: ChildProcess): Promise<number> {
  const started = performance.now();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  return (performance.now() - started) / 1000;
}
