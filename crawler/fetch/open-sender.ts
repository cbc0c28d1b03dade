import { Agent } from 'undici';
import type { Clock } from '../../domain/time.ts';
import type { Turns } from '../../store/queue/turns.ts';
import { REFUSED_FOR_MS, judgeAnswer, judgePartAnswer, judgeRobotsAnswer } from './answer.ts';
import { exchange, type ExchangeLimits, type Received, type Sending } from './exchange.ts';
import { guardedConnect, type Resolve } from './guarded-connect.ts';
import { openHostManners, type HostNote } from './host-manners.ts';
import { openOriginFile } from './open-origin-file.ts';
import { later } from './retry-after.ts';
import { RobotsDisallowed } from './robots-disallowed.ts';
import { ROBOTS_FILE } from './robots-file.ts';
import { LONGEST_CRAWL_DELAY_SECONDS, ROBOTS_BYTES, crawlDelaySeconds, isAllowed } from './robots.ts';
import { ownHeaders } from './sending.ts';
import { TDM_FILE_KIND } from './tdm-file.ts';
import type { TdmRule } from './tdm-reservation.ts';

const CONNECT_MS = 10_000;
const KEEP_ALIVE_MS = 4000;

/** What the sender is held to. */
export interface SenderOptions {
  readonly userAgent: string;
  readonly clock: Clock;
  readonly totalDeadlineMs: number;
  readonly maxDecodedBytes: number;
  readonly allowHosts: readonly string[];
  readonly paceMs: number;
  readonly pacePerHost: ReadonlyMap<string, number>;
  readonly resolve: Resolve;
  readonly turns: Turns<HostNote>;
}

/** Whether a source asks for a page, or a page's own scripts for a part of it: parts are judged as visitors' browsers do. */
export type Asked = 'page' | 'part';

/** Sends single requests when robots.txt allows them and the host's pace has come round. */
export interface Sender {
  /** The name by which sites address us: what stands before the version in the User-Agent. */
  readonly agent: string;
  /** @throws {RobotsDisallowed} when robots.txt closes the address, and all errors of an exchange. */
  send(sending: Sending, signal: AbortSignal, asked?: Asked): Promise<Received>;
  /**
   * What the site's file says about text and data mining; nothing when it has none or robots.txt closes it.
   * @throws {SourceUnavailable} while the site's robots.txt cannot be read.
   */
  tdmRules(url: URL, signal: AbortSignal): Promise<readonly TdmRule[]>;
  /** Aborted by `close`. */
  readonly closed: AbortSignal;
  close(): Promise<void>;
}

/** Opens a sender; it holds at most one socket to each origin until `close`. */
export function openSender(options: SenderOptions): Sender {
  const { clock } = options;
  const agent = productToken(options.userAgent);
  const dispatcher = openDispatcher(options);
  const limits = limitsOf(options, dispatcher);
  const closing = new AbortController();
  const manners = openHostManners(options);
  const paceOf = (url: URL): number => options.pacePerHost.get(url.host) ?? options.paceMs;
  const exchangeInTurn = (sending: Sending, gapMs: number, limits: ExchangeLimits, signal: AbortSignal) =>
    manners.visit(sending.url.host, gapMs, {
      judge: limits.judge,
      signal,
      work: (judge) => exchange(sending, { ...limits, judge }, signal),
    });
  const getFile = (url: URL): Promise<Received> => {
    const sending: Sending = { url, method: 'GET', headers: ownHeaders(options.userAgent), body: null };
    return exchangeInTurn(sending, paceOf(url), limits.file, closing.signal);
  };
  const robots = openOriginFile(ROBOTS_FILE, getFile, clock);
  const tdm = openOriginFile(TDM_FILE_KIND, getFile, clock);
  return {
    agent,
    closed: closing.signal,
    async send(sending, signal, asked = 'page') {
      const { url } = sending;
      const orders = await unlessAborted(robots.of(url), signal);
      const delaySeconds = crawlDelaySeconds(orders, agent) ?? 0;
      if (!isAllowed(orders, agent, url.href)) throw disallowed(url, delaySeconds, clock);
      return await exchangeInTurn(sending, Math.max(delaySeconds * 1000, paceOf(url)), limits[asked], signal);
    },
    async tdmRules(url, signal) {
      const orders = await unlessAborted(robots.of(url), signal);
      const isOpen = isAllowed(orders, agent, new URL(TDM_FILE_KIND.path, url).href);
      return isOpen ? await unlessAborted(tdm.of(url), signal) : [];
    },
    async close() {
      closing.abort();
      await dispatcher.destroy();
    },
  };
}

/** Files of a site are read for all its visitors; one that is called off does not end the reading for the others. */
async function unlessAborted<T>(reading: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([reading, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function openDispatcher({ allowHosts, resolve, totalDeadlineMs }: SenderOptions): Agent {
  const connect = guardedConnect(new Set(allowHosts), resolve, Math.min(CONNECT_MS, totalDeadlineMs));
  return new Agent({ connect, connections: 1, keepAliveTimeout: KEEP_ALIVE_MS });
}

function limitsOf(
  { clock, totalDeadlineMs, maxDecodedBytes }: SenderOptions,
  dispatcher: Agent,
): { readonly page: ExchangeLimits; readonly part: ExchangeLimits; readonly file: ExchangeLimits } {
  const common = { dispatcher, totalDeadlineMs, clock };
  return {
    page: { ...common, maxDecodedBytes, whenLarger: 'refuse', judge: judgeAnswer },
    part: { ...common, maxDecodedBytes, whenLarger: 'refuse', judge: judgePartAnswer },
    file: { ...common, maxDecodedBytes: ROBOTS_BYTES, whenLarger: 'cut', judge: judgeRobotsAnswer },
  };
}

function productToken(userAgent: string): string {
  return userAgent.split(/[/\s]/)[0] ?? userAgent;
}

function disallowed(url: URL, delaySeconds: number, clock: Clock): RobotsDisallowed {
  const isTooSlow = delaySeconds > LONGEST_CRAWL_DELAY_SECONDS;
  const wish = isTooSlow ? `asks for ${delaySeconds} s between two pages` : `closes ${url.pathname}`;
  return new RobotsDisallowed(`robots.txt of ${url.host} ${wish}`, {
    until: later(clock(), REFUSED_FOR_MS),
  });
}
