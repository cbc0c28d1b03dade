import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CrawlJob, KeeperJob } from '../../../crawler/work/messages.ts';
import type { Queue, Queues } from '../../../store/queue/queue.ts';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import { redisPath, startRedis, type RedisServer } from '../../helpers/redis-server.ts';
import { until } from '../../helpers/until.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import {
  contentOf,
  crawlUndisturbed,
  filesOf,
  kill,
  openProgress,
  startKeeper,
  startWorker,
  type Progress,
  type StoreFiles,
} from './small-fleet.ts';
import { openSmallQueues, PREFIX } from './small-queues.ts';
import { JOBS, openSmallSites, type SmallSites } from './small-sites.ts';
import type { SmallSource } from './small-source.ts';

const SOURCES = 30;
const FEW_SOURCES = 10;
const PAGE_MS = 60;
/** With three workers each lives for three times this. */
const KILL_EVERY_MS = 2500;
/** Only a machine that does a hundred other things takes as long as this. */
const PATIENCE_MS = 110_000;
const PATIENT = { timeout: 120_000 };
const clock = (): string => new Date().toISOString();

describe.runIf(redisPath !== null)('crawling on many machines', () => {
  let folder: string;
  let sites: SmallSites;
  let sources: readonly SmallSource[];
  let calm: StoreFiles;
  let files: StoreFiles;
  let redis: RedisServer;
  let keeper: ChildProcess;
  let workers: ChildProcess[];
  let queues: Queues;
  let crawls: Queue<CrawlJob>;
  let desk: Queue<KeeperJob>;
  let readBy: Progress;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'many-'));
    sites = await openSmallSites(SOURCES);
    sources = sites.servers.map(({ url }, index) => ({ id: `quelle-${index}`, url }));
    calm = filesOf(folder, 'calm');
    const ends = await crawlUndisturbed(calm, sources);
    if (!ends.every((crawl) => crawl.kind === 'done' && crawl.run.outcome === 'complete'))
      throw new Error('the undisturbed crawl was disturbed');
    sites.slowDown(PAGE_MS);
  });
  afterAll(async () => {
    await sites.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    redis = await startRedis();
    files = filesOf(folder, crypto.randomUUID());
    openStore(files.store).close();
    readBy = openProgress(files.store);
    queues = openRedisQueues({ url: redis.url, prefix: PREFIX }, { clock, log: quietLog() });
    ({ crawls, keeper: desk } = openSmallQueues(queues));
    keeper = startKeeper({ redisUrl: redis.url, sources, files });
    workers = [employ(), employ(), employ()];
  });
  afterEach(async () => {
    await Promise.all([keeper, ...workers].map(kill));
    await Promise.all([crawls.close(), desk.close()]);
    await queues.close();
    readBy.close();
    await redis.close();
  });

  function employ(): ChildProcess {
    const hosts = sites.servers.map(({ host }) => host);
    return startWorker({ redisUrl: redis.url, sources, hosts, paceMs: 0 });
  }

  async function askFor(count: number): Promise<void> {
    const dueAt = clock();
    for (const { id: source } of sources.slice(0, count))
      await crawls.add('crawl', { source, dueAt }, { jobId: `${source}@1`, attempts: 3 });
  }

  async function untilRead(count: number): Promise<void> {
    await until(() => readBy.complete() === count, PATIENCE_MS);
    await until(async () => (await crawls.countOpen()) + (await desk.countOpen()) === 0, PATIENCE_MS);
    expect([...(await crawls.getFailed()), ...(await desk.getFailed())]).toEqual([]);
  }

  /** Kills a worker every few seconds, and hires another; on a busy machine only after something was read. */
  async function killWorkersUntilRead(count: number): Promise<number> {
    let kills = 0;
    for (let before = 0; readBy.complete() < count; before = readBy.complete()) {
      await sleep(KILL_EVERY_MS);
      await until(() => readBy.complete() > before, PATIENCE_MS);
      const [first, ...others] = workers;
      if (first === undefined || readBy.complete() === count) break;
      await kill(first);
      workers = [...others, employ()];
      kills += 1;
    }
    return kills;
  }

  function expectTheSameStore(): void {
    const content = contentOf(files);
    expect(content).toEqual(contentOf(calm));
    expect(content.sightings).toHaveLength(SOURCES * JOBS);
    expect(content.pages).toHaveLength(SOURCES * 8);
    expect(checkConsistency(files.store)).toEqual([]);
  }

  it('comes to the same store when workers are killed every few seconds', PATIENT, async () => {
    await askFor(SOURCES);
    const kills = await killWorkersUntilRead(SOURCES);
    await untilRead(SOURCES);
    expect(kills).toBeGreaterThan(1);
    expectTheSameStore();
  });

  it('comes to the same store when the keeper is killed and Redis goes away', PATIENT, async () => {
    await askFor(SOURCES);
    for (const share of [0.2, 0.5]) {
      await until(() => readBy.complete() >= SOURCES * share, PATIENCE_MS);
      await kill(keeper);
      await sleep(500);
      keeper = startKeeper({ redisUrl: redis.url, sources, files });
    }
    await redis.stop();
    await sleep(10_000);
    expect(readBy.complete()).toBeLessThan(SOURCES);
    await redis.start();
    await untilRead(SOURCES);
    expectTheSameStore();
  });

  it('hands the crawls of a worker on that is asked to end', PATIENT, async () => {
    await askFor(FEW_SOURCES);
    await until(() => readBy.complete() > 0, PATIENCE_MS);
    const leaving = workers.splice(0, 2);
    const ends = leaving.map((worker) => once(worker, 'exit'));
    for (const worker of leaving) worker.kill('SIGTERM');
    expect((await Promise.all(ends)).map(([code]) => code as unknown)).toEqual([0, 0]);
    expect(readBy.complete()).toBeLessThan(FEW_SOURCES);
    workers.push(employ(), employ());
    await untilRead(FEW_SOURCES);
    expect(readBy.outcomes()).toContain('interrupted');
    expect(checkConsistency(files.store)).toEqual([]);
  });
});
