import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHostileServer, type HostileServer } from '../suites/kinds/hostile-server/open-server.ts';
import { GOOD_LIST, sourceAt } from '../suites/kinds/hostile-server/meet.ts';
import { faultsOfWay } from '../suites/kinds/hostile-server/hostile-server.ts';
import { WAYS } from '../suites/kinds/hostile-server/ways.ts';
import { openFetcher } from '../../crawler/fetch/open-fetcher.ts';
import { crawlAll } from '../../crawler/run/crawl-all.ts';
import { openTakeIn } from '../../crawler/take-in.ts';
import { freshStore, NOW } from '../store/store-file.ts';
import { SMALL_TABLES } from './run/small-tables.ts';
import { findSuites, textOf } from '../suites/suite.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/suites/hostile-server', import.meta.url));
const MOST_GROWTH_BYTES = 64 * 1024 * 1024;

/** What is held, not what waits to be thrown away. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().rss;
}

describe.runIf(existsSync(FOLDER))('a source that misbehaves', () => {
  const ways = existsSync(FOLDER) ? findSuites(FOLDER).flatMap(({ cases }) => cases) : [];
  let server: HostileServer;
  let before = 0;

  beforeAll(async () => {
    server = await openHostileServer(`${FOLDER}/server.mjs`);
    const ok = WAYS['ok'];
    if (ok) await faultsOfWay(ok, '/ok', server);
    before = heldBytes();
  });
  afterAll(() => server.close());

  it('is met in every way that is known', () => {
    expect(ways.length).toBeGreaterThan(70);
    expect(ways.map(({ id }) => id).filter((id) => WAYS[id] === undefined)).toEqual([]);
  });

  it.each(ways.map((one) => [one.id, textOf(one, 'path') ?? '', textOf(one, 'expect') ?? ''] as const))(
    '%s (%s): %s',
    async (id, path) => {
      const way = WAYS[id];
      if (way === undefined) throw new Error(`${id} is not in the table`);
      expect(await faultsOfWay(way, path, server)).toEqual([]);
      expect(heldBytes() - before).toBeLessThan(MOST_GROWTH_BYTES);
    },
  );

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
