import type { Clock } from '../../domain/time.ts';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../errors.ts';
import type { Page, PageRequest } from '../source.ts';
import { PATIENCE_MS, refuseBotWall, type Answer } from './answer.ts';
import { openCookieJar, type CookieJar } from './cookie-jar.ts';
import { decodeText } from './decode-text.ts';
import type { Received, Sending } from './exchange.ts';
import { resolveByDns, type Resolve } from './guarded-connect.ts';
import { heedsReservations, judgeWishes, type BasisKind, type Wishes, type Wishing } from './judge-wishes.ts';
import { openSender, type Sender } from './open-sender.ts';
import { later } from './retry-after.ts';
import { retryUnavailable } from './retry-unavailable.ts';
import type { PageOrders } from './robots-orders.ts';
import { firstSending, nextSending, ownHeaders } from './sending.ts';
import { TdmReserved } from './tdm-reserved.ts';
import type { TdmRule } from './tdm-reservation.ts';
import { unpackFile } from './unpack-file.ts';

/** What came of asking for a page. */
export type Fetched =
  | {
      readonly kind: 'page';
      readonly page: Page;
      /** What the page asks of us: whether its postings may be taken, and its links be followed. */
      readonly orders: PageOrders;
      /** What an operator should know about the page; null when nothing. */
      readonly notice: string | null;
      /** Where the page has moved for good (301, 308); null when it has not. */
      readonly movedTo: string | null;
    }
  | {
      readonly kind: 'unchanged';
      /** What the headers ask for now; what the page itself asks for is as it was. */
      readonly orders: PageOrders;
    }
  | { readonly kind: 'gone'; readonly status: 404 | 410 };

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
}

/** Fetches pages with all manners: robots.txt, pace, deadlines, limits, public addresses only. */
export interface Fetcher {
  /**
   * Fetches a page; with `memory` only when it has changed.
   * @throws {SourceUnavailable} after the last try.
   * @throws {NotAllowed} when robots.txt or a reservation says no.
   * @throws {SourceRefused} when the site says no, or the address is not public.
   * @throws {SourceChanged} when the answer is none that can be read.
   */
  fetch(request: PageRequest, memory: PageMemory | null, visit?: Visit): Promise<Fetched>;
  /** Ends what is under way and closes every socket. */
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
} satisfies Omit<FetcherOptions, 'userAgent' | 'clock'>;

type Settings = Required<FetcherOptions>;

/** Opens a fetcher; it holds sockets until `close`. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const settings: Settings = { ...DEFAULTS, ...options };
  const sender = openSender(settings);
  return {
    close: () => sender.close(),
    fetch(request, memory, visit = {}) {
      const signal = visit.signal ? AbortSignal.any([visit.signal, sender.closed]) : sender.closed;
      const cookies = visit.cookies ?? openCookieJar();
      const trip = { sender, settings, signal, cookies, basis: visit.basis ?? null };
      return retryUnavailable(() => fetchOnce(request, memory, trip), settings.retryPausesMs, signal);
    },
  };
}

interface Trip {
  readonly sender: Sender;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  readonly cookies: CookieJar;
  readonly basis: BasisKind;
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

async function wishesOf(
  { url, received }: Arrived,
  mediaType: string | null,
  text: string | null,
  trip: Trip,
): Promise<Wishes> {
  const { headers, robotsTags } = received;
  const wishing: Wishing = { url, headers, robotsTags, mediaType, text };
  const { sender, settings, basis } = trip;
  const tdmRules = await tdmRulesOf(url, trip);
  return judgeWishes(wishing, { tdmRules, agent: sender.agent, basis, now: settings.clock() });
}

async function tdmRulesOf(url: URL, { sender, basis, signal }: Trip): Promise<readonly TdmRule[]> {
  return heedsReservations(basis) ? await sender.tdmRules(url, signal) : [];
}

function conditions(memory: PageMemory | null): Readonly<Record<string, string>> {
  return {
    ...(memory?.etag ? { 'if-none-match': memory.etag } : {}),
    ...(memory?.lastModified ? { 'if-modified-since': memory.lastModified } : {}),
  };
}

type Final = Exclude<Answer, { kind: 'redirect' } | { kind: 'wait' }>;

/** The end of a way over redirects. */
interface Arrived {
  readonly received: Received;
  readonly answer: Final;
  readonly url: URL;
  readonly movedTo: string | null;
}

const MOVED_FOR_GOOD = new Set([301, 308]);

/** Sends, follows redirects by hand so that each hop is checked like a first request, and waits once when asked to. */
async function follow(first: Sending, { sender, settings, signal, cookies }: Trip): Promise<Arrived> {
  let sending = first;
  let hops = 0;
  let hasWaited = false;
  let hasMoved = true;
  while (hops <= settings.maxRedirects) {
    const received = await sender.send(withCookies(sending, cookies), signal);
    const { answer, status } = received;
    cookies.take(sending.url, received.setCookie);
    if (answer.kind === 'wait') {
      if (hasWaited) throw outOfPatience(answer, settings);
      hasWaited = true;
    } else if (answer.kind === 'redirect') {
      sending = nextSending(sending, answer.to, status, settings.clock());
      hasMoved &&= MOVED_FOR_GOOD.has(status);
      hops += 1;
    } else {
      const movedTo = hasMoved && hops > 0 ? sending.url.href : null;
      return { received, answer, url: sending.url, movedTo };
    }
  }
  throw new SourceChanged(`more than ${settings.maxRedirects} redirects from ${first.url.host}`);
}

function outOfPatience({ status, ms }: { status: number; ms: number }, { clock }: Settings): SourceRefused {
  const until = later(clock(), Math.max(ms, PATIENCE_MS));
  return new SourceRefused(`status ${status} again after the wait it asked for`, { until });
}

function withCookies(sending: Sending, cookies: CookieJar): Sending {
  const cookie = cookies.header(sending.url);
  return cookie === null ? sending : { ...sending, headers: { ...sending.headers, cookie } };
}

async function asFetched(request: PageRequest, arrived: Arrived, trip: Trip): Promise<Fetched> {
  const { received, url, movedTo } = arrived;
  const page = await asPage(request, url, received, trip.settings);
  const { orders, notice } = await wishesOf(arrived, page.mediaType, page.text, trip);
  return { kind: 'page', page, orders, notice, movedTo };
}

async function asPage(request: PageRequest, url: URL, received: Received, settings: Settings): Promise<Page> {
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
