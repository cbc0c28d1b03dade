import { afterEach, describe, expect, it } from 'vitest';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../../../crawler/errors.ts';
import { checkCircuit, circuitAfter, type Circuit } from '../../../crawler/fetch/circuit-breaker.ts';
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

/** What is known of the host after requests that ended so. */
function after(ends: readonly unknown[], from: Circuit | null = null): Circuit | null {
  return ends.reduce<Circuit | null>((circuit, end) => circuitAfter(circuit, end, clock()), from);
}

function lets(circuit: Circuit | null): boolean {
  try {
    checkCircuit(HOST, circuit, clock());
    return true;
  } catch (error) {
    if (!(error instanceof SourceUnavailable)) throw error;
    return false;
  }
}

describe('the circuit of a host', () => {
  const fault = new SourceUnavailable('status 502');
  const faults = (count: number): readonly unknown[] => Array.from({ length: count }, () => fault);

  it('lets requests go until eight have failed in a row', () => {
    const seven = after(faults(7));
    expect(lets(seven)).toBe(true);
    expect(lets(after([...faults(7), null, ...faults(7)]))).toBe(true);
    expect(() => checkCircuit(HOST, after([fault], seven), clock())).toThrow(
      'stellen.example has failed 8 times in a row and is left alone until 2026-11-22T05:01:00.000Z: status 502',
    );
  });

  it('lets one probe go after the rest, and each that fails doubles the rest up to a quarter of an hour', () => {
    let circuit = after(faults(8));
    const rests = [];
    for (let probe = 1; probe <= 6; probe += 1) {
      const from = nowMs;
      while (!lets(circuit)) nowMs += 15_000;
      rests.push((nowMs - from) / 60_000);
      circuit = after([fault], circuit);
    }
    expect(rests).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it.each([
    ['a page', null, null],
    ['a refusal', new SourceRefused('status 403'), null],
    ['an answer that cannot be read', new SourceChanged('not HTTP'), null],
    ['a request that was called off', new Error('called off'), after(faults(3))],
  ])('is, after some failures and %s, %#', (_what, end, expected) => {
    expect(after([...faults(3), end])).toEqual(expected);
  });
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
