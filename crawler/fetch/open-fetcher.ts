import type { Clock } from '../../domain/time.ts';
import { openTurnsHere } from '../../store/queue/turns-here.ts';
import type { Turns } from '../../store/queue/turns.ts';
import { SourceUnavailable } from '../errors.ts';
import type { Page, PageRequest } from '../source.ts';
import { refuseBotWall } from './answer.ts';
import { SharedBrowser, type BrowserOptions } from './browser/shared-browser.ts';
import { openCookieJar, type CookieJar } from './cookie-jar.ts';
import { decodeText } from './decode-text.ts';
import type { Received } from './exchange.ts';
import type { Fetched } from './fetched.ts';
import { fetchRendered, type RenderWish } from './fetch-rendered.ts';
import { follow, type Arrived } from './follow.ts';
import { resolveByDns, type Resolve } from './guarded-connect.ts';
import type { HostNote } from './host-manners.ts';
import type { BasisKind } from './judge-wishes.ts';
import { openSender } from './open-sender.ts';
import { retryUnavailable } from './retry-unavailable.ts';
import type { PageOrders } from './robots-orders.ts';
import { firstSending, ownHeaders } from './sending.ts';
import { TdmReserved } from './tdm-reserved.ts';
import { tdmRulesOf, wishesOf, type Trip } from './trip.ts';
import { unpackFile } from './unpack-file.ts';

/** Validators of the copy that is known already. */
interface PageMemory {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a request belongs to. */
interface Visit {
  /** Ends the request, also while it waits for its turn. */
  readonly signal?: AbortSignal;
  /** Cookies of the run; without it they live for the redirects of one request. */
  readonly cookies?: CookieJar;
  /** On what ground the source is read; without one, every wish of the site's owner counts. */
  readonly basis?: BasisKind;
  /** The page only exists after its scripts have run: it is read through the browser. */
  readonly rendered?: RenderWish;
}

/** Fetches pages with all manners: robots.txt, pace, deadlines, limits, public addresses only. */
export interface Fetcher {
  /**
   * Fetches a page; with `memory` only when it has changed.
   * @throws {SourceUnavailable} after the last try.
   * @throws {NotAllowed} when robots.txt or a reservation says no.
   * @throws {SourceRefused} when the site says no, or the address is not public.
   * @throws {SourceChanged} when the answer is none that can be read.
   * @throws {BrowserMissing} when the page is to be rendered and no browser is there; before any request.
   */
  fetch(request: PageRequest, memory: PageMemory | null, visit?: Visit): Promise<Fetched>;
  /** Ends what is under way, closes every socket and the browser. */
  close(): Promise<void>;
}

/** How a fetcher behaves; what is left out has a careful default. */
export interface FetcherOptions {
  /** `Product/version (+contact address)`; robots.txt is read for the product. */
  readonly userAgent: string;
  readonly clock: Clock;
  /** From a request to the last byte of its answer. */
  readonly totalDeadlineMs?: number;
  /** Size of a page after unpacking. */
  readonly maxDecodedBytes?: number;
  readonly maxRedirects?: number;
  /** Exact `host:port` that may be private or loopback; for the demo district and tests. */
  readonly allowHosts?: readonly string[];
  /** Least milliseconds between two requests to one host. */
  readonly paceMs?: number;
  /** Other paces by host, spelled as `URL.host` does: without the scheme's own port. */
  readonly pacePerHost?: ReadonlyMap<string, number>;
  /** Pauses before each further try of what was unavailable; their number is the number of further tries. */
  readonly retryPausesMs?: readonly number[];
  /** Answers the addresses of a name; DNS unless given. */
  readonly resolve?: Resolve;
  /** Whose turn it is at a host; this fetcher's own unless given. Shared by workers on many machines. */
  readonly turns?: Turns<HostNote>;
  /** The browser for pages that are to be rendered; none unless given. */
  readonly browser?: BrowserOptions;
}

const DEFAULTS = {
  totalDeadlineMs: 30_000,
  maxDecodedBytes: 15 * 1024 * 1024,
  maxRedirects: 5,
  allowHosts: [],
  paceMs: 1000,
  pacePerHost: new Map<string, number>(),
  retryPausesMs: [2000, 8000],
  resolve: resolveByDns,
  browser: { executable: null },
} satisfies Omit<FetcherOptions, 'userAgent' | 'clock' | 'turns'>;

type Settings = Required<FetcherOptions>;

/** Opens a fetcher; it holds sockets until `close`. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const settings: Settings = { ...DEFAULTS, turns: openTurnsHere(), ...options };
  const sender = openSender(settings);
  const browser = new SharedBrowser(settings.browser);
  return {
    close: async () => void (await Promise.all([browser.close(), sender.close()])),
    fetch(request, memory, visit = {}) {
      const signal = visit.signal ? AbortSignal.any([visit.signal, sender.closed]) : sender.closed;
      const cookies = visit.cookies ?? openCookieJar();
      const trip: Trip = { sender, settings, signal, cookies, basis: visit.basis ?? null };
      const patiently = <T>(work: () => Promise<T>) => retryUnavailable(work, settings.retryPausesMs, signal);
      if (visit.rendered === undefined) return patiently(() => fetchOnce(request, memory, trip));
      const fetchPage = (asked: PageRequest) => fetchOnce(asked, null, trip);
      return fetchRendered(request, visit.rendered, { trip, browser, fetchPage, patiently });
    },
  };
}

async function fetchOnce(request: PageRequest, memory: PageMemory | null, trip: Trip): Promise<Fetched> {
  const { userAgent, clock } = trip.settings;
  const first = firstSending(request, ownHeaders(userAgent), conditions(memory), clock());
  await tdmRulesOf(first.url, trip); // asked for before the page, as robots.txt is
  const arrived = await follow(first, trip);
  if (arrived.answer.kind === 'gone') return arrived.answer;
  if (arrived.answer.kind === 'page') return await asFetched(request, arrived, trip);
  if (memory === null) throw new SourceUnavailable('304 to an unconditional request');
  const orders = await ordersOfUnchanged(arrived, trip);
  return orders === null ? fetchOnce(request, null, trip) : { kind: 'unchanged', orders };
}

/** Null when the whole page is needed: a reservation must be weighed against what the page itself says. */
async function ordersOfUnchanged(arrived: Arrived, trip: Trip): Promise<PageOrders | null> {
  try {
    const { orders } = await wishesOf(arrived, null, null, trip);
    return orders;
  } catch (error) {
    if (error instanceof TdmReserved) return null;
    throw error;
  }
}

function conditions(memory: PageMemory | null): Readonly<Record<string, string>> {
  return {
    ...(memory?.etag ? { 'if-none-match': memory.etag } : {}),
    ...(memory?.lastModified ? { 'if-modified-since': memory.lastModified } : {}),
  };
}

async function asFetched(request: PageRequest, arrived: Arrived, trip: Trip): Promise<Fetched> {
  const { received, url, movedTo } = arrived;
  const page = await asPage(request, url, received, trip.settings);
  const { orders, notice } = await wishesOf(arrived, page.mediaType, page.text, trip);
  return { kind: 'page', page, orders, notice, movedTo };
}

async function asPage(
  request: PageRequest,
  url: URL,
  received: Received,
  settings: Trip['settings'],
): Promise<Page> {
  const contentType = received.headers['content-type'] ?? null;
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() || null;
  const bytes = await unpackFile(received.bytes, settings.maxDecodedBytes);
  const { text } = decodeText(bytes, contentType);
  refuseBotWall(mediaType, text, settings.clock());
  return {
    request,
    url: url.href,
    status: received.status,
    mediaType,
    headers: received.headers,
    bytes,
    text,
  };
}
