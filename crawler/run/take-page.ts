import type { RawPosting } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { PageOrders } from '../fetch/robots-orders.ts';
import type { FetchedPage } from '../fetch/fetched.ts';
import { TOGETHER } from '../judge-print.ts';
import type { ItemProblem, Page, ParsedPage } from '../source.ts';
import type { Crawling, PageYield } from './crawling.ts';
import { requestName } from './frontier.ts';
import { heedOrders } from './heed-orders.ts';
import { hashOfBytes, readingStamp } from './page-stamp.ts';
import { parsePage } from './parse-page.ts';
import { takeStandIn } from './take-stand-in.ts';

/** From this many on, it is not the postings' fault when every single one of a page fails. */
const FAILURES_THAT_ARE_OURS = 3;

/**
 * Parses a page and takes its postings in, all in one transaction. A posting that fails is kept as a problem and its
 * stored print stays confirmed; the page goes on.
 * @throws {SourceChanged} when the source does not know the page.
 * @throws {PageUnread} when the source's parser fails over it.
 */
export function takePage({ page, orders, notice, movedTo }: FetchedPage, crawling: Crawling): PageYield {
  const { tools, seen } = crawling;
  const parsed = leftToFurtherPages(parsePage(page, crawling), orders);
  const { left, closedBy, unfollowedBy } = heedOrders(parsed, page, orders);
  const at = tools.clock();
  const fresh = left.postings.filter((raw) => !seen.has(raw.key));
  tools.store.transaction(() => {
    for (const problem of left.problems) keepProblem(problem, page.url, crawling, at);
    for (const raw of clashes(left.postings, seen)) keepClash(raw, crawling, at);
    const failures = takeAll(distinct(fresh), page.url, crawling, at);
    const isWhole = failures + left.problems.length === 0 && closedBy === null && unfollowedBy === null;
    remember(page, left, isWhole, crawling, at);
  });
  for (const raw of fresh) seen.set(raw.key, raw.url);
  // The page itself is not to be listed; what the list prints of it is the list's.
  if (closedBy !== null) takeStandIn(page.request, crawling);
  const keys = [...new Set(fresh.map((raw) => raw.key))];
  const { next, announced = null, ended = [] } = left;
  return { kind: 'read', keys, next, announced, ended, closedBy, unfollowedBy, notice, movedTo };
}

/** Leaves the postings of a list to the pages that tell more about them; what a list keeps to itself stands in for none. */
function leftToFurtherPages(parsed: ParsedPage, { index, follow }: PageOrders): ParsedPage {
  if (!follow) return parsed;
  const keys = new Set(parsed.next.map(({ standIn }) => standIn?.key));
  const postings = parsed.postings.filter(({ key }) => !keys.has(key));
  const next = index ? parsed.next : parsed.next.map(({ standIn: _, ...request }) => request);
  return { ...parsed, postings, next };
}

/** Answers how many of the postings could not be taken in. */
function takeAll(postings: readonly RawPosting[], pageUrl: string, crawling: Crawling, at: Instant): number {
  const { source, run, tools } = crawling;
  let failures = 0;
  for (const [index, raw] of postings.entries()) {
    const following = postings.slice(index + 1, index + TOGETHER);
    try {
      tools.store.transaction(() => tools.takeIn(raw, { run, source: source.id, at }, following));
    } catch (error) {
      failures += 1;
      if (failures === postings.length && failures >= FAILURES_THAT_ARE_OURS) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      tools.log.error({ source: source.id, key: raw.key, err: error }, 'a posting could not be taken in');
      keepProblem({ key: raw.key, url: raw.url, reason }, pageUrl, crawling, at);
    }
  }
  return failures;
}

function keepProblem(
  problem: ItemProblem,
  pageUrl: string,
  { source, run, tools }: Crawling,
  at: Instant,
): void {
  tools.store.keepProblem(run, problem.url ?? pageUrl, problem.key, problem.reason, at);
  if (problem.key !== null) tools.store.confirmAll(run, source.id, [problem.key], at);
}

/** Postings that bear the key of another one with another address, or on the same page with another title. */
function clashes(postings: readonly RawPosting[], seen: ReadonlyMap<string, string>): readonly RawPosting[] {
  const urls = new Map(seen);
  const titles = new Map<string, string>();
  return postings.filter((raw) => {
    const known = urls.get(raw.key);
    const title = titles.get(raw.key) ?? raw.title;
    titles.set(raw.key, title);
    if (known === undefined) urls.set(raw.key, raw.url);
    return known !== undefined && known !== '' && (known !== raw.url || title !== raw.title);
  });
}

function keepClash(raw: RawPosting, crawling: Crawling, at: Instant): void {
  const reason = 'another posting of this run has the same key';
  crawling.tools.store.keepProblem(crawling.run, raw.url, raw.key, reason, at);
}

function distinct(postings: readonly RawPosting[]): readonly RawPosting[] {
  return [...new Map(postings.toReversed().map((raw) => [raw.key, raw])).values()].toReversed();
}

/**
 * Remembers a page by its content only when everything on it was taken in. One with problems is read anew each time:
 * else a posting that could not be read would count as gone once the page stays the same, and a mended parser would
 * not be tried on it.
 */
function remember(
  page: Page,
  { postings, problems, next }: ParsedPage,
  isWhole: boolean,
  { source, tools }: Crawling,
  at: Instant,
): void {
  const keys = [...postings, ...problems].map(({ key }) => key).filter((key) => key !== null);
  const remembered = {
    etag: isWhole ? (page.headers['etag'] ?? null) : null,
    lastModified: isWhole ? (page.headers['last-modified'] ?? null) : null,
    hash: isWhole ? hashOfBytes(page.bytes) : '',
    parser: readingStamp(source, page.request),
    keys: [...new Set(keys)],
    next: JSON.stringify(next),
  };
  tools.store.rememberPage(source.id, requestName(page.request), remembered, at);
}
