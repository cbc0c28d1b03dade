import { ConfigError } from '../config/config-error.ts';
import type { Instant } from '../domain/time.ts';
import { RunOver, type Run } from '../store/store.ts';
import { openCookieJar } from './fetch/cookie-jar.ts';
import { USUAL_LIMITS, type CrawlLimits, type CrawlTools } from './run/crawl-tools.ts';
import type { Crawling } from './run/crawling.ts';
import { holdLease, USUAL_LEASE_SECONDS } from './run/hold-lease.ts';
import { readAll } from './run/read-all.ts';
import { pruneSnapshots } from './run/snapshot-pages.ts';
import { openTally } from './run/tally.ts';
import type { Source } from './source.ts';

/** What came of the wish to crawl a source. */
export type Crawl =
  | { readonly kind: 'done'; readonly run: Run }
  | { readonly kind: 'suspended'; readonly until: Instant; readonly because: string | null }
  | { readonly kind: 'busy' };

/**
 * Crawls one source once, from its first pages to the run's typed outcome. It never throws for what a site does.
 * @throws {ConfigError} before any request when the source has no legal basis.
 */
export async function crawlSource(source: Source, tools: CrawlTools): Promise<Crawl> {
  requireLawful(source);
  const limits = { ...USUAL_LIMITS, ...tools.limits };
  const startedAt = tools.clock();
  const { suspendedUntil, suspendedBecause } = tools.store.source(source.id);
  if (suspendedUntil !== null && suspendedUntil > startedAt) {
    return { kind: 'suspended', until: suspendedUntil, because: suspendedBecause };
  }
  const leaseSeconds = tools.leaseSeconds ?? USUAL_LEASE_SECONDS;
  const run = tools.store.openRun(source.id, startedAt, leaseSeconds);
  if (run === null) return { kind: 'busy' };
  const lease = holdLease(run, tools, leaseSeconds);
  try {
    return { kind: 'done', run: await runOnce(source, run, { ...tools, signal: lease.signal }, limits) };
  } catch (error) {
    if (error instanceof RunOver) return { kind: 'busy' };
    throw error;
  } finally {
    lease.release();
  }
}

async function runOnce(source: Source, run: number, tools: CrawlTools, limits: CrawlLimits): Promise<Run> {
  const tally = openTally();
  const crawling: Crawling = {
    source,
    run,
    tools,
    cookies: openCookieJar(),
    seen: tally.seen,
  };
  const end = await readAll(crawling, tally, limits);
  const { pages, unchangedPages, ended } = tally;
  const closed = tools.store.closeRun(run, { ...end, pages, unchangedPages, ended }, tools.clock());
  pruneSnapshots(tools);
  tools.log.info(closed, 'crawl run ended');
  return closed;
}

function requireLawful(source: Source): void {
  if (source.about.basis !== null) return;
  throw new ConfigError(`Source ${source.id} cannot be crawled`, ['it has no legal basis on record']);
}
