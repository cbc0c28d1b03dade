import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { findChromium } from '../../../../crawler/fetch/browser/find-chromium.ts';
import type { BrowserOptions } from '../../../../crawler/fetch/browser/shared-browser.ts';
import type { Fetched, FetchedPage } from '../../../../crawler/fetch/fetched.ts';
import { openFetcher, type Fetcher, type FetcherOptions } from '../../../../crawler/fetch/open-fetcher.ts';
import { answering, startServer, type Route, type TestServer } from '../../../helpers/http-server.ts';

/** A site on loopback and a fetcher with the machine's browser for it. */
export interface RenderedSite {
  readonly server: TestServer;
  readonly fetcher: Fetcher;
  /** Renders a page of the site; `waitFor` is what must be there. */
  render(path: string, waitFor?: string | null): Promise<Fetched>;
  /** Answers the markup, without whitespace between elements. */
  markup(path: string, waitFor?: string | null): Promise<string>;
}

/** As many sites as the tests of one file open. */
const MOST_SITES = 60;

/** Opens sites one after the other; those without wishes of their own share a fetcher and its browser, which takes long to start. */
export function renderedSites(): {
  open(
    routes: Readonly<Record<string, Route>>,
    options?: Partial<FetcherOptions>,
    browser?: Partial<BrowserOptions>,
  ): Promise<RenderedSite>;
} {
  const free: { readonly server: TestServer; readonly routes: Record<string, Route> }[] = [];
  const opened: { close(): Promise<void> }[] = [];
  const own: { close(): Promise<void> }[] = [];
  let hosts: readonly string[] = [];
  let shared: Fetcher | null = null;
  const closeAll = async (all: { close(): Promise<void> }[]): Promise<void> => {
    for (const one of all.splice(0).toReversed()) await one.close();
  };
  beforeAll(async () => {
    for (let count = 0; count < MOST_SITES; count++) {
      const routes: Record<string, Route> = {};
      const server = await startServer(routes);
      free.push({ server, routes });
      opened.push(server);
    }
    hosts = free.map(({ server }) => server.host);
    shared = fetcherWith(hosts);
    opened.push(shared);
  });
  afterEach(() => closeAll(own));
  afterAll(() => closeAll(opened));
  return {
    open(routes, options, browser) {
      const site = free.shift();
      if (site === undefined || shared === null) throw new Error('more sites than were opened');
      Object.assign(site.routes, routes);
      const isPlain = options === undefined && browser === undefined;
      const fetcher = isPlain ? shared : fetcherWith(hosts, options, browser);
      if (!isPlain) own.push(fetcher);
      return Promise.resolve(renderedSite(site.server, fetcher));
    },
  };
}

function fetcherWith(
  allowHosts: readonly string[],
  options: Partial<FetcherOptions> = {},
  browser: Partial<BrowserOptions> = {},
): Fetcher {
  return openFetcher({
    userAgent: 'Stellenlotse/1.0 (+https://portal.example/bot)',
    clock: () => '2026-11-22T10:00:00.000Z',
    allowHosts,
    paceMs: 0,
    totalDeadlineMs: 3000,
    retryPausesMs: [],
    browser: { executable: findChromium(null), ...browser },
    ...options,
  });
}

function renderedSite(server: TestServer, fetcher: Fetcher): RenderedSite {
  const render = (path: string, waitFor: string | null = null): Promise<Fetched> =>
    fetcher.fetch({ url: server.url + path, role: 'list' }, null, { rendered: { waitFor } });
  return {
    server,
    fetcher,
    render,
    markup: async (path, waitFor) => pageOf(await render(path, waitFor)).page.text.replaceAll(/>\s+</g, '><'),
  };
}

/** The page that was fetched; throws when it was none. */
export function pageOf(fetched: Fetched): FetchedPage {
  if (fetched.kind !== 'page') throw new Error(`expected a page, got ${fetched.kind}`);
  return fetched;
}

/** A page whose body is a script and an empty root. */
export function scripted(script: string, head = ''): Route {
  return answering(
    `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><div id="app"></div><script>${script}</script></body></html>`,
  );
}

/** Puts a list of titles into the root. */
export const LIST_FROM_JSON = `fetch('/api/jobs').then((r) => r.json()).then((jobs) => {
  document.querySelector('#app').innerHTML = '<ul>' + jobs.map((job) => '<li class="job">' + job + '</li>').join('') + '</ul>';
});`;

export const JOBS: Route = answering('["Bäckerin","Koch"]', { 'content-type': 'application/json' });

/** Process ids of every browser that this process has started and that still runs. */
export function browserProcesses(): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readStat);
  const found = new Set([process.pid]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid, name }) => found.has(pid) && /chrom/i.test(name)).map(({ pid }) => pid);
}

function readStat(pid: string): { readonly pid: number; readonly parent: number; readonly name: string }[] {
  try {
    const [, name = '', state = '', parent = ''] =
      /^\d+ \((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), name }];
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code)))
      return [];
    throw error;
  }
}
