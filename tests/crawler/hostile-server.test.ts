import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHostileServer, type HostileServer } from '../suites/kinds/hostile-server/open-server.ts';
import { GOOD_LIST, socketsLeft, sourceAt } from '../suites/kinds/hostile-server/meet.ts';
import { faultsOfWay } from '../suites/kinds/hostile-server/meet-ways.ts';
import { WAYS, type Way } from '../suites/kinds/hostile-server/ways.ts';
import { openFetcher } from '../../crawler/fetch/open-fetcher.ts';
import { crawlAll, type SourceCrawl } from '../../crawler/run/crawl-all.ts';
import { openTakeIn } from '../../crawler/take-in.ts';
import { quietLog } from '../store/queue/quiet-log.ts';
import { freshStore, NOW } from '../store/store-file.ts';
import { SMALL_TABLES } from './run/small-tables.ts';
import { findSuites, textOf, type SuiteCase } from '../suites/suite.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/suites/hostile-server', import.meta.url));
const MOST_GROWTH_BYTES = 64 * 1024 * 1024;
const WARM_UP_CRAWLS = 60;
const MOST_LEFT_BYTES = 16 * 1024 * 1024;
const PATIENT = { timeout: 90_000 };

function throwAwayGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('garbage cannot be thrown away');
  collect();
}

/** What the process has of the machine once its garbage is thrown away. */
function heldBytes(): number {
  throwAwayGarbage();
  return process.memoryUsage().rss;
}

/** What is still in use, without the room that is kept for later; what lies outside the heap goes a little later. */
async function liveBytes(): Promise<number> {
  for (let times = 0; times < 4; times += 1) {
    throwAwayGarbage();
    await sleep(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Lets every loopback address lead to one server, so that each source has a host of its own. */
async function openRelay(host: string): Promise<{ readonly port: number; close(): Promise<void> }> {
  const { hostname, port } = new URL(`http://${host}`);
  const relay = createServer((near) => {
    const far = connect(Number(port), hostname);
    pipeline(near, far, near, () => near.destroy());
  });
  relay.listen(0);
  await once(relay, 'listening');
  return {
    port: (relay.address() as AddressInfo).port,
    async close() {
      relay.close();
      await once(relay, 'close');
    },
  };
}

/** Reads every way as a source on a host of its own, all of them side by side. */
async function meetAllAtOnce(
  server: HostileServer,
  ways: readonly SuiteCase[],
): Promise<readonly SourceCrawl[]> {
  const { host } = new URL(server.url);
  const relay = await openRelay(host);
  const met = ways.flatMap(({ id, path }) => (WAYS[id]?.isRobots === false ? [{ way: WAYS[id], path }] : []));
  const sites = met.map((_one, at) => `127.0.1.${at + 1}:${relay.port}`);
  const sources = met.map(({ way, path }, at) =>
    sourceAt(`http://${sites[at]}${String(path)}`, way, `way-${at}`),
  );
  const store = freshStore();
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
    clock: () => NOW,
    allowHosts: [host, ...sites],
    paceMs: 0,
    totalDeadlineMs: 3000,
    retryPausesMs: [],
  });
  const limits = { maxPages: 20, maxSeconds: 20 };
  const takeIn = openTakeIn(store, SMALL_TABLES);
  const tools = { fetcher, store, takeIn, clock: () => NOW, log: quietLog(), limits };
  const crawls = await crawlAll(sources, tools, { concurrency: sources.length });
  await fetcher.close();
  await relay.close();
  return crawls;
}

function wayOf(id: string): Way {
  const way = WAYS[id];
  if (way === undefined) throw new Error(`${id} is not in the table`);
  return way;
}

function foundBy(crawl: SourceCrawl): number | null {
  return crawl.kind === 'done' ? crawl.run.found : null;
}

describe.runIf(existsSync(FOLDER))('a source that misbehaves', () => {
  const ways = existsSync(FOLDER)
    ? findSuites(FOLDER).flatMap((suite) => ('cases' in suite ? suite.cases : []))
    : [];
  let server: HostileServer;
  let before = 0;

  beforeAll(async () => {
    server = await openHostileServer(`${FOLDER}/server.mjs`);
    // The engine gives its young generation its size in the first dozens of crawls; the start is what it has then.
    for (let crawls = 0; crawls < WARM_UP_CRAWLS; crawls += 1) await faultsOfWay(wayOf('ok'), '/ok', server);
    // The first PDF loads the reader of PDFs, which stays.
    await faultsOfWay(wayOf('type-pdf'), '/type/pdf', server);
    before = heldBytes();
  }, 60_000);
  afterAll(() => server.close());

  it('is met in every way that is known', () => {
    expect(ways.length).toBeGreaterThan(70);
    expect(ways.map(({ id }) => id).filter((id) => WAYS[id] === undefined)).toEqual([]);
  });

  it.each(ways.map((one) => [one.id, textOf(one, 'path') ?? '', textOf(one, 'expect') ?? ''] as const))(
    '%s (%s): %s',
    async (id, path) => {
      expect(await faultsOfWay(wayOf(id), path, server)).toEqual([]);
      expect(heldBytes() - before).toBeLessThan(MOST_GROWTH_BYTES);
    },
  );

  it('leaves neither memory nor sockets behind when all are read at once', PATIENT, async () => {
    const live = await liveBytes();
    const crawls = await meetAllAtOnce(server, ways);
    expect(await socketsLeft()).toBe(0);
    expect((await liveBytes()) - live).toBeLessThan(MOST_LEFT_BYTES);
    expect(crawls.length).toBeGreaterThan(60);
    expect(crawls.filter(({ kind }) => kind !== 'done')).toEqual([]);
    expect(crawls.map(foundBy)).toContain(20);
  });

  it('does not keep the others from finishing', async () => {
    const paths = ['/hang/connect', '/drip', '/bomb/nest', '/ok', '/markup-old'];
    const sources = paths.map((path, at) => sourceAt(server.url + path, GOOD_LIST, `source-${at}`));
    const quiet = (): void => undefined;
    const store = freshStore();
    const fetcher = openFetcher({
      userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
      clock: () => NOW,
      allowHosts: [new URL(server.url).host],
      totalDeadlineMs: 1000,
      retryPausesMs: [],
    });
    const log = { info: quiet, warn: quiet, error: quiet };
    const tools = { fetcher, store, takeIn: openTakeIn(store, SMALL_TABLES), clock: () => NOW, log };
    const crawls = await crawlAll(sources, tools, { concurrency: sources.length });
    await fetcher.close();
    const ends = crawls.map((crawl) => (crawl.kind === 'done' ? crawl.run.outcome : crawl.kind));
    expect(ends.slice(0, -2)).toEqual(['unavailable', 'unavailable', 'changed']);
    expect(ends.slice(-2)).toEqual(['complete', 'complete']);
    expect(store.source('source-3').openSightings).toBe(20);
  });
});
