import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceConfig } from '../../../../config/region.ts';
import { openFetcher } from '../../../../crawler/fetch/open-fetcher.ts';
import { makeSources } from '../../../../crawler/make-sources.ts';
import { crawlSource } from '../../../../crawler/run.ts';
import type { Source } from '../../../../crawler/source.ts';
import { openTakeIn } from '../../../../crawler/take-in.ts';
import { normalise } from '../../../../domain/normalise.ts';
import type { NormalisedPosting } from '../../../../domain/posting.ts';
import type { Run, StoreWriter } from '../../../../store/store.ts';
import { openStore } from '../../../../store/sqlite/open-store.ts';
import { SMALL_TABLES } from '../../../crawler/run/small-tables.ts';

/** How a source is read in a meeting. */
export interface Manner {
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Fill the store from the server's good list before, as on the days when all was well. */
  readonly stocked: boolean;
  readonly runs: number;
  readonly retries: number;
  readonly deadlineMs: number;
}

/** What came of crawling one path of a hostile server. */
export interface Meeting {
  readonly runs: readonly Run[];
  readonly last: Run;
  /** Postings that are shown afterwards. */
  readonly open: number;
  /** What was read in the last run, in our words. */
  readonly read: readonly NormalisedPosting[];
  readonly elapsedMs: number;
}

const PATIENCE_MS = 1000;
const DAY_MS = 24 * 3_600_000;
const TODAY = '2026-11-22';

/** Where a meeting takes place. */
export interface Place {
  readonly url: string;
  /** A list of the same source that is well. */
  readonly good: string;
  /** `host:port` of every loopback server that may be asked. */
  readonly hosts: readonly string[];
}

/** Reads a path as a source, from an empty store or after a good day, and closes everything again. */
export async function meet({ url, good, hosts }: Place, manner: Manner): Promise<Meeting> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const store = openStore(join(folder, 'portal.db'));
  try {
    if (manner.stocked)
      await crawl(sourceAt(good, GOOD_LIST), store, 0, { ...manner, hosts, deadlineMs: 5000 });
    const source = sourceAt(url, manner);
    const began = performance.now();
    const runs: Run[] = [];
    let read: readonly NormalisedPosting[] = [];
    for (let day = 1; day <= manner.runs; day += 1) {
      const crawled = await crawl(source, store, day, { ...manner, hosts });
      runs.push(crawled.run);
      read = crawled.read;
    }
    const elapsedMs = performance.now() - began;
    const last = runs.at(-1);
    if (last === undefined) throw new Error('no run was asked for');
    return { runs, last, open: store.source(source.id).openSightings, read, elapsedMs };
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** How the list of a hostile server is read when it is well. */
export const GOOD_LIST = {
  kind: 'html-list',
  options: {
    container: 'body',
    item: 'article.job',
    fields: {
      title: 'h2',
      employer: '.c',
      publishedOn: { select: 'time', attribute: 'datetime' },
      description: { select: '.c' },
    },
    next: 'a[rel=next]',
    maxPages: 3,
    none: 'Keine Stellen gefunden',
  },
} as const;

/** A source that reads `url` in the given manner. */
export function sourceAt(
  url: string,
  { kind, options }: Pick<Manner, 'kind' | 'options'>,
  id = 'hostile',
): Source {
  const config: SourceConfig = {
    id,
    kind,
    name: 'Hostile',
    homepage: url,
    enabled: true,
    basis: { kind: 'permission', note: 'our own server', url: null, recordedOn: '2026-11-01' },
    nearness: 'employer',
    display: 'full',
    every: '0 5 * * *',
    paceMs: 0,
    options: kind === 'json-ld' ? { sitemap: { url, match: '.' } } : { ...options, url },
  };
  const [source] = makeSources([config], { placeNames: [] });
  if (source === undefined) throw new Error('no source was made');
  return source;
}

async function crawl(
  source: Source,
  store: StoreWriter,
  day: number,
  { retries, deadlineMs, hosts }: Pick<Manner, 'retries' | 'deadlineMs'> & Pick<Place, 'hosts'>,
): Promise<{ readonly run: Run; readonly read: readonly NormalisedPosting[] }> {
  const now = new Date(Date.parse(`${TODAY}T05:00:00.000Z`) + day * DAY_MS).toISOString();
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse/0.1 (+https://portal.example/bot)',
    clock: () => now,
    allowHosts: hosts,
    paceMs: 0,
    totalDeadlineMs: deadlineMs,
    maxDecodedBytes: 15 * 1024 * 1024,
    retryPausesMs: Array.from({ length: retries }, () => 10),
  });
  const read: NormalisedPosting[] = [];
  const takeIn = openTakeIn(store, SMALL_TABLES);
  try {
    const crawled = await crawlSource(source, {
      fetcher,
      store,
      clock: () => now,
      log: { info: quiet, warn: quiet, error: quiet },
      limits: { maxPages: 20, maxSeconds: 20 },
      takeIn: (raw, sight) => {
        read.push(normalise(raw, { source: sight.source, today: TODAY }));
        return takeIn(raw, sight);
      },
    });
    if (crawled.kind !== 'done') throw new Error(`no run but ${crawled.kind}`);
    return { run: crawled.run, read };
  } finally {
    await fetcher.close();
  }
}

/** Sockets of this process that are still there after a moment for their ends to arrive. */
export async function socketsLeft(): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  while (openSockets() > 0 && performance.now() < until) await sleep(20);
  return openSockets();
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => /^(TCPSocketWrap|TLSWrap)$/.test(name)).length;
}

function quiet(): void {
  // Nobody reads the log of a test.
}
