import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../../../crawler/errors.ts';
import { openCookieJar } from '../../../crawler/fetch/cookie-jar.ts';
import type { Fetched } from '../../../crawler/fetch/fetched.ts';
import type { Fetcher, FetcherOptions } from '../../../crawler/fetch/open-fetcher.ts';
import { answering, type Route, type TestServer } from '../../helpers/http-server.ts';
import { fetcherFor, NOW, serve } from './small-fetcher.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

async function fetchPage(
  server: TestServer,
  path: string,
  options?: Partial<FetcherOptions>,
): Promise<Fetched> {
  return await fetcherFor([server], options).fetch({ url: server.url + path, role: 'list' }, null);
}

function textOf(fetched: Fetched): string {
  return fetched.kind === 'page' ? fetched.page.text : fetched.kind;
}

describe('a page', () => {
  it('comes with its text, media type, headers and final address', async () => {
    const server = await serve({
      '/alt': answering('', { location: '/neu#oben' }, 301),
      '/neu': answering('Düren', { 'content-type': 'Text/HTML; charset=utf-8', etag: '"7"' }),
    });
    const fetched = await fetchPage(server, '/alt');
    expect(fetched).toMatchObject({
      kind: 'page',
      page: {
        url: `${server.url}/neu`,
        status: 200,
        mediaType: 'text/html',
        text: 'Düren',
        headers: { etag: '"7"' },
      },
    });
  });

  it('is asked for under our own name, whatever a source would like', async () => {
    const server = await serve({ '/': answering('ok') });
    const headers = { 'User-Agent': 'Mozilla/5.0', 'X-API-Key': 'k', Cookie: 'a=b' };
    await fetcherFor([server]).fetch({ url: `${server.url}/`, role: 'list', headers }, null);
    const sent = server.requests.at(-1)?.headers;
    expect(sent?.['user-agent']).toBe('Stellenlotse/0.1 (+https://portal.example/bot)');
    expect([sent?.['x-api-key'], sent?.cookie]).toEqual(['k', undefined]);
  });

  it('is posted for when the source says so, and the body goes with it', async () => {
    const server = await serve({
      '/suche': (request, response) => {
        request.pipe(response.writeHead(200, HTML));
      },
    });
    const request = {
      url: `${server.url}/suche`,
      role: 'list',
      method: 'POST',
      body: '{"ort":"Düren"}',
    } as const;
    const fetched = await fetcherFor([server]).fetch(request, null);
    expect(textOf(fetched)).toBe('{"ort":"Düren"}');
    expect(server.requests.at(-1)?.headers['content-type']).toBe('application/json');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
    ['identity', (text: string) => Buffer.from(text)],
  ])('is unpacked from %s', async (encoding, pack) => {
    const text = 'Bürokauffrau '.repeat(5000);
    const server = await serve({ '/': answering(pack(text), { ...HTML, 'content-encoding': encoding }) });
    expect(textOf(await fetchPage(server, '/'))).toBe(text);
  });

  it('is unpacked when it is a gzip file itself', async () => {
    const server = await serve({
      '/sitemap.xml.gz': answering(gzipSync('<urlset/>'), { 'content-type': 'application/gzip' }),
    });
    expect(textOf(await fetchPage(server, '/sitemap.xml.gz'))).toBe('<urlset/>');
  });
});

describe('a known page', () => {
  const route: Route = (request, response) => {
    const isKnown =
      request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'gestern';
    response.writeHead(isKnown ? 304 : 200, HTML).end();
  };

  it('is unchanged when the site says so', async () => {
    const server = await serve({ '/': route });
    const memory = { etag: '"v1"', lastModified: 'gestern' };
    const fetched = await fetcherFor([server]).fetch({ url: `${server.url}/`, role: 'list' }, memory);
    expect(fetched).toMatchObject({ kind: 'unchanged', orders: { index: true, follow: true } });
  });

  it.each([404, 410] as const)('is gone with status %s', async (status) => {
    const server = await serve({ '/': answering('weg', HTML, status) });
    expect(await fetchPage(server, '/')).toEqual({ kind: 'gone', status });
  });
});

describe('limits', () => {
  it('end a page that drips, although something always comes', async () => {
    const server = await serve({
      '/': (_request, response) => {
        response.writeHead(200, HTML);
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
    });
    await expect(fetchPage(server, '/', { totalDeadlineMs: 200 })).rejects.toThrow(SourceUnavailable);
  });

  it.each([
    ['never answers', (): void => undefined],
    ['stops after its headers', (_request, response) => void response.writeHead(200, HTML).write('<html>')],
  ] satisfies [string, Route][])('end a server that %s', async (_how, route) => {
    const server = await serve({ '/': route });
    await expect(fetchPage(server, '/', { totalDeadlineMs: 150 })).rejects.toThrow(
      'no complete answer within 150 ms',
    );
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['gzip, gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ])('cut a %s bomb by what it unpacks to', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(5_000_000));
    const server = await serve({ '/': answering(bomb, { ...HTML, 'content-encoding': encoding }) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(fetchPage(server, '/', { maxDecodedBytes: 1_000_000 })).rejects.toThrow(SourceChanged);
  });

  it('cut a gzip file that is a bomb', async () => {
    const server = await serve({ '/s.gz': answering(gzipSync(Buffer.alloc(5_000_000)), {}) });
    await expect(fetchPage(server, '/s.gz', { maxDecodedBytes: 1_000_000 })).rejects.toThrow(SourceChanged);
  });

  it.each([
    ['too many encodings', Array(6).fill('gzip').join(',')],
    ['an unknown encoding', 'lzw'],
  ])('refuse %s', async (_what, encoding) => {
    const server = await serve({ '/': answering('x', { 'content-encoding': encoding }) });
    await expect(fetchPage(server, '/')).rejects.toThrow(SourceChanged);
  });

  it('leave no socket open after close', async () => {
    const server = await serve({ '/': answering('ok'), '/hang': () => undefined });
    const fetcher = fetcherFor([server]);
    await fetcher.fetch({ url: `${server.url}/`, role: 'list' }, null);
    const hanging = fetcher.fetch({ url: `${server.url}/hang`, role: 'list' }, null);
    const ended = hanging.catch((error: unknown) => error);
    await sleep(50);
    await fetcher.close();
    expect(await ended).toBeInstanceOf(Error);
    await expect.poll(() => server.openSockets()).toBe(0);
  });
});

describe('redirects', () => {
  it('end after five, the sixth is not followed', async () => {
    const server = await serve({ '/': answering('', { location: '/' }, 302) });
    await expect(fetchPage(server, '/')).rejects.toThrow(SourceChanged);
    expect(server.hits('/')).toBe(6);
  });

  it.each([
    ['file:///etc/passwd', SourceRefused],
    ['http://169.254.169.254/latest/meta-data/', SourceRefused],
    ['http://2130706433/', SourceRefused],
    ['http://[::ffff:7f00:1]/', SourceRefused],
    ['http://', SourceChanged],
  ])('to %s are not followed', async (location, error) => {
    const server = await serve({ '/': answering('', { location }, 302) });
    await expect(fetchPage(server, '/')).rejects.toThrow(error);
  });

  it('without an address are a changed site, not an empty page', async () => {
    const server = await serve({ '/': answering('', {}, 302) });
    await expect(fetchPage(server, '/')).rejects.toThrow(SourceChanged);
  });

  it('to itself with a cookie end at the page, and the cookie serves the whole run', async () => {
    const server = await serve({
      '/': (request, response) => {
        if (request.headers.cookie === 'besuch=1') return void response.writeHead(200, HTML).end('Stellen');
        response.writeHead(302, { location: '/', 'set-cookie': 'besuch=1; Path=/; HttpOnly' }).end();
      },
    });
    const fetcher = fetcherFor([server]);
    const cookies = openCookieJar();
    const request = { url: `${server.url}/`, role: 'list' };
    expect(textOf(await fetcher.fetch(request, null, { cookies }))).toBe('Stellen');
    expect(textOf(await fetcher.fetch(request, null, { cookies }))).toBe('Stellen');
    expect(server.hits('/')).toBe(3);
  });

  it('take no key of one site to another', async () => {
    const other = await serve({ '/': answering('ok') });
    const server = await serve({ '/': answering('', { location: `${other.url}/` }, 302) });
    const fetcher = fetcherFor([server, other]);
    await fetcher.fetch({ url: `${server.url}/`, role: 'list', headers: { 'X-API-Key': 'geheim' } }, null);
    expect(other.requests.at(-1)?.headers['x-api-key']).toBe(undefined);
  });

  it('ask the robots.txt of every site on the way', async () => {
    const closed = await serve({
      '/robots.txt': answering('User-agent: *\nDisallow: /', {}),
      '/': answering('ok'),
    });
    const server = await serve({ '/': answering('', { location: `${closed.url}/` }, 302) });
    const fetcher = fetcherFor([server, closed]);
    await expect(fetcher.fetch({ url: `${server.url}/`, role: 'list' }, null)).rejects.toThrow(/robots\.txt/);
    expect(closed.hits('/')).toBe(0);
  });
});

describe('addresses', () => {
  it.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://[::1]:9/',
    'http://0x7f.1:9/',
    'http://10.0.0.1/',
  ])('inside are refused: %s', async (url) => {
    const server = await serve({});
    await expect(fetcherFor([server]).fetch({ url, role: 'list' }, null)).rejects.toThrow(SourceRefused);
  });

  it('are checked where the socket goes, so a name cannot hide a private one', async () => {
    const server = await serve({ '/': answering('intern') });
    const port = server.host.split(':')[1];
    const resolve = (): Promise<{ address: string; family: number }[]> =>
      Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    const fetcher = fetcherFor([server], { resolve });
    const url = `http://stellen.example:${port}/`;
    await expect(fetcher.fetch({ url, role: 'list' }, null)).rejects.toThrow(SourceRefused);
    expect(server.requests).toEqual([]);
  });

  it('of a name that does not exist are unavailable', async () => {
    const server = await serve({});
    const resolve = (): Promise<never> => Promise.reject(new Error('ENOTFOUND'));
    const fetching = fetcherFor([server], { resolve }).fetch(
      { url: 'http://weg.example/', role: 'list' },
      null,
    );
    await expect(fetching).rejects.toThrow(SourceUnavailable);
  });
});

describe('a site that says no', () => {
  it.each([
    [401, {}],
    [403, {}],
    [429, {}],
    [429, { 'retry-after': '-5' }],
    [503, { 'cf-mitigated': 'challenge' }],
  ])('with status %s %j is left alone until tomorrow', async (status, headers) => {
    const server = await serve({ '/': answering('nein', headers, status) });
    const refusal = await fetchPage(server, '/', { retryPausesMs: [1, 1] }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SourceRefused);
    expect(refusal).toMatchObject({ until: '2026-11-23T06:00:00.000Z' });
    expect(server.hits('/')).toBe(1);
  });

  it.each([
    ['3600', '2026-11-22T11:00:00.000Z'],
    ['Sun, 22 Nov 2026 12:30:00 GMT', '2026-11-22T12:30:00.000Z'],
    ['999999999', '2026-11-23T10:00:00.000Z'],
  ])('for a while (Retry-After: %s) is left alone until %s', async (retryAfter, until) => {
    const server = await serve({ '/': answering('', { 'retry-after': retryAfter }, 429) });
    await expect(fetchPage(server, '/')).rejects.toMatchObject({ name: 'SourceRefused', until });
  });

  it('for a moment is asked once more after that moment', async () => {
    let first = true;
    const server = await serve({
      '/': (_request, response) => {
        response.writeHead(first ? 503 : 200, first ? { 'retry-after': '0' } : HTML).end('ok');
        first = false;
      },
    });
    expect(textOf(await fetchPage(server, '/'))).toBe('ok');
    expect(server.hits('/')).toBe(2);
  });

  it('behind an ordinary answer is recognised', async () => {
    const wall = '<html><head><title>Just a moment...</title></head><form id="challenge-form"></form>';
    const server = await serve({ '/': answering(wall) });
    await expect(fetchPage(server, '/')).rejects.toThrow(SourceRefused);
  });

  it('is not seen in a contact form with a captcha', async () => {
    const page = '<title>Bewerben</title><form><div class="g-recaptcha"></div></form>';
    const server = await serve({ '/': answering(page) });
    expect(textOf(await fetchPage(server, '/'))).toBe(page);
  });
});

describe('faults that pass', () => {
  it('are tried again, and the third try may succeed', async () => {
    let tries = 0;
    const server = await serve({
      '/': (_request, response) => void response.writeHead((tries += 1) < 3 ? 500 : 200, HTML).end('ok'),
    });
    expect(textOf(await fetchPage(server, '/', { retryPausesMs: [1, 1] }))).toBe('ok');
  });

  it.each([
    ['a broken connection', (request) => request.socket.destroy()],
    [
      'a page cut off',
      (_request, response) => {
        response
          .writeHead(200, { ...HTML, 'content-length': '1000' })
          .write('<html>', () => response.destroy());
      },
    ],
    [
      'a packed page cut off',
      (_request, response) => {
        const half = gzipSync('Stellen '.repeat(1000)).subarray(0, 30);
        response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(half);
      },
    ],
    ['status 500', answering('', {}, 500)],
  ] satisfies [string, Route][])('end as unavailable after the last try: %s', async (_fault, route) => {
    const server = await serve({ '/': route });
    await expect(fetchPage(server, '/', { retryPausesMs: [1] })).rejects.toThrow(SourceUnavailable);
    expect(server.hits('/')).toBe(2);
  });
});

describe('robots.txt', () => {
  const CLOSED = 'User-agent: *\nDisallow: /';

  it('is read once and obeyed without a request', async () => {
    const robots = answering('User-agent: stellenlotse\nDisallow: /intern', {});
    const server = await serve({ '/robots.txt': robots, '/a': answering('a'), '/intern': answering('b') });
    const fetcher = fetcherFor([server]);
    await fetcher.fetch({ url: `${server.url}/a`, role: 'list' }, null);
    await expect(fetcher.fetch({ url: `${server.url}/intern`, role: 'list' }, null)).rejects.toThrow(
      SourceRefused,
    );
    expect([server.hits('/robots.txt'), server.hits('/intern')]).toEqual([1, 0]);
  });

  it.each([
    ['404 means there is none', answering(CLOSED, {}, 404)],
    ['403 means there is none', answering(CLOSED, {}, 403)],
    ['a redirect loop means there is none', answering('', { location: '/robots.txt' }, 302)],
  ] satisfies [string, Route][])('%s', async (_rule, route) => {
    const server = await serve({ '/robots.txt': route, '/': answering('ok') });
    expect(textOf(await fetchPage(server, '/'))).toBe('ok');
  });

  it.each([
    ['status 500', answering('', {}, 500)],
    ['status 429', answering('', {}, 429)],
    ['no answer', (): void => undefined],
    ['a broken connection', (request) => request.socket.destroy()],
  ] satisfies [string, Route][])(
    'that cannot be read (%s) closes the site for now',
    async (_fault, route) => {
      const server = await serve({ '/robots.txt': route, '/': answering('ok') });
      await expect(fetchPage(server, '/', { totalDeadlineMs: 150 })).rejects.toThrow(SourceUnavailable);
      expect(server.hits('/')).toBe(0);
    },
  );

  it('is waited for when the site asks for a moment', async () => {
    let visits = 0;
    const server = await serve({
      '/robots.txt': (_request, response) =>
        void response.writeHead((visits += 1) === 1 ? 503 : 200, { 'retry-after': '1' }).end('User-agent: x'),
      '/': answering('ok'),
    });
    const start = performance.now();
    expect(textOf(await fetchPage(server, '/', { retryPausesMs: [1] }))).toBe('ok');
    expect(performance.now() - start).toBeGreaterThan(990);
  });

  it('closes the site for as long as it asks for, when that is long', async () => {
    const server = await serve({
      '/robots.txt': answering('', { 'retry-after': '7200' }, 429),
      '/': answering('ok'),
    });
    const until = '2026-11-22T12:00:00.000Z';
    await expect(fetchPage(server, '/')).rejects.toMatchObject({ name: 'SourceRefused', until });
    expect(server.hits('/')).toBe(0);
  });

  it('is followed to where it has moved', async () => {
    const server = await serve({
      '/robots.txt': answering('', { location: '/wo/robots.txt' }, 301),
      '/wo/robots.txt': answering(CLOSED, {}),
    });
    await expect(fetchPage(server, '/')).rejects.toThrow(SourceRefused);
  });

  it('is read again after a day, and its last good copy stands in while the site is down', async () => {
    let now = NOW;
    let status = 200;
    const server = await serve({
      '/robots.txt': (_request, response) =>
        void response.writeHead(status).end('User-agent: *\nDisallow: /intern'),
      '/': answering('ok'),
    });
    const fetcher = fetcherFor([server], { clock: () => now });
    const request = { url: `${server.url}/`, role: 'list' };
    await fetcher.fetch(request, null);
    now = '2026-11-23T11:00:00.000Z';
    status = 503;
    expect(textOf(await fetcher.fetch(request, null))).toBe('ok');
    expect(server.hits('/robots.txt')).toBe(2);
  });
});

describe('the pace', () => {
  function recording(): { readonly route: Route; readonly starts: number[]; readonly most: () => number } {
    const starts: number[] = [];
    let open = 0;
    let most = 0;
    const route: Route = (_request, response) => {
      starts.push(performance.now());
      most = Math.max(most, (open += 1));
      setTimeout(() => {
        open -= 1;
        response.writeHead(200, HTML).end('ok');
      }, 20);
    };
    return { route, starts, most: () => most };
  }

  async function fetchFour(server: TestServer, fetcher: Fetcher): Promise<void> {
    const requests = [1, 2, 3, 4].map((n) => ({ url: `${server.url}/?n=${n}`, role: 'list' }));
    await Promise.all(requests.map((request) => fetcher.fetch(request, null)));
  }

  function gaps(starts: readonly number[]): number[] {
    return starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  }

  it('leaves a pause between requests to one host and never sends two at once', async () => {
    const { route, starts, most } = recording();
    const server = await serve({ '/': route });
    await fetchFour(server, fetcherFor([server], { paceMs: 60 }));
    expect(most()).toBe(1);
    expect(Math.min(...gaps(starts))).toBeGreaterThan(50);
  });

  it('is slower where robots.txt asks for it', async () => {
    const { route, starts } = recording();
    const robots = answering('User-agent: *\nCrawl-delay: 0.1', {});
    const server = await serve({ '/robots.txt': robots, '/': route });
    await fetchFour(server, fetcherFor([server], { paceMs: 0 }));
    expect(Math.min(...gaps(starts))).toBeGreaterThan(90);
  });

  it('of one host does not hold up another', async () => {
    const hanging = await serve({ '/': () => undefined });
    const server = await serve({ '/': answering('ok') });
    const fetcher = fetcherFor([server, hanging], { totalDeadlineMs: 500 });
    const stuck = fetcher
      .fetch({ url: `${hanging.url}/`, role: 'list' }, null)
      .catch((error: unknown) => error);
    expect(textOf(await fetcher.fetch({ url: `${server.url}/`, role: 'list' }, null))).toBe('ok');
    expect(await stuck).toBeInstanceOf(SourceUnavailable);
  });
});
