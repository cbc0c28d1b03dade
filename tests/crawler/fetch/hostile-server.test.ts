import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../../crawler/fetch/fetched.ts';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';

const SERVER = new URL('../../../../shared/suites/hostile-server/server.mjs', import.meta.url);

interface HostileServer {
  readonly url: string;
  readonly hits: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

interface Meeting {
  /** `page`, `gone`, or the name of the error. */
  readonly end: string;
  readonly text: string;
  readonly message: string;
  readonly hits: number;
}

/** Fetches one path of a fresh server, so that its Crawl-delay holds nobody up. */
async function meet(path: string): Promise<Meeting> {
  const { start } = (await import(SERVER.href)) as { start: () => Promise<HostileServer> };
  const server = await start();
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
    clock: () => new Date().toISOString(),
    allowHosts: [new URL(server.url).host],
    paceMs: 0,
    totalDeadlineMs: 1000,
    maxDecodedBytes: 2 * 1024 * 1024,
    retryPausesMs: [],
  });
  try {
    const fetched = await fetcher.fetch({ url: server.url + path, role: 'list' }, null);
    return { end: fetched.kind, text: textOf(fetched), message: '', hits: server.hits[path] ?? 0 };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { end: name, text: '', message, hits: server.hits[path] ?? 0 };
  } finally {
    await fetcher.close();
    await server.close();
  }
}

function textOf(fetched: Fetched): string {
  return fetched.kind === 'page' ? fetched.page.text : '';
}

describe.runIf(existsSync(SERVER))('a server that misbehaves', () => {
  it.each([
    ['/hang/connect', 'SourceUnavailable', 'no complete answer within'],
    ['/hang/headers', 'SourceUnavailable', 'no complete answer within'],
    ['/hang/body', 'SourceUnavailable', 'no complete answer within'],
    ['/drip', 'SourceUnavailable', 'no complete answer within'],
    ['/endless', 'SourceChanged', 'bytes when unpacked'],
    ['/huge', 'SourceChanged', 'bytes when unpacked'],
    ['/bomb/gzip', 'SourceChanged', 'bytes when unpacked'],
    ['/bomb/br', 'SourceChanged', 'bytes when unpacked'],
    ['/bomb/encodings', 'SourceChanged', 'content encodings'],
    ['/bomb/headers', 'SourceChanged', 'Headers Overflow'],
    ['/redirect/file', 'SourceRefused', 'file:'],
    ['/redirect/meta', 'SourceRefused', 'not on the public Internet'],
    ['/redirect/none', 'SourceChanged', 'without a location'],
    ['/status/403', 'SourceRefused', 'status 403'],
    ['/status/500', 'SourceUnavailable', 'status 500'],
    ['/status/429-huge', 'SourceRefused', 'status 429'],
    ['/status/429-bad', 'SourceRefused', 'status 429'],
    ['/captcha', 'SourceRefused', 'human'],
    ['/captcha-200', 'SourceRefused', 'human'],
    ['/truncated', 'SourceUnavailable', ''],
    ['/reset', 'SourceUnavailable', ''],
    ['/type/video', 'SourceChanged', 'video'],
  ])('%s ends as %s (%s) after one request', async (path, end, message) => {
    const met = await meet(path);
    expect(met).toMatchObject({ end, hits: 1 });
    expect(met.message).toContain(message);
  });

  it.each([
    ['/charset/1252-as-utf8', 'Köln € –'],
    ['/charset/latin1-no-label', 'Bürokauffrau in Köln'],
    ['/charset/utf8-as-latin1', 'Köln „Büro“'],
    ['/charset/bogus', 'Köln'],
    ['/charset/utf16', 'Köln'],
    ['/type/none', 'Pflegefachkraft'],
    ['/redirect/cookie', 'Pflegefachkraft'],
  ])('%s is read as %s', async (path, text) => {
    expect((await meet(path)).text).toContain(text);
  });

  it.each(['/status/404', '/status/410'])('%s is gone', async (path) => {
    expect((await meet(path)).end).toBe('gone');
  });
});
