import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFetcher } from '../crawler/fetch/open-fetcher.ts';
import { crawlSource } from '../crawler/run.ts';
import type { CrawlTools } from '../crawler/run/crawl-tools.ts';
import type { Source } from '../crawler/source.ts';
import { openTakeIn } from '../crawler/take-in.ts';
import type { RawPosting } from '../domain/posting.ts';
import type { Instant } from '../domain/time.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { benchPlaces } from './generate-postings.ts';

const PER_LIST = 100;

/** Postings of pages of their own; each page is a request. */
const SINGLES = 500;

/** Postings confirmed per second. */
interface Unchanged {
  readonly by304: number;
  readonly byHash: number;
  readonly pages: number;
}

/** A site on loopback whose pages are parts of the stock as JSON; `/{per page}/{number}`. */
interface Site {
  readonly url: string;
  readonly host: string;
  /** Whether it answers 304 to those who know a page. */
  knows304: boolean;
  close(): void;
}

/** Crawls sources of unchanged pages again and again; the first run, which takes everything in, does not count. */
export async function measureUnchanged(
  postings: readonly RawPosting[],
  rounds: number,
  now: Instant,
): Promise<Unchanged> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-fetch-'));
  const site = await openSite(postings);
  const store = openStore(join(folder, 'portal.db'));
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/1.0',
    clock: () => now,
    allowHosts: [site.host],
    paceMs: 0,
  });
  const takeIn = openTakeIn(store, {
    judgeOccupation: () => ({ value: null, confidence: 0, evidence: [], alternative: null }),
    places: benchPlaces(),
  });
  const quiet = (): void => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  const tools: CrawlTools = { fetcher, store, takeIn, clock: () => now, log };
  try {
    const lists = sourceOf(site, 'lists', PER_LIST, postings.length);
    const singles = sourceOf(site, 'singles', 1, SINGLES);
    const by304 = await rateOf(lists, tools, rounds);
    site.knows304 = false;
    const byHash = await rateOf(lists, tools, rounds);
    site.knows304 = true;
    return { by304, byHash, pages: await rateOf(singles, tools, rounds) };
  } finally {
    await fetcher.close();
    site.close();
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Median of the postings found per second of a run. */
async function rateOf(source: Source, tools: CrawlTools, rounds: number): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    const crawl = await crawlSource(source, tools);
    const seconds = (performance.now() - start) / 1000;
    if (crawl.kind !== 'done' || crawl.run.outcome !== 'complete')
      throw new Error(`not read: ${JSON.stringify(crawl)}`);
    if (round > 0) rates.push(crawl.run.found / seconds);
    if (round > 0 && crawl.run.unchangedPages !== crawl.run.pages) throw new Error('pages have changed');
  }
  return Math.round(rates.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0);
}

function sourceOf({ url }: Site, id: string, perPage: number, postings: number): Source {
  const numbers = Array.from({ length: Math.ceil(postings / perPage) }, (_, number) => number);
  return {
    id,
    about: {
      name: id,
      homepage: url,
      basis: { kind: 'employer-site', note: 'bench', url: null, recordedOn: '2026-11-22' },
      nearness: 'employer',
      display: 'full',
    },
    via: 'http',
    every: '0 5 * * *',
    parser: '1',
    first: () => numbers.map((number) => ({ url: `${url}/${perPage}/${number}`, role: 'list' })),
    parse: ({ text }) => ({
      postings: (JSON.parse(text) as RawPosting[]).map((raw) => ({ ...raw, key: `${id}-${raw.key}` })),
      next: [],
      problems: [],
    }),
  };
}

async function openSite(postings: readonly RawPosting[]): Promise<Site> {
  const server = createServer((request, response) => {
    const [, per, number] = /^\/(\d+)\/(\d+)$/.exec(request.url ?? '') ?? [];
    if (per === undefined || number === undefined) return void response.writeHead(404).end();
    const headers = { etag: `"${per}-${number}"`, 'content-type': 'application/json' };
    if (site.knows304 && request.headers['if-none-match'] === headers.etag)
      return void response.writeHead(304, headers).end();
    const from = Number(per) * Number(number);
    response.writeHead(200, headers).end(JSON.stringify(postings.slice(from, from + Number(per))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Site = { url: `http://${host}`, host, knows304: true, close: () => void server.close() };
  return site;
}
