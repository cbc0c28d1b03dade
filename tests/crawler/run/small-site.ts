import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SourceChanged } from '../../../crawler/errors.ts';
import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlSource } from '../../../crawler/run.ts';
import type { CrawlTools } from '../../../crawler/run/crawl-tools.ts';
import type { PageRequest, ParsedPage, Source } from '../../../crawler/source.ts';
import { openTakeIn } from '../../../crawler/take-in.ts';
import { openSnapshots } from '../../../store/snapshots/open-snapshots.ts';
import type { Snapshots } from '../../../store/snapshots/snapshot.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import type { Run, StoreWriter } from '../../../store/store.ts';
import { answering, startServer, type Route, type TestServer } from '../../helpers/http-server.ts';
import { SMALL_TABLES } from './small-tables.ts';

/** A page of the small site: what it prints and where it leads. */
export interface Printed {
  readonly titles?: readonly string[];
  /** Paths of further lists. */
  readonly list?: readonly string[];
  readonly details?: readonly string[];
  /** How many postings the page says there are. */
  readonly announced?: number;
  /** Keys of items that cannot be read. */
  readonly broken?: readonly string[];
  /** Keys of postings that the page says are over. */
  readonly over?: readonly string[];
}

/** A site on loopback, a source that reads it, and a store that is a day older after each crawl. */
export interface SmallSite {
  readonly store: StoreWriter;
  readonly snapshots: Snapshots;
  readonly server: TestServer;
  readonly routes: Record<string, Route>;
  /** Lets a path print something. */
  print(path: string, printed: Printed): void;
  source(changes?: Partial<Source>): Source;
  tools(changes?: Partial<CrawlTools>): CrawlTools;
  crawl(changes?: Partial<Source>, withTools?: Partial<CrawlTools>): Promise<Run>;
  now(): string;
  wait(hours: number): void;
  /** Titles of the open postings, in order of the alphabet. */
  titles(): readonly string[];
}

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };
const DAY_HOURS = 24;

/** Starts the site; everything is closed when the test ends. */
export async function openSmallSite(): Promise<SmallSite> {
  const folder = mkdtempSync(join(tmpdir(), 'small-site-'));
  const store = openStore(join(folder, 'portal.db'));
  const snapshots = openSnapshots(join(folder, 'snapshots.db'), { days: 3, megabytes: 10 });
  const routes: Record<string, Route> = {};
  const server = await startServer(routes);
  let now = '2026-11-22T05:00:00.000Z';
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
    clock: () => now,
    allowHosts: [server.host],
    paceMs: 0,
    totalDeadlineMs: 2000,
    retryPausesMs: [],
  });
  onTestFinished(async () => {
    await fetcher.close();
    await server.close();
    snapshots.close();
    store.close();
    rmSync(folder, { recursive: true });
  });
  const wait = (hours: number): void => {
    now = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  };
  const source = (changes: Partial<Source> = {}): Source => ({ ...smallSource(server.url), ...changes });
  const tools = (changes: Partial<CrawlTools> = {}): CrawlTools => ({
    fetcher,
    store,
    snapshots,
    takeIn: openTakeIn(store, SMALL_TABLES),
    clock: () => now,
    log: QUIET,
    ...changes,
  });
  return {
    store,
    snapshots,
    server,
    routes,
    source,
    tools,
    wait,
    now: () => now,
    print(path, printed) {
      routes[path] = answering(JSON.stringify(printed), { 'content-type': 'application/json' });
    },
    async crawl(changes, withTools) {
      const crawled = await crawlSource(source(changes), tools(withTools));
      if (crawled.kind !== 'done') throw new Error(`expected a run, got ${crawled.kind}`);
      wait(DAY_HOURS);
      return crawled.run;
    },
    titles: () => [...store.openCards()].map(({ title }) => title.replace(' (m/w/d)', '')).toSorted(),
  };
}

function smallSource(url: string): Source {
  return {
    id: 'klinik',
    about: {
      name: 'Klinik am Wald',
      homepage: url,
      basis: { kind: 'permission', note: 'by mail', url: null, recordedOn: '2026-11-01' },
      nearness: 'employer',
      display: 'full',
    },
    via: 'http',
    every: '0 5 * * *',
    parser: '1',
    first: () => [{ url: `${url}/list`, role: 'list' }],
    parse: (page) => parse(page.text, url),
  };
}

function parse(text: string, url: string): ParsedPage {
  if (!text.startsWith('{')) throw new SourceChanged('not the list we know');
  const { titles = [], list = [], details = [], broken = [], announced, over } = JSON.parse(text) as Printed;
  const at =
    (role: string) =>
    (path: string): PageRequest => ({ url: url + path, role });
  return {
    postings: titles.map((title) => ({
      key: title,
      url: `${url}/stelle/${encodeURIComponent(title)}`,
      title: `${title} (m/w/d)`,
      employer: 'Klinik am Wald',
      description: `Wir suchen: ${title} in Düren.`,
    })),
    next: [...list.map(at('list')), ...details.map(at('detail'))],
    problems: broken.map((key) => ({ key, url: null, reason: 'no title' })),
    ...(announced === undefined ? {} : { announced }),
    ...(over === undefined ? {} : { ended: over.map((key) => ({ key, reason: 'marked as filled' })) }),
  };
}

/** `count` different titles. */
export function manyTitles(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => `Beruf${String.fromCharCode(65 + (index % 26))}${index}`,
  );
}
