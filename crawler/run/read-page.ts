import type { EndedPosting, RememberedPage } from '../../store/store.ts';
import { SourceChanged, SourceUnavailable } from '../errors.ts';
import type { Fetched, FetchedPage } from '../fetch/fetched.ts';
import type { RenderWish } from '../fetch/fetch-rendered.ts';
import type { PageOrders } from '../fetch/robots-orders.ts';
import type { PageRequest, Source } from '../source.ts';
import type { Crawling, PageYield } from './crawling.ts';
import { requestName } from './frontier.ts';
import { NO_WISHES } from './heed-orders.ts';
import { lastKeys } from './last-keys.ts';
import { hashOfBytes, readingStamp } from './page-stamp.ts';
import { keepChangedPage, keepSnapshot, touchSnapshot } from './snapshot-pages.ts';
import { takePage } from './take-page.ts';
import { withText } from './with-text.ts';

/**
 * Reads one page. When it is as it was last time, its postings are confirmed without parsing it again; should the store
 * have lost one of them, the page is read anew.
 */
export async function readPage(request: PageRequest, crawling: Crawling): Promise<PageYield> {
  const remembered = crawling.readsAnew === true ? null : recall(request, crawling);
  const fetched = await fetchFor(crawling, request, remembered);
  if (fetched.kind === 'gone') return gone(request, fetched.status, crawling);
  if (remembered !== null && isSame(fetched, remembered)) {
    const confirmed = confirm(remembered, crawling);
    if (confirmed !== null) {
      touchSnapshot(request, remembered.hash, crawling);
      return confirmed;
    }
  }
  const whole = fetched.kind === 'page' ? fetched : await fetchFor(crawling, request, null);
  if (whole.kind === 'gone') return gone(request, whole.status, crawling);
  // The fetcher answers "unchanged" only to a request with conditions.
  if (whole.kind === 'unchanged') throw new SourceUnavailable(`no content of ${request.url}`);
  return await take(whole, crawling);
}

/** The page's last reading, if the same parser read it. */
function recall(request: PageRequest, { source, tools }: Crawling): RememberedPage | null {
  const remembered = tools.store.rememberedPage(source.id, requestName(request));
  return remembered?.parser === readingStamp(source, request) ? remembered : null;
}

function gone(request: PageRequest, status: number, crawling: Crawling): PageYield {
  const reason = `its page answers ${status}`;
  const ended = lastKeys(request, crawling).map((key): EndedPosting => ({ key, reason }));
  return { kind: 'gone', ended };
}

async function take(fetched: FetchedPage, crawling: Crawling): Promise<PageYield> {
  const { page } = fetched;
  keepSnapshot(page, crawling);
  try {
    return takePage({ ...fetched, page: await withText(page) }, crawling);
  } catch (error) {
    if (error instanceof SourceChanged) keepChangedPage(page, error.message, crawling);
    throw error;
  }
}

function fetchFor(crawling: Crawling, request: PageRequest, memory: RememberedPage | null): Promise<Fetched> {
  const { source, tools, cookies } = crawling;
  const visit = { cookies, basis: source.about.basis?.kind ?? null, ...renderWish(request, source) };
  return tools.fetcher.fetch(request, memory, tools.signal ? { ...visit, signal: tools.signal } : visit);
}

/** For a source read through the browser: the element without which a page of this role is not complete. */
function renderWish({ role }: PageRequest, { via, waitFor }: Source): { rendered?: RenderWish } {
  return via === 'browser' ? { rendered: { waitFor: waitFor?.[role] ?? null } } : {};
}

/** As it was, and with no new wish of its owner that would have to be heeded. */
function isSame(fetched: Exclude<Fetched, { kind: 'gone' }>, remembered: RememberedPage): boolean {
  if (closesSome(fetched.orders, remembered)) return false;
  return fetched.kind === 'unchanged' || hashOfBytes(fetched.page.bytes) === remembered.hash;
}

/** A list or sitemap that is not to be listed itself closes nothing. */
function closesSome({ index, follow }: PageOrders, { keys, next }: RememberedPage): boolean {
  return (!index && keys.length > 0) || (!follow && next !== '[]');
}

function confirm(remembered: RememberedPage, { source, run, tools, seen }: Crawling): PageYield | null {
  const unknown = tools.store.confirmAll(run, source.id, remembered.keys, tools.clock());
  if (unknown.length > 0) return null;
  const keys = remembered.keys.filter((key) => !seen.has(key));
  for (const key of keys) seen.set(key, '');
  const next = JSON.parse(remembered.next) as PageRequest[];
  return { kind: 'unchanged', keys, next, announced: null, ended: [], ...NO_WISHES };
}
