import type { RawPosting } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { ItemProblem, Page, PageRequest } from '../source.ts';
import type { Crawling, PageYield } from './crawling.ts';
import { requestName } from './frontier.ts';
import { hashOfBytes, readingStamp } from './page-stamp.ts';

/** From this many on, it is not the postings' fault when every single one of a page fails. */
const FAILURES_THAT_ARE_OURS = 3;

/**
 * Parses a page and takes its postings in, all in one transaction. A posting that fails is kept as a problem and its
 * stored print stays confirmed; the page goes on.
 * @throws {SourceChanged} when the source does not know the page.
 */
export function takePage(page: Page, crawling: Crawling): PageYield {
  const { source, tools, seen } = crawling;
  const parsed = source.parse(page);
  const at = tools.clock();
  const fresh = parsed.postings.filter((raw) => !seen.has(raw.key));
  tools.store.transaction(() => {
    for (const problem of parsed.problems) keepProblem(problem, page.url, crawling, at);
    for (const raw of clashes(parsed.postings, seen)) keepClash(raw, crawling, at);
    takeAll(distinct(fresh), page.url, crawling, at);
    remember(page, parsed.postings, parsed.next, crawling, at);
  });
  for (const raw of fresh) seen.set(raw.key, raw.url);
  const keys = [...new Set(fresh.map((raw) => raw.key))];
  return { kind: 'read', keys, next: parsed.next, announced: parsed.announced ?? null };
}

function takeAll(postings: readonly RawPosting[], pageUrl: string, crawling: Crawling, at: Instant): void {
  const { source, run, tools } = crawling;
  let failures = 0;
  for (const raw of postings) {
    try {
      tools.store.transaction(() => tools.takeIn(raw, { run, source: source.id, at }));
    } catch (error) {
      failures += 1;
      if (failures === postings.length && failures >= FAILURES_THAT_ARE_OURS) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      tools.log.error({ source: source.id, key: raw.key, err: error }, 'a posting could not be taken in');
      keepProblem({ key: raw.key, url: raw.url, reason }, pageUrl, crawling, at);
    }
  }
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

/** Postings that bear the key of another one with another address. */
function clashes(postings: readonly RawPosting[], seen: ReadonlyMap<string, string>): readonly RawPosting[] {
  const urls = new Map(seen);
  return postings.filter((raw) => {
    const known = urls.get(raw.key);
    if (known === undefined) urls.set(raw.key, raw.url);
    return known !== undefined && known !== '' && known !== raw.url;
  });
}

function keepClash(raw: RawPosting, crawling: Crawling, at: Instant): void {
  const reason = 'another posting of this run has the same key';
  crawling.tools.store.keepProblem(crawling.run, raw.url, raw.key, reason, at);
}

function distinct(postings: readonly RawPosting[]): readonly RawPosting[] {
  return [...new Map(postings.toReversed().map((raw) => [raw.key, raw])).values()].toReversed();
}

function remember(
  page: Page,
  postings: readonly RawPosting[],
  next: readonly PageRequest[],
  { source, tools }: Crawling,
  at: Instant,
): void {
  const remembered = {
    etag: page.headers['etag'] ?? null,
    lastModified: page.headers['last-modified'] ?? null,
    hash: hashOfBytes(page.bytes),
    parser: readingStamp(source, page.request),
    keys: [...new Set(postings.map((raw) => raw.key))],
    next: JSON.stringify(next),
  };
  tools.store.rememberPage(source.id, requestName(page.request), remembered, at);
}
