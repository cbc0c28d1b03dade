import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../../config/config-error.ts';
import { SourceChanged } from '../../../crawler/errors.ts';
import { openFetcher, type Fetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlSource } from '../../../crawler/run.ts';
import type { CrawlTools, Progress } from '../../../crawler/run/crawl-tools.ts';
import type { PageRequest, ParsedPage, Source } from '../../../crawler/source.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import type { Run } from '../../../store/store.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { answering, startServer, type Route, type TestServer } from '../../helpers/http-server.ts';
import { SMALL_TABLES } from './small-tables.ts';

/** A page of the test source: what it prints and where it leads. */
interface Printed {
  readonly titles?: readonly string[];
  readonly list?: readonly string[];
  readonly details?: readonly string[];
  readonly announced?: number;
  /** Keys of items that cannot be read. */
  readonly broken?: readonly string[];
}

let folder: string;
let store: StoreWriter;
let server: TestServer;
let fetcher: Fetcher;
let routes: Record<string, Route>;
let now: string;
let told: Progress[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crawl-'));
  store = openStore(join(folder, 'portal.db'));
  routes = {};
  server = await startServer(routes);
  now = '2026-11-22T05:00:00.000Z';
  told = [];
  fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
    clock: () => now,
    allowHosts: [server.host],
    paceMs: 0,
    totalDeadlineMs: 1000,
    retryPausesMs: [],
  });
});

afterEach(async () => {
  await fetcher.close();
  await server.close();
  store.close();
  rmSync(folder, { recursive: true });
});

function print(path: string, printed: Printed, headers: Readonly<Record<string, string>> = {}): void {
  routes[path] = answering(JSON.stringify(printed), { 'content-type': 'application/json', ...headers });
}

function source(changes: Partial<Source> = {}): Source {
  const at = (path: string, role: string): PageRequest => ({ url: server.url + path, role });
  return {
    id: 'klinik',
    about: {
      name: 'Klinik am Wald',
      homepage: server.url,
      basis: { kind: 'permission', note: 'by mail', url: null, recordedOn: '2026-11-01' },
      nearness: 'employer',
      display: 'full',
    },
    via: 'http',
    every: '0 5 * * *',
    parser: '1',
    first: () => [at('/list', 'list')],
    parse(page): ParsedPage {
      if (!page.text.startsWith('{')) throw new SourceChanged('not the list we know');
      const printed = JSON.parse(page.text) as Printed;
      return {
        postings: (printed.titles ?? []).map((title) => ({
          key: title,
          url: `${server.url}/stelle/${encodeURIComponent(title)}`,
          title: `${title} (m/w/d)`,
          employer: 'Klinik am Wald',
          description: `Wir suchen: ${title} in Düren.`,
        })),
        next: [
          ...(printed.list ?? []).map((path) => at(path, 'list')),
          ...(printed.details ?? []).map((path) => at(path, 'detail')),
        ],
        problems: (printed.broken ?? []).map((key) => ({ key, url: null, reason: 'no title' })),
        ...(printed.announced === undefined ? {} : { announced: printed.announced }),
      };
    },
    ...changes,
  };
}

function tools(changes: Partial<CrawlTools> = {}): CrawlTools {
  const quiet = (): void => undefined;
  return {
    fetcher,
    store,
    takeIn: openTakeIn(store, SMALL_TABLES),
    clock: () => now,
    log: { info: quiet, warn: quiet, error: quiet },
    onProgress: (progress) => told.push(progress),
    ...changes,
  };
}

async function crawl(changes: Partial<Source> = {}, withTools: Partial<CrawlTools> = {}): Promise<Run> {
  const crawled = await crawlSource(source(changes), tools(withTools));
  if (crawled.kind !== 'done') throw new Error(`expected a run, got ${crawled.kind}`);
  now = new Date(Date.parse(now) + 24 * 3_600_000).toISOString();
  return crawled.run;
}

const JOBS = [
  'Koch',
  'Maurer',
  'Tischler',
  'Florist',
  'Bäcker',
  'Gärtner',
  'Fahrer',
  'Maler',
  'Lehrer',
  'Arzt',
  'Optiker',
  'Friseur',
];

describe('a run', () => {
  it('takes in what the lists and the pages below them print', async () => {
    print('/list', { titles: ['Koch'], list: ['/list2'], details: ['/a', '/b'] });
    print('/list2', { titles: ['Maurer'] });
    print('/a', { titles: ['Tischler'] });
    print('/b', { titles: ['Florist'] });
    const run = await crawl();
    expect(run).toMatchObject({
      outcome: 'complete',
      reason: null,
      pages: 4,
      found: 4,
      added: 4,
      problems: 0,
    });
    expect(store.counts()).toMatchObject({ sightings: 4 });
    expect(told.at(-1)).toEqual({ source: 'klinik', pages: 4, found: 4 });
  });

  it('confirms pages with the same bytes without parsing them again', async () => {
    print('/list', { titles: ['Koch'], details: ['/a'] });
    print('/a', { titles: ['Maurer'] });
    await crawl();
    const parse = (): never => {
      throw new Error('parsed again');
    };
    expect(await crawl({ parse })).toMatchObject({
      outcome: 'complete',
      unchangedPages: 2,
      found: 2,
      added: 0,
    });
    expect(store.source('klinik').openSightings).toBe(2);
  });

  it('asks for a page only when it has changed, and goes on from where it led', async () => {
    routes['/list'] = (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"v1"' });
      response.end(isKnown ? '' : JSON.stringify({ titles: ['Koch'], details: ['/a'] } satisfies Printed));
    };
    print('/a', { titles: ['Maurer'] });
    await crawl();
    print('/a', { titles: ['Maurer', 'Florist'] });
    expect(await crawl()).toMatchObject({
      outcome: 'complete',
      pages: 2,
      unchangedPages: 1,
      found: 3,
      added: 1,
    });
  });

  it('reads a page anew when the parser is another, or when its list tells something else about it', async () => {
    print('/list', { titles: ['Koch'] });
    await crawl();
    expect(await crawl({ parser: '2' })).toMatchObject({ unchangedPages: 0 });
    const first = (): PageRequest[] => [
      { url: `${server.url}/list`, role: 'list', carry: { town: 'Düren' } },
    ];
    expect(await crawl({ parser: '2', first })).toMatchObject({ unchangedPages: 0 });
  });

  it('withdraws what two complete runs no longer found', async () => {
    print('/list', { titles: ['Koch', 'Maurer'] });
    await crawl();
    print('/list', { titles: ['Koch'] });
    expect(await crawl()).toMatchObject({ outcome: 'complete', withdrawn: 0 });
    expect(await crawl()).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(store.source('klinik').openSightings).toBe(1);
  });

  it('keeps a bad posting as a problem and takes in the others of its page', async () => {
    print('/list', { titles: ['Koch', 'Maurer', 'Florist'], broken: ['x'] });
    const usual = openTakeIn(store, SMALL_TABLES);
    const takeIn: CrawlTools['takeIn'] = (raw, sight) => {
      if (raw.key === 'Maurer') throw new Error('poison');
      return usual(raw, sight);
    };
    expect(await crawl({}, { takeIn })).toMatchObject({ outcome: 'complete', added: 2, problems: 2 });
  });

  it('keeps the known print of a posting that has become unreadable', async () => {
    print('/list', { titles: ['Koch', 'Maurer'] });
    await crawl();
    print('/list', { titles: ['Koch'], broken: ['Maurer'] });
    await crawl();
    await crawl();
    expect(store.source('klinik').openSightings).toBe(2);
  });

  it('fails when every posting of a page fails, for then it is us', async () => {
    print('/list', { titles: ['Koch', 'Maurer', 'Florist'] });
    const takeIn = (): never => {
      throw new Error('disk is full');
    };
    expect(await crawl({}, { takeIn })).toMatchObject({ outcome: 'failed', reason: 'disk is full' });
  });
});

describe('a run that must not touch the stock', () => {
  async function stockOf(titles: readonly string[]): Promise<void> {
    print('/list', { titles });
    await crawl();
  }

  async function runTwice(): Promise<Run> {
    await crawl();
    return await crawl();
  }

  it('is doubted when a source that had postings has none', async () => {
    await stockOf(JOBS.slice(0, 3));
    print('/list', { titles: [] });
    expect(await runTwice()).toMatchObject({ outcome: 'implausible', withdrawn: 0 });
    expect(store.source('klinik').openSightings).toBe(3);
  });

  it('is doubted when more than half of many are missing, and believed when it lasts', async () => {
    await stockOf(JOBS);
    print('/list', { titles: JOBS.slice(0, 4) });
    for (let day = 1; day <= 5; day += 1) expect(await crawl()).toMatchObject({ outcome: 'implausible' });
    expect(await crawl()).toMatchObject({ outcome: 'complete' });
  });

  it('is doubted when the source announces more than it prints', async () => {
    print('/list', { titles: ['Koch'], announced: 40 });
    expect(await crawl()).toMatchObject({
      outcome: 'implausible',
      reason: expect.stringContaining('1 of 40'),
    });
  });

  it('is "changed" when the first page is not as known, or gone', async () => {
    await stockOf(['Koch']);
    routes['/list'] = answering('<h1>Karriere</h1>');
    expect(await runTwice()).toMatchObject({ outcome: 'changed', reason: 'not the list we know' });
    delete routes['/list'];
    expect(await crawl()).toMatchObject({ outcome: 'changed' });
    expect(store.source('klinik').openSightings).toBe(1);
  });

  it('is "unavailable" when it cannot even begin, "partial" when it breaks off later', async () => {
    await stockOf(['Koch']);
    routes['/list'] = answering('kaputt', {}, 500);
    expect(await crawl()).toMatchObject({ outcome: 'unavailable', pages: 0 });
    print('/list', { titles: ['Koch'], list: ['/list2'], details: ['/a'] });
    routes['/list2'] = answering('kaputt', {}, 500);
    print('/a', { titles: ['Maurer'] });
    expect(await crawl()).toMatchObject({ outcome: 'partial', pages: 2, found: 2 });
  });

  it('stops knocking when page after page is down', async () => {
    print('/list', { details: ['/1', '/2', '/3', '/4', '/5'] });
    for (const path of ['/1', '/2', '/3', '/4', '/5']) routes[path] = answering('', {}, 500);
    expect(await crawl()).toMatchObject({ outcome: 'partial' });
    expect(server.hits('/4')).toBe(0);
  });

  it('is "refused" and leaves the source alone until then', async () => {
    routes['/list'] = answering('nein', {}, 403);
    const refused = await crawlSource(source(), tools());
    expect(refused).toMatchObject({ kind: 'done', run: { outcome: 'refused', reason: 'status 403' } });
    const until = '2026-11-23T01:00:00.000Z';
    expect(await crawlSource(source(), tools())).toMatchObject({ kind: 'suspended', until });
    expect(server.hits('/list')).toBe(1);
  });

  it('is "not-allowed" when robots.txt closes the first page', async () => {
    routes['/robots.txt'] = answering('User-agent: *\nDisallow: /list', {});
    expect(await crawl()).toMatchObject({
      outcome: 'not-allowed',
      reason: expect.stringContaining('robots.txt'),
    });
    expect(server.hits('/list')).toBe(0);
  });

  it('is "interrupted" when the program stops', async () => {
    const stopping = new AbortController();
    print('/list', { titles: ['Koch'], details: ['/a'] });
    routes['/a'] = () => stopping.abort();
    expect(await crawl({}, { signal: stopping.signal })).toMatchObject({ outcome: 'interrupted' });
  });

  it('is "failed" by a bug of the source, and says which', async () => {
    print('/list', { titles: ['Koch'] });
    const parse = (): never => {
      throw new TypeError('x is not a function');
    };
    expect(await crawl({ parse })).toMatchObject({ outcome: 'failed', reason: 'x is not a function' });
  });
});

describe('pages below the lists', () => {
  it('that are gone are postings that ended, and the run goes on', async () => {
    print('/list', { details: ['/a', '/gone', '/b'] });
    print('/a', { titles: ['Koch'] });
    print('/b', { titles: ['Maurer'] });
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 2 });
  });

  it('that robots.txt closes are left out', async () => {
    routes['/robots.txt'] = answering('User-agent: *\nDisallow: /intern', {});
    print('/list', { titles: ['Koch'], details: ['/intern/1', '/a'] });
    print('/a', { titles: ['Maurer'] });
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 2, problems: 1 });
  });

  it('that are all of another shape are a changed site', async () => {
    const details = [1, 2, 3, 4, 5, 6, 7].map((n) => `/d${n}`);
    print('/list', { titles: ['Koch'], details });
    for (const path of details) routes[path] = answering('<h1>Neues Portal</h1>');
    expect(await crawl()).toMatchObject({ outcome: 'changed' });
    expect(server.hits('/d7')).toBe(0);
  });

  it('of which one is of another shape do not spoil the run, and its posting stays', async () => {
    const details = JOBS.map((_job, n) => `/d${n}`);
    print('/list', { details });
    for (const [n, job] of JOBS.entries()) print(`/d${n}`, { titles: [job] });
    await crawl();
    routes['/d3'] = answering('<h1>Wartung</h1>');
    await crawl();
    expect(await crawl()).toMatchObject({ outcome: 'complete', problems: 1, withdrawn: 0 });
  });
});

describe('paths without end', () => {
  const pageNumber = (url: string | undefined): number => Number(/page=(\d+)/.exec(url ?? '')?.[1] ?? 1);

  it('of new postings end at the cap and leave the run partial', async () => {
    routes['/list'] = (request, response) => {
      const page = pageNumber(request.url);
      response.end(
        JSON.stringify({ titles: [`Koch ${page}`], list: [`/list?page=${page + 1}`] } satisfies Printed),
      );
    };
    expect(await crawl({}, { limits: { maxPages: 20 } })).toMatchObject({ outcome: 'partial', pages: 20 });
  });

  it('of the same postings end when nothing new comes', async () => {
    routes['/list'] = (request, response) => {
      const page = pageNumber(request.url);
      response.end(JSON.stringify({ titles: ['Koch'], list: [`/list?page=${page + 1}`] } satisfies Printed));
    };
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, pages: 3 });
  });

  it('back to the same page are not walked', async () => {
    print('/list', { titles: ['Koch'], list: ['/list', '/list#weiter'] });
    expect(await crawl()).toMatchObject({ outcome: 'complete', pages: 1 });
  });

  it('of slow pages end when the time is up', async () => {
    routes['/list'] = (request, response) => {
      now = new Date(Date.parse(now) + 60_000).toISOString();
      const page = pageNumber(request.url);
      response.end(
        JSON.stringify({ titles: [`Koch ${page}`], list: [`/list?page=${page + 1}`] } satisfies Printed),
      );
    };
    expect(await crawl({}, { limits: { maxSeconds: 200 } })).toMatchObject({ outcome: 'partial', pages: 4 });
  });
});

describe('a source', () => {
  it('without a legal basis is not asked at all', async () => {
    print('/list', { titles: ['Koch'] });
    const unlawful = source({ about: { ...source().about, basis: null } });
    await expect(crawlSource(unlawful, tools())).rejects.toThrow(ConfigError);
    expect(server.requests).toEqual([]);
  });

  it('is crawled by one run at a time', async () => {
    print('/list', { titles: ['Koch'] });
    const kinds = await Promise.all([crawlSource(source(), tools()), crawlSource(source(), tools())]);
    expect(kinds.map((each) => each.kind).toSorted()).toEqual(['busy', 'done']);
  });
});
