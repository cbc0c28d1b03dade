import type { Page, PageRequest } from '../source.ts';
import { refuseBotWall } from './answer.ts';
import { isHtmlPage, type Lack } from './browser/page-traffic.ts';
import { renderPage, type Rendered } from './browser/render-page.ts';
import type { SharedBrowser } from './browser/shared-browser.ts';
import type { Fetched, FetchedPage } from './fetched.ts';
import { judgeWishes, type Wishes } from './judge-wishes.ts';
import { loadPart } from './load-part.ts';
import type { Trip } from './trip.ts';

/** How a page that its scripts make is to be read. */
export interface RenderWish {
  /** CSS selector of an element without which the page is not complete; null = it is complete when it is still. */
  readonly waitFor: string | null;
}

/** With what a page is rendered. */
export interface RenderTools {
  readonly trip: Trip;
  readonly browser: SharedBrowser;
  /** Fetches a document with all manners, once. */
  fetchPage(request: PageRequest): Promise<Fetched>;
  /** Tries again what may pass. */
  patiently<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Fetches a page and lets its scripts run. The document, and everything that its scripts ask for, is fetched by us with
 * the manners of every other request; the browser has no way out of its own. What is no HTML comes as it is.
 * @throws {BrowserMissing} before any request.
 */
export async function fetchRendered(
  request: PageRequest,
  { waitFor }: RenderWish,
  { trip, browser, fetchPage, patiently }: RenderTools,
): Promise<Fetched> {
  browser.assertThere();
  const first = await patiently(() => fetchPage(request));
  if (first.kind !== 'page' || !isHtmlPage(first)) return first;
  const { signal, cookies, settings } = trip;
  const supply = {
    lead: (url: string) => fetchPage({ url, role: request.role }),
    load: (part: PageRequest, isData: boolean) => loadPart(part, isData, trip),
    cookies: (url: URL) => cookies.header(url),
    scripts: browser.scripts,
  };
  const rendering = {
    ...browser.patience,
    waitFor,
    mostCharacters: settings.maxDecodedBytes,
    supply,
    signal,
  };
  const rendered = await patiently(() =>
    browser.visit(settings.userAgent, (context) => renderPage(first, context, rendering), signal),
  );
  return rendered.kind === 'gone' ? rendered : asFetched(first, rendered, trip);
}

type Shown = Extract<Rendered, { kind: 'rendered' }>;

/** The page as any other: its markup now is its content, and its wishes are those of the document and those of the markup. */
function asFetched(first: FetchedPage, { shown, address, html, lacks }: Shown, trip: Trip): Fetched {
  const text = html.toWellFormed();
  const page: Page = {
    ...shown.page,
    request: first.page.request,
    url: address.replace(/#.*$/, ''),
    mediaType: 'text/html',
    headers: headersOf(shown.page),
    bytes: Buffer.from(text, 'utf8'),
    text,
  };
  refuseBotWall(page.mediaType, text, trip.settings.clock());
  const wishes = wishesIn(page, trip);
  const notices = [shown.notice, wishes.notice, noticeOf(lacks)].filter((notice) => notice !== null);
  return {
    kind: 'page',
    page,
    orders: {
      index: shown.orders.index && wishes.orders.index,
      follow: shown.orders.follow && wishes.orders.follow,
      evidence: shown.orders.evidence ?? wishes.orders.evidence,
    },
    notice: notices.length === 0 ? null : [...new Set(notices)].join('; '),
    movedTo: first.movedTo,
  };
}

/** Validators and sizes are those of the document, not of what became of it. */
function headersOf({ headers }: Page): Page['headers'] {
  const kept = Object.entries(headers).filter(
    ([name]) => !/^(etag|last-modified|content-(length|encoding|type))$/.test(name),
  );
  return { ...Object.fromEntries(kept), 'content-type': 'text/html; charset=utf-8' };
}

/** Scripts may add orders and reservations; those of headers and files have been judged with the document. */
function wishesIn({ url, text }: Page, { sender, settings, basis }: Trip): Wishes {
  const wishing = { url: new URL(url), headers: {}, robotsTags: [], mediaType: 'text/html', text };
  return judgeWishes(wishing, { tdmRules: [], agent: sender.agent, basis, now: settings.clock() });
}

/** A page with the element that was waited for is complete all the same; an operator may wonder some day. */
function noticeOf([first, ...more]: readonly Lack[]): string | null {
  if (first === undefined) return null;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `the page could not have ${first.url.slice(0, 200)} (${first.error.message})${others}`;
}
