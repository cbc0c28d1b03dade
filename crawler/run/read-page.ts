import type { RememberedPage } from '../../store/store.ts';
import type { Fetched } from '../fetch/open-fetcher.ts';
import type { Page, PageRequest } from '../source.ts';
import type { Crawling, PageYield } from './crawling.ts';
import { requestName } from './frontier.ts';
import { hashOfBytes, readingStamp } from './page-stamp.ts';
import { takePage } from './take-page.ts';

/**
 * Reads one page. When it is as it was last time, its postings are confirmed without parsing it again; should the store
 * have lost one of them, the page is read anew.
 */
export async function readPage(request: PageRequest, crawling: Crawling): Promise<PageYield> {
  const remembered = recall(request, crawling);
  const fetched = await fetchFor(crawling, request, remembered);
  if (fetched.kind === 'gone') return { kind: 'gone' };
  if (remembered !== null && isSame(fetched, remembered)) {
    const confirmed = confirm(remembered, crawling);
    if (confirmed !== null) return confirmed;
  }
  const page = fetched.kind === 'page' ? fetched.page : await fetchWhole(request, crawling);
  return page === null ? { kind: 'gone' } : takePage(page, crawling);
}

/** The page's last reading, if the same parser read it. */
export function recall(request: PageRequest, { source, tools }: Crawling): RememberedPage | null {
  const remembered = tools.store.rememberedPage(source.id, requestName(request));
  return remembered?.parser === readingStamp(source, request) ? remembered : null;
}

function fetchFor(crawling: Crawling, request: PageRequest, memory: RememberedPage | null): Promise<Fetched> {
  const { tools, cookies } = crawling;
  return tools.fetcher.fetch(request, memory, { cookies, ...(tools.signal ? { signal: tools.signal } : {}) });
}

async function fetchWhole(request: PageRequest, crawling: Crawling): Promise<Page | null> {
  const fetched = await fetchFor(crawling, request, null);
  return fetched.kind === 'page' ? fetched.page : null;
}

function isSame(fetched: Fetched, remembered: RememberedPage): boolean {
  return (
    fetched.kind === 'unchanged' ||
    (fetched.kind === 'page' && hashOfBytes(fetched.page.bytes) === remembered.hash)
  );
}

function confirm(remembered: RememberedPage, { source, run, tools, seen }: Crawling): PageYield | null {
  const unknown = tools.store.confirmAll(run, source.id, remembered.keys, tools.clock());
  if (unknown.length > 0) return null;
  const keys = remembered.keys.filter((key) => !seen.has(key));
  for (const key of keys) seen.set(key, '');
  return { kind: 'unchanged', keys, next: JSON.parse(remembered.next) as PageRequest[], announced: null };
}
