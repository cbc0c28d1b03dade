import type { SourceConfig } from '../config/region.ts';
import { decodeText } from '../crawler/fetch/decode-text.ts';
import { judgeWishes } from '../crawler/fetch/judge-wishes.ts';
import { makeSources, regionOfSources } from '../crawler/make-sources.ts';
import type { Source } from '../crawler/source.ts';
import { jsonLdPage, rssFeed } from './fetch-pages.ts';
import { measureUnchanged } from './fetch-unchanged.ts';
import { benchPlaces, generatePostings } from './generate-postings.ts';

const NOW = '2026-11-22T05:00:00.000Z';
const ROUNDS = 5;
const PAGE_BYTES = 100 * 1024;
const PAGES = 100;
const FEED_ITEMS = 1000;
const FEEDS = 4;
const STOCK = 4000;

/**
 * Measures reading, each figure the median of five rounds after a warm-up. Vacancies' pages of 100 KB with JSON-LD and
 * items of feeds of 1,000: from the bytes as fetched to raw postings (charset, wishes of the owner, source kind), on one
 * core. Unchanged: postings confirmed per second by whole runs over loopback with all manners into a real store, from
 * lists of 100 postings answered 304, from the same lists by their bytes, and from pages of one posting each.
 */
export async function bench(_options: {
  readonly sizes: readonly number[];
  readonly json: boolean;
}): Promise<object> {
  const postings = [...generatePostings(STOCK, 11, NOW)].map(({ raw }) => raw);
  const pages = postings.slice(0, PAGES).map((posting) => jsonLdPage(posting, PAGE_BYTES));
  const feeds = Array.from({ length: FEEDS }, () => rssFeed(postings.slice(0, FEED_ITEMS)));
  const jsonLd = openSource('json-ld', { pages: ['https://stellen.example/'] });
  const feed = openSource('feed', { url: 'https://stellen.example/' });
  const report = (figure: string, perSecond: number): number => {
    console.error(`${figure}: ${perSecond}/s`);
    return perSecond;
  };
  const unchanged = await measureUnchanged(postings, ROUNDS, NOW);
  return {
    jsonLdPagesPerSecond: report(
      'JSON-LD pages',
      rate(PAGES, () => readAll(pages, jsonLd, 'text/html')),
    ),
    feedItemsPerSecond: report(
      'feed items',
      rate(FEED_ITEMS * FEEDS, () => readAll(feeds, feed, 'application/rss+xml')),
    ),
    unchangedPerSecond: report('unchanged postings (304)', unchanged.by304),
    unchangedByHashPerSecond: report('unchanged postings (same bytes)', unchanged.byHash),
    unchangedPagesPerSecond: report('unchanged pages of one posting (304)', unchanged.pages),
  };
}

function openSource(kind: string, options: SourceConfig['options']): Source {
  const config: SourceConfig = {
    id: 'bench',
    kind,
    name: 'Bench',
    homepage: 'https://stellen.example/',
    enabled: true,
    basis: { kind: 'employer-site', note: 'bench', url: null, recordedOn: '2026-11-22' },
    nearness: 'employer',
    display: 'full',
    every: '0 5 * * *',
    paceMs: 0,
    options,
  };
  const [source] = makeSources([config], regionOfSources(benchPlaces()));
  if (source === undefined) throw new Error(`no source of kind ${kind}`);
  return source;
}

/** How many of `count` things `work` gets done per second. */
function rate(count: number, work: () => void): number {
  work();
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  const median = seconds.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 1;
  return Math.round(count / median);
}

/** Reads pages as the fetcher and a run do once the bytes are there. */
function readAll(bodies: readonly Buffer[], source: Source, mediaType: string): void {
  const [request] = source.first();
  if (request === undefined) throw new Error('no page to read');
  const url = new URL(request.url);
  const headers = { 'content-type': `${mediaType}; charset=utf-8` };
  for (const bytes of bodies) {
    const { text } = decodeText(bytes, headers['content-type']);
    const rules = { tdmRules: [], agent: 'Stellenlotse', basis: 'employer-site', now: NOW } as const;
    judgeWishes({ url, headers, robotsTags: [], mediaType, text }, rules);
    const page = { request, url: url.href, status: 200, mediaType, headers, bytes, text };
    const { postings, problems } = source.parse(page);
    if (postings.length === 0 || problems.length > 0) throw new Error('a page was not read');
  }
}
