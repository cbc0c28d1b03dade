import { hash } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlAll } from '../../../crawler/run/crawl-all.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { openKeeperDesk } from '../../../crawler/work/keeper-desk.ts';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import { startServer, type TestServer } from '../../helpers/http-server.ts';
import { redisPath, startRedis, type RedisServer } from '../../helpers/redis-server.ts';
import { until } from '../../helpers/until.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';
import { openSmallQueues, PREFIX } from './small-queues.ts';
import { smallSource, type SmallPage, type SmallSource } from './small-source.ts';

const SOURCES = 30;
const LISTS = 2;
const DETAILS_PER_LIST = 3;
const JOBS = 5 + LISTS * DETAILS_PER_LIST;
/** With three workers each lives for three times this. */
const KILL_EVERY_MS = 2500;

const clock = (): string => new Date().toISOString();
const log = quietLog();
/** How long a page lets wait, so that workers are killed in the midst of it. */
let pageMs = 0;
let folder: string;
let redis: RedisServer;
let servers: readonly TestServer[];
let sources: readonly SmallSource[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'many-'));
  if (redisPath !== null) redis = await startRedis();
  servers = await Promise.all(Array.from({ length: SOURCES }, (_, index) => openSite(index)));
  sources = servers.map(({ url }, index) => ({ id: `quelle-${index}`, url }));
});
afterAll(async () => {
  await redis?.close();
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** A site of lists that lead to each other and to details; every third job is printed by its two neighbours as well. */
function openSite(site: number): Promise<TestServer> {
  const job = (number: number): SmallPage['jobs'][number] => {
    const owner = number % 3 === 0 ? Math.floor(site / 3) * 3 : site;
    const key = `${owner}-${number}`;
    const [name, ...words] = inventWords(key);
    const trade = ['Koch', 'Maurer', 'Tischler', 'Florist', 'Bäcker'][(number + owner) % 5];
    const title = `${trade} (m/w/d) ${words[0]} ${words[1]}`;
    return {
      key,
      title,
      employer: `${inventWords(`${owner}`)[0]} GmbH`,
      text: `<p>${name} ${words.join(' ')}</p>`,
    };
  };
  const pages: Record<string, SmallPage> = {};
  for (let list = 0; list < LISTS; list++) {
    const details = Array.from({ length: DETAILS_PER_LIST }, (_, index) => `/detail/${list}/${index}`);
    pages[list === 0 ? '/list' : `/list/${list}`] = {
      jobs: list === 0 ? [0, 1, 2, 3, 4].map(job) : [],
      next: [
        ...(list + 1 < LISTS ? [{ url: `/list/${list + 1}`, role: 'list' }] : []),
        ...details.map((url) => ({ url, role: 'detail' })),
      ],
    };
    details.forEach((url, index) => {
      pages[url] = { jobs: [job(5 + list * DETAILS_PER_LIST + index)], next: [] };
    });
  }
  return serve(pages);
}

/** Words that no two keys share, so that only what is the same job is alike. */
function inventWords(key: string): readonly string[] {
  return Array.from({ length: 60 }, (_, index) => {
    const digest = hash('sha256', `${key} ${index}`).slice(0, 8);
    return digest.replaceAll(
      /./g,
      (sign) => ['be', 'do', 'fu', 'ga', 'li', 'mo', 'ne', 'ru'][parseInt(sign, 16) % 8] ?? '',
    );
  });
}

async function serve(pages: Readonly<Record<string, SmallPage>>): Promise<TestServer> {
  const routes: Parameters<typeof startServer>[0] = Object.fromEntries(
    Object.entries(pages).map(([path, page]) => [
      path,
      (request, response) => {
        const base = `http://${request.headers.host}`;
        const next = page.next.map((link) => ({ ...link, url: new URL(link.url, base).href }));
        setTimeout(() => response.end(JSON.stringify({ ...page, next })), pageMs);
      },
    ]),
  );
  return await startServer(routes);
}

/** Every sighting with what was judged of it, and which of them are one posting. */
function contentOf(file: string) {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db
    .prepare(
      `SELECT source, key, url, raw_hash, raw, judged, withdrawn_at, missed, posting FROM sightings ORDER BY source, key`,
    )
    .all();
  const runs = db
    .prepare("SELECT source, found, pages FROM runs WHERE outcome = 'complete' ORDER BY source")
    .all();
  db.close();
  const groups = Map.groupBy(rows, (row) => row['posting']);
  const clusters = [...groups.values()].map((group) =>
    group.map((row) => `${String(row['source'])}/${String(row['key'])}`).join(' '),
  );
  const sightings = rows.map(({ posting: _posting, ...row }) => row);
  return { sightings, clusters: clusters.toSorted(), runs };
}

async function crawlUndisturbed(file: string): Promise<void> {
  const store = openStore(file);
  const allowHosts = servers.map(({ host }) => host);
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1',
    clock,
    allowHosts,
    paceMs: 0,
    retryPausesMs: [],
  });
  const takeIn = openTakeIn(store, SMALL_TABLES);
  const crawls = await crawlAll(sources.map(smallSource), { fetcher, store, takeIn, clock, log });
  expect(new Set(crawls.map((crawl) => (crawl.kind === 'done' ? crawl.run.outcome : crawl.kind)))).toEqual(
    new Set(['complete']),
  );
  await fetcher.close();
  store.close();
}

describe.runIf(redisPath !== null)('crawling on many machines', () => {
  it('comes to the same store when workers are killed every few seconds', { timeout: 60_000 }, async () => {
    const [calm, wild] = [join(folder, 'calm.db'), join(folder, 'wild.db')];
    await crawlUndisturbed(calm);

    pageMs = 60;
    const store = openStore(wild);
    const queues = openRedisQueues({ url: redis.url, prefix: PREFIX }, { clock, log });
    const { keeper, crawls, answers } = openSmallQueues(queues);
    const takeIn = openTakeIn(store, SMALL_TABLES);
    const built = sources.map(smallSource);
    const desk = openKeeperDesk({
      store,
      takeIn,
      clock,
      log,
      sources: built,
      crawls,
      answers,
      leaseSeconds: 2,
    });
    keeper.process(desk, { concurrency: 1 });
    const dueAt = clock();
    for (const { id: source } of sources) {
      await crawls.add('crawl', { source, dueAt }, { jobId: `${source}@1`, attempts: 3 });
    }

    const isDone = (): boolean => sources.every(({ id }) => (store.source(id).lastSuccessAt ?? '') >= dueAt);
    const { kills, end } = await withKilledWorkers(isDone);
    await until(async () => (await crawls.countOpen()) === 0);
    await Promise.all([crawls, keeper, answers].map((queue) => queue.close()));
    await queues.close();
    store.close();

    expect(end).toBe('done');
    expect(kills).toBeGreaterThan(1);
    expect(contentOf(wild)).toEqual(contentOf(calm));
    expect(contentOf(wild).sightings).toHaveLength(SOURCES * JOBS);
    expect(checkConsistency(wild)).toEqual([]);
  });
});

/** Three workers, one of which is killed now and then and replaced, until the work is done. */
async function withKilledWorkers(isDone: () => boolean): Promise<{ kills: number; end: string }> {
  const script = fileURLToPath(new URL('./worker-child.ts', import.meta.url));
  const start = (): ChildProcess =>
    spawn(process.execPath, [script, redis.url, JSON.stringify(sources)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const workers = [start(), start(), start()];
  const endAt = performance.now() + 45_000;
  let kills = 0;
  let nextKill = performance.now() + KILL_EVERY_MS;
  while (!isDone() && performance.now() < endAt) {
    await sleep(50);
    if (performance.now() < nextKill) continue;
    workers.shift()?.kill('SIGKILL');
    workers.push(start());
    kills += 1;
    nextKill = performance.now() + KILL_EVERY_MS;
  }
  for (const worker of workers) worker.kill('SIGKILL');
  return { kills, end: isDone() ? 'done' : 'not done in time' };
}
