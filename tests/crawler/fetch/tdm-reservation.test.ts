import { beforeEach, describe, expect, it } from 'vitest';
import type { Fetched } from '../../../crawler/fetch/fetched.ts';
import { findTdmDeclaration, parseTdmFile } from '../../../crawler/fetch/tdm-reservation.ts';
import { TdmReserved } from '../../../crawler/fetch/tdm-reserved.ts';
import type { BasisKind } from '../../../crawler/fetch/judge-wishes.ts';
import { answering, type Route, type TestServer } from '../../helpers/http-server.ts';
import { fetcherFor, serve } from './small-fetcher.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const JSON_TYPE = { 'content-type': 'application/json' };
const TDM_FILE = '/.well-known/tdmrep.json';

let now: string;
beforeEach(() => {
  now = '2026-11-22T05:00:00.000Z';
});

async function fetchFrom(
  server: TestServer,
  path: string,
  basis: BasisKind = 'employer-site',
): Promise<Fetched> {
  return await fetcherFor([server], { clock: () => now }).fetch(
    { url: server.url + path, role: 'list' },
    null,
    { basis },
  );
}

function rules(...entries: readonly object[]): Route {
  return answering(JSON.stringify(entries), JSON_TYPE);
}

const RESERVED_HEADER = { 'tdm-reservation': '1', 'tdm-policy': 'https://klinik.example/tdm' };

describe('a page whose owner reserves text and data mining', () => {
  it.each([
    [
      'by a header',
      { '/': answering('<p>Stellen', { ...HTML, ...RESERVED_HEADER }) },
      'header tdm-reservation: 1, policy https://klinik.example/tdm',
    ],
    [
      'by a header of a feed',
      { '/': answering('<rss/>', { 'content-type': 'application/rss+xml', 'tdm-reservation': '1' }) },
      'header tdm-reservation: 1',
    ],
    [
      'by a meta element',
      {
        '/': answering(
          '<head><META content="1" NAME=TDM-Reservation><meta name="tdm-policy" content="https://k.example/p">',
        ),
      },
      '<meta name="tdm-reservation" content="1">, policy https://k.example/p',
    ],
    [
      'by the file of its site',
      {
        '/': answering('<p>Stellen'),
        [TDM_FILE]: rules({ location: '/', 'tdm-reservation': 1, 'tdm-policy': 'https://k.example/p' }),
      },
      `${TDM_FILE}: / = 1, policy https://k.example/p`,
    ],
  ] satisfies [string, Record<string, Route>, string][])(
    '%s is not read, and the evidence is told',
    async (_how, routes, evidence) => {
      const server = await serve(routes);
      const end = await fetchFrom(server, '/').catch((error: unknown) => error);
      expect(end).toBeInstanceOf(TdmReserved);
      expect(end).toMatchObject({ until: '2026-11-23T01:00:00.000Z' });
      expect(String(end)).toContain(`reserved by ${server.host}: ${evidence}`);
    },
  );

  it.each([
    ['a header', answering('ok', { ...HTML, 'tdm-reservation': '0' })],
    [
      'a meta element',
      answering('<meta name="tdm-reservation" content="0">', { ...HTML, ...RESERVED_HEADER }),
    ],
  ] satisfies [string, Route][])('is read when %s of its own takes the rest back', async (_what, route) => {
    const file = rules({ location: '*', 'tdm-reservation': 1 });
    const server = await serve({ '/': route, [TDM_FILE]: file });
    expect((await fetchFrom(server, '/')).kind).toBe('page');
  });

  it.each(['public-feed', 'employer-site', 'terms', null] as const)(
    'is not read on the basis %s',
    async (basis) => {
      const server = await serve({ '/': answering('x', { ...HTML, ...RESERVED_HEADER }) });
      await expect(fetchFrom(server, '/', basis)).rejects.toThrow(TdmReserved);
    },
  );

  it.each(['permission', 'open-data'] as const)('is read on the basis %s, which is told', async (basis) => {
    const server = await serve({ '/': answering('x', { ...HTML, ...RESERVED_HEADER }) });
    expect(await fetchFrom(server, '/', basis)).toMatchObject({
      kind: 'page',
      notice: `the basis on record (${basis}) goes before header tdm-reservation: 1, policy https://klinik.example/tdm`,
    });
    expect(server.hits(TDM_FILE)).toBe(0);
  });

  it('is noticed although the page itself has not changed', async () => {
    let file: Route = answering('', {}, 404);
    const server = await serve({
      '/': (request, response) =>
        void response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200, HTML).end(),
      [TDM_FILE]: (request, response) => file(request, response),
    });
    const fetcher = fetcherFor([server], { clock: () => now });
    const request = { url: `${server.url}/`, role: 'list' };
    const memory = { etag: '"1"', lastModified: null };
    expect((await fetcher.fetch(request, memory)).kind).toBe('unchanged');
    file = rules({ location: '/', 'tdm-reservation': 1 });
    now = '2026-11-23T06:00:00.000Z';
    await expect(fetcher.fetch(request, memory)).rejects.toThrow(TdmReserved);
  });
});

describe('the file of a site', () => {
  it('is asked for once, whatever the number of pages, and again after a day', async () => {
    const server = await serve({ '/a': answering('a'), '/b': answering('b') });
    const fetcher = fetcherFor([server], { clock: () => now });
    const read = (path: string): Promise<Fetched> =>
      fetcher.fetch({ url: server.url + path, role: 'list' }, null);
    await Promise.all([read('/a'), read('/b'), read('/a')]);
    now = '2026-11-23T04:59:00.000Z';
    await read('/a');
    expect(server.hits(TDM_FILE)).toBe(1);
    now = '2026-11-23T05:01:00.000Z';
    await read('/a');
    expect(server.hits(TDM_FILE)).toBe(2);
  });

  it('is that of the site where a redirect ends', async () => {
    const other = await serve({
      '/': answering('ok'),
      [TDM_FILE]: rules({ location: '/', 'tdm-reservation': 1 }),
    });
    const server = await serve({ '/': answering('', { location: `${other.url}/` }, 302) });
    const fetcher = fetcherFor([server, other], { clock: () => now });
    await expect(fetcher.fetch({ url: `${server.url}/`, role: 'list' }, null)).rejects.toThrow(TdmReserved);
  });

  it('keeps counting for a while when it cannot be had any more', async () => {
    let status = 200;
    const server = await serve({
      '/': answering('ok'),
      [TDM_FILE]: (_request, response) =>
        void response.writeHead(status).end('[{"location":"/","tdm-reservation":1}]'),
    });
    const fetcher = fetcherFor([server], { clock: () => now });
    const request = { url: `${server.url}/`, role: 'list' };
    await expect(fetcher.fetch(request, null)).rejects.toThrow(TdmReserved);
    [status, now] = [500, '2026-11-24T05:00:00.000Z'];
    await expect(fetcher.fetch(request, null)).rejects.toThrow(TdmReserved);
    [status, now] = [404, '2026-11-24T07:00:00.000Z'];
    expect((await fetcher.fetch(request, null)).kind).toBe('page');
  });

  it.each([
    ['is missing', answering('', {}, 404)],
    ['cannot be had', answering('', {}, 500)],
    ['is a page for people', answering('<!doctype html><h1>Nicht gefunden</h1>')],
    ['is no JSON', answering('[{"location": "/",', JSON_TYPE)],
    ['holds something else', answering('["/", 1, null, {"location": 7, "tdm-reservation": 1}]', JSON_TYPE)],
    ['leads in circles', answering('', { location: TDM_FILE }, 302)],
  ] satisfies [string, Route][])('reserves nothing when it %s', async (_how, route) => {
    const server = await serve({ '/': answering('ok'), [TDM_FILE]: route });
    expect((await fetchFrom(server, '/')).kind).toBe('page');
    expect(server.hits(TDM_FILE)).toBeGreaterThan(0);
  });

  it('is not asked for where robots.txt closes it', async () => {
    const server = await serve({
      '/robots.txt': answering('User-agent: *\nDisallow: /.well-known/', {}),
      '/': answering('ok'),
    });
    expect((await fetchFrom(server, '/')).kind).toBe('page');
    expect(server.hits(TDM_FILE)).toBe(0);
  });
});

describe('a rule of the file', () => {
  it.each([
    ['/', '/jobs/1', true],
    ['*', '/jobs/1', true],
    ['/jobs', '/jobs/1', true],
    ['/jobs/', '/jobs', false],
    ['/*.pdf$', '/a/b.pdf', true],
    ['/*.pdf$', '/a/b.pdf?x=1', false],
    ['/*.pdf', '/a/b.pdf?x=1', true],
    ['/stellen/*/druck', '/stellen/7/druck', true],
    ['/stellen/*/druck', '/stellen/7', false],
    ['/b%C3%BCro', '/büro', true],
    ['/a$', '/a', true],
    ['/a$', '/ab', false],
  ])('%s covers %s: %s', (location, path, covers) => {
    const parsed = parseTdmFile(JSON.stringify([{ location, 'tdm-reservation': 1 }]));
    const url = `https://klinik.example${path}`;
    const found = findTdmDeclaration({ metas: [], headers: {}, rules: parsed, url });
    expect(found?.reserved ?? false).toBe(covers);
  });

  it('counts when it is the first that fits, with the number as a text too', () => {
    const parsed = parseTdmFile(
      '\uFEFF[{"location":"/presse/","tdm-reservation":"0"},{"location":"/","tdm-reservation":"1"}]',
    );
    const declared = (path: string) =>
      findTdmDeclaration({ metas: [], headers: {}, rules: parsed, url: `https://k.example${path}` });
    expect(declared('/presse/1')?.reserved).toBe(false);
    expect(declared('/jobs')?.reserved).toBe(true);
  });

  it('that is made to be slow is not', () => {
    const location = `/${'*a'.repeat(900)}$`;
    const parsed = parseTdmFile(JSON.stringify([{ location, 'tdm-reservation': 1 }]));
    const url = `https://k.example/${'a'.repeat(5000)}b`;
    expect(findTdmDeclaration({ metas: [], headers: {}, rules: parsed, url })).toBe(null);
  });
});
