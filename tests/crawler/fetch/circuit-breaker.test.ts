import { afterEach, describe, expect, it } from 'vitest';
import { SourceUnavailable } from '../../../crawler/errors.ts';
import { openCircuitBreaker } from '../../../crawler/fetch/circuit-breaker.ts';
import { openFetcher, type Fetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { answering, startServer, type Route, type TestServer } from '../../helpers/http-server.ts';

const HOST = 'stellen.example';
const START = Date.parse('2026-11-22T05:00:00.000Z');

let nowMs = START;
const clock = (): string => new Date(nowMs).toISOString();
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  nowMs = START;
  for (const each of opened.splice(0).toReversed()) await each.close();
});

describe('a circuit breaker', () => {
  const open = () => openCircuitBreaker({ clock, failuresToOpen: 3 });

  it('lets requests go until so many have failed in a row', () => {
    const breaker = open();
    for (let failure = 1; failure <= 2; failure += 1) breaker.failed(HOST, 'status 500');
    breaker.check(HOST);
    breaker.answered(HOST);
    for (let failure = 1; failure <= 2; failure += 1) breaker.failed(HOST, 'status 500');
    breaker.check(HOST);
    breaker.failed(HOST, 'status 502');
    expect(() => breaker.check(HOST)).toThrow(
      'stellen.example has failed 3 times in a row and is left alone until 2026-11-22T05:01:00.000Z: status 502',
    );
    expect(() => breaker.check('andere.example')).not.toThrow();
  });

  it('lets one probe go after the rest, and each that fails doubles the rest up to a quarter of an hour', () => {
    const breaker = open();
    for (let failure = 1; failure <= 3; failure += 1) breaker.failed(HOST, 'no answer');
    const rests = [];
    for (let probe = 1; probe <= 6; probe += 1) {
      const from = nowMs;
      while (!lets(breaker)) nowMs += 15_000;
      rests.push((nowMs - from) / 60_000);
      breaker.failed(HOST, 'no answer');
    }
    expect(rests).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('is as new after a probe that was answered', () => {
    const breaker = open();
    for (let failure = 1; failure <= 3; failure += 1) breaker.failed(HOST, 'no answer');
    nowMs += 60_000;
    breaker.check(HOST);
    breaker.answered(HOST);
    breaker.failed(HOST, 'no answer');
    expect(lets(breaker)).toBe(true);
  });

  function lets(breaker: ReturnType<typeof open>): boolean {
    try {
      breaker.check(HOST);
      return true;
    } catch (error) {
      if (!(error instanceof SourceUnavailable)) throw error;
      return false;
    }
  }
});

describe('a host that keeps failing', () => {
  async function serve(route: Route): Promise<{ server: TestServer; fetcher: Fetcher }> {
    const server = await startServer({ '/': route });
    const fetcher = openFetcher({
      userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
      clock,
      allowHosts: [server.host],
      paceMs: 0,
      totalDeadlineMs: 1000,
      retryPausesMs: [1, 1],
    });
    opened.push(server, fetcher);
    return { server, fetcher };
  }

  async function endOf(fetcher: Fetcher, url: string): Promise<unknown> {
    return await fetcher.fetch({ url, role: 'list' }, null).catch((error: unknown) => error);
  }

  it('is left alone, and found again when it is back', async () => {
    let status = 500;
    const { server, fetcher } = await serve(
      (_request, response) => void response.writeHead(status).end('ok'),
    );
    const url = `${server.url}/`;
    for (let page = 1; page <= 5; page += 1) await endOf(fetcher, url);
    expect(server.hits('/')).toBe(8);
    expect(await endOf(fetcher, url)).toMatchObject({ name: 'SourceUnavailable', code: 'circuit-open' });
    expect(server.hits('/')).toBe(8);
    status = 200;
    nowMs += 60_000;
    expect(await endOf(fetcher, url)).toMatchObject({ kind: 'page' });
  });

  it('is not one that answers with refusals or missing pages', async () => {
    const { server, fetcher } = await serve(answering('nein', {}, 404));
    for (let page = 1; page <= 12; page += 1)
      expect(await endOf(fetcher, `${server.url}/`)).toMatchObject({ kind: 'gone' });
    expect(server.hits('/')).toBe(12);
  });

  it('is not one whose requests were called off', async () => {
    const { server, fetcher } = await serve(() => undefined);
    for (let page = 1; page <= 10; page += 1) {
      const request = { url: `${server.url}/`, role: 'list' };
      await expect(fetcher.fetch(request, null, { signal: AbortSignal.timeout(20) })).rejects.toThrow();
    }
    const end = await endOf(fetcher, `${server.url}/`);
    expect(end).toMatchObject({ code: null });
  });
});
