import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFetcher, type Fetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { scheduleSources } from '../../../crawler/schedule.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { crawlHere } from '../../../crawler/work/crawl-here.ts';
import { openKeeperDesk } from '../../../crawler/work/keeper-desk.ts';
import type { AnswerSlice, CrawlJob, KeeperJob } from '../../../crawler/work/messages.ts';
import type { Queue, Queues } from '../../../store/queue/queue.ts';
import { openSqliteQueues } from '../../../store/queue/sqlite-queue.ts';
import { openSnapshots } from '../../../store/snapshots/open-snapshots.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { startServer, type Route, type TestServer } from '../../helpers/http-server.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { until } from '../../helpers/until.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';
import { smallSource } from './small-source.ts';

const PAGE = JSON.stringify({
  jobs: [{ key: 'a', title: 'Koch', employer: 'Klinik', text: 'Wir suchen einen Koch.' }],
  next: [],
});

let folder: string;
let queues: Queues;
let keeper: Queue<KeeperJob>;
let crawls: Queue<CrawlJob>;
let store: StoreWriter;
let server: TestServer;
let fetcher: Fetcher;
let now: string;
let list: Route;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'one-'));
  now = '2026-11-22T12:00:00.000Z';
  list = (_request, response) => void response.end(PAGE);
  server = await startServer({ '/list': (request, response) => list(request, response) });
  store = openStore(':memory:');
  queues = openSqliteQueues(join(folder, 'queue.db'), { clock, log: quietLog() });
  keeper = queues.open('keeper');
  crawls = queues.open('crawl');
  fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1',
    clock,
    allowHosts: [server.host],
    paceMs: 0,
    retryPausesMs: [],
  });
});
afterEach(async () => {
  await Promise.all([crawls.close(), keeper.close()]);
  await queues.close();
  await fetcher.close();
  await server.close();
  store.close();
  rmSync(folder, { recursive: true });
});

function clock(): string {
  return now;
}

/** Starts what a portal without Redis runs in its keeper's thread. */
async function start(): Promise<void> {
  const sources = [smallSource({ id: 'klinik', url: server.url })];
  const snapshots = openSnapshots(':memory:', { days: 3, megabytes: 10 });
  const takeIn = openTakeIn(store, SMALL_TABLES);
  const tools = { fetcher, store, takeIn, snapshots, clock, log: quietLog() };
  const answers = queues.open<AnswerSlice>('answers');
  keeper.process(openKeeperDesk({ ...tools, sources, crawls, answers }), { concurrency: 1 });
  crawls.process(crawlHere(sources, tools), { concurrency: 2 });
  await scheduleSources(keeper, sources);
  await keeper.add('keeper', { kind: 'catch-up' });
}

const ended = (): readonly unknown[] =>
  store.runs('klinik', 9).flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
const lastOutcome = (): string | null | undefined => store.source('klinik').lastRun?.outcome;

describe('crawling on one machine', () => {
  it('reads a source that missed its time at once, and then at its time each day', async () => {
    await start();
    await until(() => store.source('klinik').lastSuccessAt === now);
    expect(store.source('klinik').openSightings).toBe(1);
    await keeper.add('keeper', { kind: 'catch-up' });
    await until(async () => (await keeper.countOpen()) + (await crawls.countOpen()) === 0);
    expect(store.runs('klinik', 9)).toHaveLength(1);

    now = '2026-11-23T04:00:00.000Z';
    await until(async () => (await crawls.countOpen()) === 1);
    now = '2026-11-23T04:05:00.000Z';
    await until(() => store.source('klinik').lastSuccessAt === now);
    expect(store.runs('klinik', 9)).toHaveLength(2);
  });

  it('reads a source once however many schedulers there are', async () => {
    await Promise.all([start(), start(), start()]);
    await until(async () => (await keeper.countOpen()) + (await crawls.countOpen()) === 0);
    expect(store.runs('klinik', 9).map(({ outcome }) => outcome)).toEqual(['complete']);
  });

  it('tries a source that is down again later, and then lists it with the reason', async () => {
    list = (_request, response) => void response.writeHead(503).end();
    await start();
    for (const [index, later] of ['12:06', '12:17'].entries()) {
      await until(() => ended().length === index + 1);
      now = `2026-11-22T${later}:00.000Z`;
    }
    await until(async () => (await crawls.getFailed()).length === 1);
    expect(await crawls.getFailed()).toMatchObject([{ data: { source: 'klinik' }, attemptsMade: 3 }]);
    expect(ended()).toEqual(['unavailable', 'unavailable', 'unavailable']);
  });

  it('hands a crawl back that is under way when it stops, and reads it after the start', async () => {
    let asked = 0;
    list = () => void (asked += 1);
    await start();
    await until(() => asked > 0);
    await Promise.all([crawls.close(), keeper.close()]);
    expect(lastOutcome()).toBe('interrupted');
    expect(await crawls.countOpen()).toBe(1);

    list = (_request, response) => void response.end(PAGE);
    [keeper, crawls] = [queues.open('keeper'), queues.open('crawl')];
    await start();
    await until(() => store.source('klinik').lastSuccessAt !== null);
    expect(store.runs('klinik', 9).map(({ outcome }) => outcome)).toEqual(['complete', 'interrupted']);
  });

  it('takes over a source whose run died, once its lease of two minutes has run out', async () => {
    expect(store.openRun('klinik', now, 120)).not.toBeNull();
    await start();
    await until(async () => (await crawls.countOpen()) === 1);
    now = '2026-11-22T12:01:30.000Z';
    await crawls.add('nudge', { source: 'fremd', dueAt: now });
    await until(async () => (await crawls.getFailed()).length === 1);
    expect(lastOutcome()).toBeNull();
    now = '2026-11-22T12:02:20.000Z';
    await until(() => store.source('klinik').lastSuccessAt === now);
    expect(store.runs('klinik', 9).map(({ outcome }) => outcome)).toEqual(['complete', 'interrupted']);
  });
});
