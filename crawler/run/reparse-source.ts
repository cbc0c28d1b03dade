import type { Instant } from '../../domain/time.ts';
import type { Snapshots } from '../../store/snapshots/snapshot.ts';
import type { Run } from '../../store/store.ts';
import { openCookieJar } from '../fetch/cookie-jar.ts';
import type { PageRequest, Source } from '../source.ts';
import { USUAL_LIMITS, type CrawlTools } from './crawl-tools.ts';
import type { Crawling } from './crawling.ts';
import { holdLease, USUAL_LEASE_SECONDS } from './hold-lease.ts';
import { type KeptPages, openKeptPages } from './kept-pages.ts';
import { readAll } from './read-all.ts';
import { openTally } from './tally.ts';

/** What came of reading a source's kept pages again. */
export type Reparse =
  | { readonly kind: 'done'; readonly run: Run }
  /** None of the pages that the source begins with is kept. */
  | { readonly kind: 'nothing-kept' }
  | { readonly kind: 'busy' };

/** What a re-reading works with: no fetcher. */
export interface ReparseTools extends Omit<CrawlTools, 'fetcher' | 'snapshots'> {
  readonly snapshots: Snapshots;
  /** Our product token, as sites name us in their orders. */
  readonly agent: string;
}

/** How far back the last complete run is looked for. */
const RUNS_TO_LOOK_AT = 200;

/**
 * Reads the pages again that a source had since its last complete run, after its adapter was improved: by the rules of a
 * crawl, without a request. Postings are judged as of the moment when their page was seen. Nothing is withdrawn, nothing
 * counts as confirmed later than it was, and the source's health stays what its crawls made of it.
 */
export async function reparseSource(source: Source, tools: ReparseTools): Promise<Reparse> {
  const { store, snapshots, clock, agent } = tools;
  const now = clock();
  const since = lastCompleteStart(source, tools);
  const kept = openKeptPages(snapshots, { source: source.id, since, now, agent });
  const isKept = source.first().some((request) => isAnyKept(request, kept));
  if (!isKept) return { kind: 'nothing-kept' };
  const leaseSeconds = tools.leaseSeconds ?? USUAL_LEASE_SECONDS;
  const run = store.openRun(source.id, now, leaseSeconds, 'reparse');
  if (run === null) return { kind: 'busy' };
  const lease = holdLease(run, tools, leaseSeconds);
  try {
    const { snapshots: _snapshots, agent: _agent, ...rest } = tools;
    const reading = { ...rest, fetcher: kept.fetcher, clock: kept.clock, signal: lease.signal };
    return { kind: 'done', run: await readAgain(source, run, reading, now) };
  } finally {
    lease.release();
  }
}

/** Whether the page, or one that was read in its place, is kept. */
function isAnyKept(request: PageRequest, kept: KeptPages): boolean {
  return kept.has(request) || (request.orElse !== undefined && isAnyKept(request.orElse, kept));
}

async function readAgain(source: Source, run: number, tools: CrawlTools, now: Instant): Promise<Run> {
  const tally = openTally();
  const crawling: Crawling = {
    source,
    run,
    tools,
    cookies: openCookieJar(),
    seen: tally.seen,
    readsAnew: true,
  };
  const end = await readAll(crawling, tally, { ...USUAL_LIMITS, ...tools.limits });
  const { pages, unchangedPages } = tally;
  const closed = tools.store.closeRun(run, { ...end, suspendedUntil: null, pages, unchangedPages }, now);
  tools.log.info(closed, 'kept pages read again');
  return closed;
}

function lastCompleteStart(source: Source, { store }: ReparseTools): Instant {
  const runs = store.runs(source.id, RUNS_TO_LOOK_AT);
  return runs.find(({ outcome }) => outcome === 'complete')?.startedAt ?? '';
}
