import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFetcher, type Fetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlAll } from '../../../crawler/run/crawl-all.ts';
import type { CrawlTools } from '../../../crawler/run/crawl-tools.ts';
import type { Source } from '../../../crawler/source.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { answering, startServer, type TestServer } from '../../helpers/http-server.ts';
import { SMALL_TABLES } from './small-tables.ts';

const NOW = '2026-11-22T05:00:00.000Z';
const clock = (): string => NOW;

let good: TestServer;
let hanging: TestServer;
let fetcher: Fetcher;
let store: StoreWriter;

beforeEach(async () => {
  good = await startServer({ '/': answering('Koch;Maurer') });
  hanging = await startServer({ '/': () => undefined });
  store = openStore(':memory:');
  fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1',
    clock,
    allowHosts: [good.host, hanging.host],
    paceMs: 0,
    totalDeadlineMs: 300,
    retryPausesMs: [],
  });
});
afterEach(async () => {
  await fetcher.close();
  await Promise.all([good.close(), hanging.close()]);
  store.close();
});

function source(id: string, url: string, changes: Partial<Source> = {}): Source {
  const basis = { kind: 'permission', note: '', url: null, recordedOn: '2026-11-01' } as const;
  return {
    id,
    about: { name: id, homepage: url, basis, nearness: 'employer', display: 'full' },
    via: 'http',
    every: '0 5 * * *',
    parser: '1',
    first: () => [{ url: `${url}/`, role: 'list' }],
    parse: (page) => ({
      postings: page.text.split(';').map((title) => ({ key: title, url, title, employer: id })),
      next: [],
      problems: [],
    }),
    ...changes,
  };
}

function tools(): CrawlTools {
  const quiet = (): void => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  return { fetcher, store, takeIn: openTakeIn(store, SMALL_TABLES), clock, log };
}

describe('crawlAll', () => {
  it('crawls the other sources when one hangs, one has a bug and one has no legal basis', async () => {
    const lawless = source('lawless', good.url);
    const crawls = await crawlAll(
      [
        source('hanging', hanging.url),
        source('buggy', good.url, {
          parse: () => {
            throw new TypeError('bug');
          },
        }),
        source('lawless', good.url, { about: { ...lawless.about, basis: null } }),
        source('good', good.url),
      ],
      tools(),
    );
    expect(crawls.map((crawl) => (crawl.kind === 'done' ? crawl.run.outcome : crawl.kind))).toEqual([
      'unavailable',
      'failed',
      'fault',
      'complete',
    ]);
    expect(store.source('good').openSightings).toBe(2);
  });

  it('has no more sources under way than it was told', async () => {
    let underway = 0;
    let most = 0;
    const counted = (id: string): Source =>
      source(id, good.url, {
        first: () => {
          most = Math.max(most, (underway += 1));
          return [{ url: `${good.url}/?${id}`, role: 'list' }];
        },
        parse: () => {
          underway -= 1;
          return { postings: [], next: [], problems: [] };
        },
      });
    await crawlAll(['a', 'b', 'c', 'd', 'e'].map(counted), tools(), { concurrency: 2 });
    expect(most).toBe(2);
  });
});
