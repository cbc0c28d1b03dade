import { NotAllowed, SourceChanged, SourceUnavailable } from '../errors.ts';
import { TdmReserved } from '../fetch/tdm-reserved.ts';
import type { CrawlLimits } from './crawl-tools.ts';
import type { Crawling, PageYield } from './crawling.ts';
import { isDetailRole } from './detail-roles.ts';
import { openFrontier, type Frontier, type Waiting } from './frontier.ts';
import { judgeRun } from './judge-run.ts';
import { lastKeys } from './last-keys.ts';
import { NotKept } from './not-kept.ts';
import { PageUnread } from './page-unread.ts';
import { isOfOnePage, readInstead } from './read-instead.ts';
import { readPage } from './read-page.ts';
import { endedAs, endedBy, type RunEnd } from './run-end.ts';
import { takeStandIn } from './take-stand-in.ts';
import { looksDown, looksRebuilt, looksReserved, type Tally } from './tally.ts';

/**
 * Reads a source from its first pages to its last, within limits of pages and time, and judges what came of it. It never
 * throws for what a site does.
 */
export async function readAll(crawling: Crawling, tally: Tally, limits: CrawlLimits): Promise<RunEnd> {
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
  const isDetail = !waiting.isFirst && isDetailRole(waiting.request.role);
  if (isDetail) tally.details += 1;
  try {
    const got = await readPage(waiting.request, crawling);
    tally.pages += 1;
    tally.unavailableInARow = 0;
    tally.ended.push(...got.ended);
    if (got.kind !== 'gone') follow(waiting, got, frontier, tally);
    else if (!readInstead(waiting, 'it is gone', frontier, tally)) noteGone(waiting, isDetail, tally);
  } catch (error) {
    if (isOfOnePage(error) && readInstead(waiting, error.message, frontier, tally)) return;
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
  if (got.ended.length > 0 && got.keys.length === 0 && !waiting.isFirst) tally.goneDetails += 1;
  noteWishes(waiting, got, tally);
  frontier.follow(waiting, got.next, got.keys.length === 0);
}

function noteWishes(
  { request, isFirst }: Waiting,
  { closedBy, unfollowedBy, notice, movedTo }: Exclude<PageYield, { kind: 'gone' }>,
  { remarks }: Tally,
): void {
  if (closedBy !== null) remarks.closedBy.add(closedBy);
  if (unfollowedBy !== null) remarks.unfollowedBy.add(unfollowedBy);
  if (notice !== null) remarks.notes.add(notice);
  if (movedTo !== null && isFirst) remarks.notes.add(`${request.url} has moved for good to ${movedTo}`);
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
  if (error instanceof NotKept) return void tally.gaps.push(error.message);
  if (isFirst || !(error instanceof Error) || tools.signal?.aborted === true) throw error;
  if (error instanceof SourceUnavailable) {
    tally.unavailableInARow += 1;
    tally.gaps.push(error.message);
    if (looksDown(tally)) throw error;
  } else if (isDetail && (error instanceof SourceChanged || error instanceof PageUnread)) {
    if (error instanceof PageUnread)
      tools.log.error({ source: source.id, err: error }, 'a page could not be read');
    tally.unreadDetails += 1;
    if (request.standIn !== undefined) tally.stoodFor += 1;
    if (looksRebuilt(tally, false)) throw error;
  } else if (error instanceof TdmReserved) {
    if (isDetail) tally.reservedDetails += 1;
    else tally.gaps.push(error.message);
    tally.remarks.closedBy.add(error.message);
    if (looksReserved(tally)) throw error;
  } else if (!(error instanceof NotAllowed)) throw error;
  const at = tools.clock();
  tools.store.keepProblem(run, request.url, null, error.message, at);
  // A posting whose owner reserves it is not held on to.
  if (error instanceof TdmReserved) return;
  tools.store.confirmAll(run, source.id, lastKeys(request, crawling), at);
  takeStandIn(request, crawling);
}
