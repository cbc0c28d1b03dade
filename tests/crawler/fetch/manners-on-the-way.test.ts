import { describe, expect, it } from 'vitest';
import { openCookieJar } from '../../../crawler/fetch/cookie-jar.ts';
import { answering, type Route } from '../../helpers/http-server.ts';
import { fetcherFor, serve } from './small-fetcher.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A route that notes when it was asked. */
function noting(starts: number[], route: Route): Route {
  return (request, response) => {
    starts.push(performance.now());
    route(request, response);
  };
}

const between = ([first = 0, second = 0]: readonly number[]): number => second - first;

describe('a redirect to another site', () => {
  it('goes at that site’s pace', async () => {
    const starts: number[] = [];
    const slow = await serve({ '/': noting(starts, answering('ok')) });
    const server = await serve({ '/': answering('', { location: `${slow.url}/` }, 302) });
    const fetcher = fetcherFor([server, slow], { pacePerHost: new Map([[slow.host, 150]]) });
    const request = { url: `${server.url}/`, role: 'list' };
    await fetcher.fetch(request, null);
    await fetcher.fetch(request, null);
    expect(between(starts)).toBeGreaterThan(140);
  });

  it('keeps to that site’s Crawl-delay', async () => {
    const starts: number[] = [];
    const slow = await serve({
      '/robots.txt': answering('User-agent: *\nCrawl-delay: 0.15', {}),
      '/': noting(starts, answering('ok')),
    });
    const server = await serve({ '/': answering('', { location: `${slow.url}/` }, 308) });
    const fetcher = fetcherFor([server, slow]);
    const request = { url: `${server.url}/`, role: 'list' };
    await fetcher.fetch(request, null);
    await fetcher.fetch(request, null);
    expect(between(starts)).toBeGreaterThan(140);
  });
});

describe('a site that asks for more time than a crawl has', () => {
  it('is left alone, and told so by its delay', async () => {
    const server = await serve({
      '/robots.txt': answering('User-agent: *\nCrawl-delay: 3600', {}),
      '/': answering('ok'),
    });
    const visit = fetcherFor([server]).fetch({ url: `${server.url}/`, role: 'list' }, null);
    await expect(visit).rejects.toThrow(/asks for 3600 s between two pages/);
  });
});

describe('a site that asks for a moment', () => {
  it.each([
    ['in seconds', '1'],
    ['by date', 'Sun, 22 Nov 2026 10:00:01 GMT'],
  ])('%s gets it, from other requests too', async (_form, retryAfter) => {
    const starts: number[] = [];
    const other: number[] = [];
    const server = await serve({
      '/': noting(starts, (_request, response) => {
        const isFirst = starts.length === 1;
        response.writeHead(isFirst ? 429 : 200, isFirst ? { 'retry-after': retryAfter } : HTML).end('ok');
      }),
      '/andere': noting(other, answering('ok')),
    });
    const fetcher = fetcherFor([server]);
    const first = fetcher.fetch({ url: `${server.url}/`, role: 'list' }, null);
    const second = fetcher.fetch({ url: `${server.url}/andere`, role: 'list' }, null);
    expect([(await first).kind, (await second).kind]).toEqual(['page', 'page']);
    expect(between(starts)).toBeGreaterThan(990);
    expect(between([starts[0] ?? 0, other[0] ?? 0])).toBeGreaterThan(990);
  });
});

describe('cookies', () => {
  it('of one run are not sent in the next, nor to another site', async () => {
    const other = await serve({ '/': answering('ok') });
    const server = await serve({
      '/': answering('ok', { ...HTML, 'set-cookie': 'besuch=1; Path=/' }),
      '/weiter': answering('', { location: `${other.url}/` }, 302),
    });
    const fetcher = fetcherFor([server, other]);
    const read = async (path: string, cookies = openCookieJar()): Promise<void> =>
      void (await fetcher.fetch({ url: server.url + path, role: 'list' }, null, { cookies }));
    const run = openCookieJar();
    await read('/', run);
    await read('/weiter', run);
    await read('/');
    const sent = server.requests.map(({ url, headers }) => [url, headers.cookie]);
    expect(sent.filter(([, cookie]) => cookie !== undefined)).toEqual([['/weiter', 'besuch=1']]);
    expect(other.requests.map(({ headers }) => headers.cookie)).toEqual(other.requests.map(() => undefined));
  });
});

describe('our name', () => {
  it('is told to every file and page, with the way to us, and nothing else about us', async () => {
    const server = await serve({ '/': answering('ok') });
    await fetcherFor([server]).fetch({ url: `${server.url}/`, role: 'list' }, null);
    expect(server.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/.well-known/tdmrep.json', '/']);
    for (const { headers } of server.requests) {
      expect(headers['user-agent']).toBe('Stellenlotse/0.1 (+https://portal.example/bot)');
      expect([headers['from'], headers.referer]).toEqual([undefined, undefined]);
    }
  });
});
