import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LegalBasis } from '../../../config/region.ts';
import { openFetcher, type Fetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlSource } from '../../../crawler/run.ts';
import type { Source } from '../../../crawler/source.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { sourceStatus } from '../../../store/source-status.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { Run, StoreWriter } from '../../../store/store.ts';
import { answering, startServer, type Route, type TestServer } from '../../helpers/http-server.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';

const DAY_MS = 24 * 3_600_000;
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const RESERVED = { ...HTML, 'tdm-reservation': '1' };
const UNLISTED = { ...HTML, 'x-robots-tag': 'noindex, follow' };

let folder: string;
let store: StoreWriter;
let server: TestServer;
let fetcher: Fetcher;
let routes: Record<string, Route>;
let now: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wishes-'));
  store = openStore(join(folder, 'portal.db'));
  routes = {};
  server = await startServer(routes);
  now = '2026-11-22T05:00:00.000Z';
  fetcher = openFetcher({
    userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
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

/** A page that prints `<h2>` per posting and links to details; with a nonce it differs each time. */
function page(titles: readonly string[], links: readonly string[] = [], nonce = ''): string {
  const anchors = links.map((path) => `<a href="${path}">`).join('');
  return `<html nonce="${nonce}">${titles.map((title) => `<h2>${title}</h2>`).join('')}${anchors}`;
}

function source(kind: LegalBasis['kind']): Source {
  const texts = (html: string, mark: RegExp): string[] =>
    [...html.matchAll(mark)].map(([, text = '']) => text);
  return {
    id: 'klinik',
    about: {
      name: 'Klinik am Wald',
      homepage: server.url,
      basis: { kind, note: 'own site', url: null, recordedOn: '2026-11-01' },
      nearness: 'employer',
      display: 'full',
    },
    via: 'http',
    every: '0 5 * * *',
    parser: '1',
    first: () => [{ url: `${server.url}/list`, role: 'list' }],
    parse: ({ text }) => ({
      postings: texts(text, /<h2>(.*?)<\/h2>/g).map((title) => ({
        key: title,
        url: `${server.url}/stelle/${title}`,
        title: `${title} (m/w/d)`,
        employer: 'Klinik am Wald',
        description: `Wir suchen: ${title} in Düren.`,
      })),
      next: texts(text, /<a href="(.*?)">/g).map((path) => ({
        url: server.url + path,
        role: path.startsWith('/list') ? 'list' : 'detail',
      })),
      problems: [],
    }),
  };
}

async function crawl(kind: LegalBasis['kind'] = 'employer-site'): Promise<Run> {
  const quiet = (): void => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  const takeIn = openTakeIn(store, SMALL_TABLES);
  const crawled = await crawlSource(source(kind), { fetcher, store, takeIn, clock: () => now, log });
  now = new Date(Date.parse(now) + DAY_MS).toISOString();
  if (crawled.kind !== 'done') throw new Error(`expected a run, got ${crawled.kind}`);
  return crawled.run;
}

const openPostings = (): number => store.source('klinik').openSightings;

describe('a run over pages that are reserved', () => {
  it('is "not-allowed" from the first page on, and the stock stays as it was', async () => {
    routes['/list'] = answering(page(['Koch', 'Maurer']));
    await crawl();
    routes['/list'] = answering(page(['Koch']), RESERVED);
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'not-allowed', pages: 0, withdrawn: 0 });
    expect(run.reason).toBe(`text and data mining is reserved by ${server.host}: header tdm-reservation: 1`);
    expect(openPostings()).toBe(2);
    expect(sourceStatus({ enabled: true }, store.source('klinik'), now)).toBe('not-allowed');
  });

  it('asks again the next day, and goes on when the reservation is gone', async () => {
    routes['/list'] = answering(page(['Koch']), RESERVED);
    await crawl();
    routes['/list'] = answering(page(['Koch']));
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, reason: null });
  });

  it('leaves out the single posting that is, says so, and lets it go in time', async () => {
    routes['/list'] = answering(page([], ['/1', '/2', '/3']));
    for (const [path, title] of [
      ['/1', 'Koch'],
      ['/2', 'Maurer'],
      ['/3', 'Bäcker'],
    ] as const)
      // prettier-ignore
      routes[path] = answering(page([title]));
    await crawl();
    routes['/2'] = answering(page(['Maurer']), RESERVED);
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'complete', found: 2, problems: 1, withdrawn: 0 });
    expect(run.reason).toContain('left out: text and data mining is reserved');
    expect(store.problems('klinik', 9)).toMatchObject([{ url: `${server.url}/2` }]);
    expect(await crawl()).toMatchObject({ outcome: 'complete', withdrawn: 1 });
    expect(openPostings()).toBe(2);
  });

  it('is "partial" when a list below the first is, so that nothing is withdrawn', async () => {
    routes['/list'] = answering(page(['Koch'], ['/list/2']));
    routes['/list/2'] = answering(page(['Maurer']), RESERVED);
    expect(await crawl()).toMatchObject({ outcome: 'partial', found: 1 });
  });

  it('stops asking when one after the other is', async () => {
    const paths = Array.from({ length: 9 }, (_, at) => `/${at + 1}`);
    routes['/list'] = answering(page([], paths));
    for (const path of paths) routes[path] = answering(page(['Koch']), RESERVED);
    expect(await crawl()).toMatchObject({ outcome: 'not-allowed' });
    expect([server.hits('/5'), server.hits('/6')]).toEqual([1, 0]);
  });

  it('reads them on a permission, and says so', async () => {
    routes['/list'] = answering(page(['Koch']), RESERVED);
    expect(await crawl('permission')).toMatchObject({
      outcome: 'complete',
      found: 1,
      reason: 'the basis on record (permission) goes before header tdm-reservation: 1',
    });
  });
});

describe('a run over pages that are not to be listed', () => {
  it('follows them and takes what lies below', async () => {
    routes['/list'] = answering(page([], ['/1']), { ...UNLISTED, etag: '"1"' });
    routes['/1'] = answering(page(['Koch']));
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, reason: null });
    expect(await crawl()).toMatchObject({ outcome: 'complete', unchangedPages: 2 });
  });

  it('does not take their postings, and says which words kept it', async () => {
    routes['/list'] = answering(page(['Koch', 'Maurer'], ['/1']), UNLISTED);
    routes['/1'] = answering(page(['Bäcker']));
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'complete', found: 1, problems: 2 });
    expect(run.reason).toBe('left out: X-Robots-Tag: noindex, follow');
    expect(store.problems('klinik', 9)[0]?.reason).toBe(
      'asks not to be listed: X-Robots-Tag: noindex, follow',
    );
  });

  it('is "not-allowed" when nothing is left, and the stock stays as it was', async () => {
    routes['/list'] = answering(page(['Koch', 'Maurer']));
    await crawl();
    routes['/list'] = answering(page(['Koch', 'Maurer']), UNLISTED);
    for (let day = 1; day <= 3; day += 1)
      expect(await crawl()).toMatchObject({
        outcome: 'not-allowed',
        reason: 'X-Robots-Tag: noindex, follow',
        withdrawn: 0,
      });
    expect(openPostings()).toBe(2);
  });

  it('notices the wish on a page whose bytes are the same', async () => {
    routes['/list'] = answering(page([], ['/1', '/2']));
    routes['/1'] = answering(page(['Koch']));
    routes['/2'] = answering(page(['Maurer']));
    await crawl();
    routes['/2'] = answering(page(['Maurer']), UNLISTED);
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, problems: 1 });
  });

  it('is "partial" when links may not be followed, so that nothing is withdrawn', async () => {
    routes['/list'] = answering(page(['Koch'], ['/1']), { ...HTML, 'x-robots-tag': 'nofollow' });
    routes['/1'] = answering(page(['Maurer']));
    const run = await crawl();
    expect(run).toMatchObject({ outcome: 'partial', found: 1 });
    expect(run.reason).toBe(`${server.url}/list asks not to be followed: X-Robots-Tag: nofollow`);
    expect(server.hits('/1')).toBe(0);
  });
});

describe('a complete run', () => {
  it('tells that the first page has moved for good', async () => {
    routes['/list'] = answering('', { location: '/karriere/stellen' }, 301);
    routes['/karriere/stellen'] = answering(page(['Koch']));
    const reason = `${server.url}/list has moved for good to ${server.url}/karriere/stellen`;
    expect(await crawl()).toMatchObject({ outcome: 'complete', found: 1, reason });
  });

  it('has nothing to tell of a page that has moved for today', async () => {
    routes['/list'] = answering('', { location: '/heute' }, 302);
    routes['/heute'] = answering(page(['Koch']));
    expect(await crawl()).toMatchObject({ outcome: 'complete', reason: null });
  });

  it('finds nothing changed when only a nonce differs', async () => {
    let visit = 0;
    routes['/list'] = (_request, response) =>
      void response.writeHead(200, HTML).end(page(['Koch', 'Maurer'], [], String((visit += 1))));
    expect(await crawl()).toMatchObject({ added: 2 });
    expect(await crawl()).toMatchObject({ added: 0, changed: 0, found: 2, unchangedPages: 0 });
  });
});
