import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { NotAllowed, SourceChanged, SourceRefused, SourceUnavailable } from '../../errors.ts';
import type { Fetched, FetchedPage } from '../fetched.ts';
import { TdmReserved } from '../tdm-reserved.ts';
import { PageTraffic, type Lack, type PageSupply } from './page-traffic.ts';
import { startPatience, type PatienceLimits } from './patience.ts';
import { settle } from './settle.ts';
import { watchPage, type PageWatch } from './watch-page.ts';

/** How a page is to be rendered. */
export interface Rendering extends PatienceLimits {
  /** CSS selector of what must be there; null = the page is complete when it is still. */
  readonly waitFor: string | null;
  /** More markup is no page. */
  readonly mostCharacters: number;
  readonly supply: PageSupply;
  readonly signal: AbortSignal;
}

/** What scripts have made of a page. */
export type Rendered =
  | Extract<Fetched, { kind: 'gone' }>
  | {
      readonly kind: 'rendered';
      /** The document that was shown in the end; its scripts may have led on from the first. */
      readonly shown: FetchedPage;
      readonly address: string;
      readonly html: string;
      /** What the page asked for and did not get; it is complete all the same. */
      readonly lacks: readonly Lack[];
    };

/**
 * Shows a fetched document in the browser and answers what its scripts have made of it.
 * @throws {SourceChanged} when what was waited for never appears, or there is too much of the page.
 * @throws {SourceUnavailable} when it comes to no end, breaks, or could not have what it needs.
 */
export async function renderPage(
  first: FetchedPage,
  context: BrowserContext,
  rendering: Rendering,
): Promise<Rendered> {
  const page = await openPage(context);
  const traffic = new PageTraffic(page, first, rendering.supply);
  await traffic.open();
  const stopped = new AbortController();
  const patience = startPatience(rendering, rendering.signal, traffic.news.isUnderWay);
  const crashed = Promise.withResolvers<never>();
  page.once('crash', () =>
    crashed.reject(new SourceUnavailable('the page broke the browser', { code: 'page-crash' })),
  );
  try {
    const shown = show(page, first, traffic, rendering, stopped.signal);
    return await Promise.race([shown, traffic.ended, patience.over, crashed.promise]);
  } finally {
    stopped.abort();
    patience.stop();
  }
}

/** A page that is alone: nothing it opens stays, nothing it asks people is answered. */
async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  // What has closed by itself need not be closed.
  const ignore = (): void => undefined;
  context.on('page', (popup) => void popup.close().catch(ignore));
  context.on('dialog', (dialog) => void dialog.dismiss().catch(ignore));
  return page;
}

async function show(
  page: Page,
  first: FetchedPage,
  traffic: PageTraffic,
  rendering: Rendering,
  signal: AbortSignal,
): Promise<Rendered> {
  await goTo(page, first.page.url);
  const { waitFor } = rendering;
  const watch = await watchPage(page, waitFor);
  const isFound = await settle({ watch, news: traffic.news, isAwaited: waitFor !== null, signal });
  const { lacks } = traffic;
  if (!isFound) throw lacking(`"${waitFor}" does not appear on ${first.page.url}`, lacks);
  if (waitFor === null && lacks.length > 0) throw lacking(`${first.page.url} may not be complete`, lacks);
  const { address, html } = await readMarkup(watch, rendering, signal);
  return { kind: 'rendered', shown: traffic.shown, address, html, lacks };
}

/** A document that is replaced by its scripts before it was shown breaks off the way to it; the page goes on. */
async function goTo(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'commit', timeout: 0 });
  } catch (error) {
    const isReplaced =
      error instanceof Error && /interrupted by another navigation|ERR_ABORTED/.test(error.message);
    if (!isReplaced) throw new SourceUnavailable('the browser does not show the page', { cause: error });
  }
}

async function readMarkup(watch: PageWatch, { mostCharacters }: Rendering, signal: AbortSignal) {
  while (!signal.aborted) {
    const read = await watch.read(mostCharacters);
    if (read !== null && 'tooMuch' in read) throw new SourceChanged(`too large a page: ${read.tooMuch}`);
    if (read !== null) return read;
    await sleep(100, undefined, { signal });
  }
  throw signal.reason;
}

/** The page is as good or bad as what it could not have: that decides what is to be done. */
function lacking(what: string, lacks: readonly Lack[]): Error {
  const [worst] = lacks.toSorted((one, other) => weight(other) - weight(one));
  if (worst === undefined) return new SourceChanged(what);
  const { error: cause, url } = worst;
  const said = `${what}: it could not have ${url.slice(0, 300)} (${cause.message})`;
  if (cause instanceof TdmReserved) return new TdmReserved(said, { cause, until: cause.until });
  if (cause instanceof NotAllowed) return new NotAllowed(said, { cause, until: cause.until });
  if (cause instanceof SourceRefused) return new SourceRefused(said, { cause, until: cause.until });
  if (cause instanceof SourceUnavailable) return new SourceUnavailable(said, { cause, code: cause.code });
  return new SourceChanged(said, { cause });
}

const BY_WEIGHT = [SourceChanged, SourceUnavailable, SourceRefused, NotAllowed];

function weight({ error }: Lack): number {
  return BY_WEIGHT.findLastIndex((kind) => error instanceof kind);
}
