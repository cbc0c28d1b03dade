import type { ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlAll } from '../../../crawler/run/crawl-all.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import { redisPath, startRedis, type RedisServer } from '../../helpers/redis-server.ts';
import { until } from '../../helpers/until.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { freshStore } from '../../store/store-file.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';
import { filesOf, kill, openProgress, startKeeper, startWorker } from './small-fleet.ts';
import { openSmallQueues, PREFIX } from './small-queues.ts';
import { smallSource, type SmallPage, type SmallSource } from './small-source.ts';

const PACE_MS = 100;
/** Only a machine that does a hundred other things takes as long as this. */
const PATIENCE_MS = 80_000;
const DETAILS = 4;
const WISH_SECONDS = 1;
const clock = (): string => new Date().toISOString();

interface Visit {
  readonly at: number;
  readonly path: string;
  /** Who visited: each process has an address of its own in its User-Agent. */
  readonly agent: string;
}

/** A server that serves every employer of one system, and notes when it is visited. */
interface Host {
  readonly url: string;
  readonly visits: Visit[];
  /** Asks the next visitor to wait for a second. */
  askToWait(): void;
  close(): void;
}

/** Opens a host; lists lead to details of the same company on `detailsAt`, or on the host itself. */
async function openHost(detailsAt: Host | null = null): Promise<Host> {
  const visits: Visit[] = [];
  let isWaiting = false;
  const server: Server = createServer(({ url: path = '/', headers }, response) => {
    visits.push({ at: performance.now(), path, agent: String(headers['user-agent']) });
    if (path === '/robots.txt') response.writeHead(404).end();
    else if (isWaiting) response.writeHead(503, { 'retry-after': `${WISH_SECONDS}` }).end();
    else response.end(JSON.stringify(pageAt(path, detailsAt?.url ?? `http://${headers.host}`)));
    if (path !== '/robots.txt') isWaiting = false;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    askToWait: () => void (isWaiting = true),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pageAt(path: string, base: string): SmallPage {
  const [, company = '', page = ''] = path.split('/');
  if (page !== 'list') return { jobs: [], next: [] };
  const job = { key: company, title: 'Koch', employer: company, text: `Wir, ${company}, suchen.` };
  const next = Array.from({ length: DETAILS }, (_, index) => ({
    url: `${base}/${company}/${index}`,
    role: 'detail',
  }));
  return { jobs: [job], next };
}

function expectPace({ visits }: Host): void {
  const gaps = visits.slice(1).map(({ at }, index) => at - (visits[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(PACE_MS - 1);
}

function companies(host: Host, names: readonly string[]): readonly SmallSource[] {
  return names.map((name) => ({ id: name, url: `${host.url}/${name}` }));
}

describe('sources of one host', () => {
  it('share its pace in one process', async () => {
    const host = await openHost();
    const store = freshStore();
    const fetcher = openFetcher({
      userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
      clock,
      allowHosts: [new URL(host.url).host],
      paceMs: PACE_MS,
      retryPausesMs: [],
    });
    const takeIn = openTakeIn(store, SMALL_TABLES);
    const sources = companies(host, ['adler', 'biene', 'chamaeleon']).map(smallSource);
    const crawls = await crawlAll(sources, { fetcher, store, takeIn, clock, log: quietLog() });
    await fetcher.close();
    host.close();
    expect(crawls.map((crawl) => (crawl.kind === 'done' ? crawl.run.outcome : crawl.kind))).toEqual(
      sources.map(() => 'complete'),
    );
    expect(host.visits).toHaveLength(1 + sources.length * (1 + DETAILS));
    expectPace(host);
  });
});

describe.runIf(redisPath !== null)('workers on many machines', () => {
  let folder: string;
  let redis: RedisServer;
  let running: ChildProcess[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'host-'));
    redis = await startRedis();
    running = [];
  });
  afterAll(async () => {
    await Promise.all(running.map(kill));
    await redis.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'visit a host at one pace, heed its wish to wait, and go on when one dies',
    { timeout: 90_000 },
    async () => {
      const shared = await openHost();
      const fronts = await Promise.all(Array.from({ length: 4 }, () => openHost(shared)));
      const sources = [
        ...fronts.flatMap((front, index) => companies(front, [`front-${index}`])),
        ...companies(shared, ['adler', 'biene', 'chamaeleon']),
      ];
      const hosts = [shared, ...fronts].map(({ url }) => new URL(url).host);
      const orders = { redisUrl: redis.url, sources, hosts, paceMs: PACE_MS };
      const files = filesOf(folder, 'one-host');
      openStore(files.store).close();
      const readBy = openProgress(files.store);
      const queues = openRedisQueues({ url: redis.url, prefix: PREFIX }, { clock, log: quietLog() });
      const { crawls, keeper } = openSmallQueues(queues);
      const dueAt = clock();
      running.push(startKeeper({ redisUrl: redis.url, sources, files }));
      running.push(startWorker(orders), startWorker(orders));
      for (const { id: source } of sources)
        await crawls.add('crawl', { source, dueAt }, { jobId: `${source}@1`, attempts: 3 });

      await until(() => shared.visits.length > 6, PATIENCE_MS);
      shared.askToWait();
      await until(() => shared.visits.length > 12, PATIENCE_MS);
      const dying = running.at(-1);
      if (dying) await kill(dying);
      running.push(startWorker(orders));
      await until(() => readBy.complete() === sources.length, PATIENCE_MS);

      const askedAgain = shared.visits.findIndex(({ at }, index) => {
        const before = shared.visits[index - 1];
        return before !== undefined && at - before.at >= WISH_SECONDS * 1000 - 1;
      });
      expect(askedAgain).toBeGreaterThan(0);
      const agents = new Set(shared.visits.map(({ agent }) => agent));
      expect(agents.size).toBeGreaterThan(1);
      for (const host of [shared, ...fronts]) expectPace(host);

      await Promise.all([crawls.close(), keeper.close()]);
      await queues.close();
      readBy.close();
      for (const host of [shared, ...fronts]) host.close();
    },
  );
});
