import { ConfigError } from '../config/config-error.ts';
import type { Instant } from '../domain/time.ts';
import type { Run } from '../store/store.ts';
import { SourceChanged, SourceUnavailable } from './errors.ts';
import { openCookieJar } from './fetch/cookie-jar.ts';
import { RobotsDisallowed } from './fetch/robots-disallowed.ts';
import { USUAL_LIMITS, type CrawlTools } from './run/crawl-tools.ts';
import type { Crawling, PageYield } from './run/crawling.ts';
import { openFrontier, type Frontier, type Waiting } from './run/frontier.ts';
import { doubtYield } from './run/judge-yield.ts';
import { readPage, recall } from './run/read-page.ts';
import { endedAs, endedBy, type RunEnd } from './run/run-end.ts';
import { looksDown, looksMisdirected, looksRebuilt, openTally, type Tally } from './run/tally.ts';
import type { Source } from './source.ts';

/** What came of the wish to crawl a source. */
export type Crawl =
  | { readonly kind: 'done'; readonly run: Run }
  | { readonly kind: 'suspended'; readonly until: Instant; readonly because: string | null }
  | { readonly kind: 'busy' };

/** Pages of single postings: a missing one is a posting that ended. Of every other page a missing one leaves a gap. */
const DETAIL_ROLES = new Set(['detail', 'page']);

/** The lease outlives the longest run by this much. */
const LEASE_SLACK_SECONDS = 120;

/** How many earlier runs are looked at to judge a yield. */
const RUNS_TO_REMEMBER = 10;

/**
 * Crawls one source once, from its first pages to the run's typed outcome. It never throws for what a site does.
 * @throws {ConfigError} before any request when the source has no legal basis or needs a browser.
 */
export async function crawlSource(source: Source, tools: CrawlTools): Promise<Crawl> {
  requireLawful(source);
  const limits = { ...USUAL_LIMITS, ...tools.limits };
  const startedAt = tools.clock();
  const { suspendedUntil, suspendedBecause } = tools.store.source(source.id);
  if (suspendedUntil !== null && suspendedUntil > startedAt) {
    return { kind: 'suspended', until: suspendedUntil, because: suspendedBecause };
  }
  const run = tools.store.openRun(source.id, startedAt, limits.maxSeconds + LEASE_SLACK_SECONDS);
  if (run === null) return { kind: 'busy' };
  const tally = openTally();
  const crawling: Crawling = { source, run, tools, cookies: openCookieJar(), seen: tally.seen };
  const end = await readAll(crawling, tally, limits);
  const { pages, unchangedPages } = tally;
  const closed = tools.store.closeRun(run, { ...end, pages, unchangedPages }, tools.clock());
  tools.log.info(closed, 'crawl run ended');
  return { kind: 'done', run: closed };
}

function requireLawful(source: Source): void {
  const problems: string[] = [];
  if (source.about.basis === null) problems.push('it has no legal basis on record');
  if (source.via !== 'http') problems.push('it needs the browser, which is not there');
  if (problems.length > 0) throw new ConfigError(`Source ${source.id} cannot be crawled`, problems);
}

async function readAll(
  crawling: Crawling,
  tally: Tally,
  limits: { readonly maxPages: number; readonly maxSeconds: number },
): Promise<RunEnd> {
  const { source, tools } = crawling;
  try {
    const frontier = openFrontier(source.first(), limits.maxPages);
    const endAt = Date.parse(tools.clock()) + limits.maxSeconds * 1000;
    for (let waiting = frontier.next(); waiting !== null; waiting = frontier.next()) {
      if (Date.parse(tools.clock()) > endAt)
        return endedAs('partial', `not done after ${limits.maxSeconds} s`);
      await readNext(waiting, frontier, crawling, tally);
      tools.onProgress?.({ source: source.id, pages: tally.pages, found: tally.seen.size });
    }
    if (frontier.isCut()) tally.gaps.push(`more than ${limits.maxPages} pages`);
    return judgeRun(crawling, tally);
  } catch (error) {
    if (tools.signal?.aborted === true) return endedAs('interrupted', 'the program is stopping');
    const end = endedBy(error, tally.pages);
    const tell = end.outcome === 'failed' ? 'error' : 'warn';
    tools.log[tell]({ source: source.id, outcome: end.outcome, err: error }, 'crawl run broken off');
    return end;
  }
}

/** Reads one page and queues what it leads to; a fault of a page below the lists does not end the run. */
async function readNext(
  waiting: Waiting,
  frontier: Frontier,
  crawling: Crawling,
  tally: Tally,
): Promise<void> {
  const isDetail = !waiting.isFirst && DETAIL_ROLES.has(waiting.request.role);
  if (isDetail) tally.details += 1;
  try {
    const got = await readPage(waiting.request, crawling);
    tally.pages += 1;
    tally.unavailableInARow = 0;
    if (got.kind === 'gone') noteGone(waiting, isDetail, tally);
    else follow(waiting, got, frontier, tally);
  } catch (error) {
    passOver(error, waiting, isDetail, crawling, tally);
  }
}

function follow(
  waiting: Waiting,
  got: Exclude<PageYield, { kind: 'gone' }>,
  frontier: Frontier,
  tally: Tally,
): void {
  if (got.kind === 'unchanged') tally.unchangedPages += 1;
  if (got.announced !== null) tally.announced = Math.max(tally.announced ?? 0, got.announced);
  frontier.follow(waiting, got.next, got.keys.length === 0);
}

function noteGone({ request, isFirst }: Waiting, isDetail: boolean, tally: Tally): void {
  if (isFirst) throw new SourceChanged(`the first page is gone: ${request.url}`);
  if (isDetail) tally.goneDetails += 1;
  else tally.gaps.push(`gone: ${request.url}`);
}

/** Passes over a page that cannot be had or read, keeping what is known of it; rethrows what concerns the whole run. */
function passOver(
  error: unknown,
  { request, isFirst }: Waiting,
  isDetail: boolean,
  crawling: Crawling,
  tally: Tally,
): void {
  const { source, run, tools } = crawling;
  if (isFirst || !(error instanceof Error) || tools.signal?.aborted === true) throw error;
  if (error instanceof SourceUnavailable) {
    tally.unavailableInARow += 1;
    tally.gaps.push(error.message);
    if (looksDown(tally)) throw error;
  } else if (isDetail && error instanceof SourceChanged) {
    tally.unreadDetails += 1;
    if (looksRebuilt(tally, false)) throw error;
  } else if (!(error instanceof RobotsDisallowed)) throw error;
  const at = tools.clock();
  tools.store.keepProblem(run, request.url, null, error.message, at);
  tools.store.confirmAll(run, source.id, recall(request, crawling)?.keys ?? [], at);
}

function judgeRun({ source, tools }: Crawling, tally: Tally): RunEnd {
  const { details, goneDetails, unreadDetails, gaps, announced, pages } = tally;
  if (pages === 0) return endedAs('implausible', 'the source names no page to begin with');
  if (looksRebuilt(tally, true))
    return endedAs('changed', `${unreadDetails} of ${details} pages are not as known`);
  if (gaps.length > 0) return endedAs('partial', gaps.slice(0, 3).join('; '));
  if (looksMisdirected(tally))
    return endedAs('implausible', `${goneDetails} of ${details} listed pages are gone`);
  const { recentYields } = tools.store.source(source.id);
  const [, ...runsBefore] = tools.store.runs(source.id, RUNS_TO_REMEMBER);
  const doubt = doubtYield({ found: tally.seen.size, announced, recentYields, runsBefore });
  return doubt === null ? endedAs('complete', null) : endedAs('implausible', doubt);
}
