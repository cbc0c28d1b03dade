import { Agent } from 'undici';
import type { Clock } from '../../domain/time.ts';
import { later } from './retry-after.ts';
import { REFUSED_FOR_MS, judgeAnswer, judgeRobotsAnswer } from './answer.ts';
import { exchange, type ExchangeLimits, type Received, type Sending } from './exchange.ts';
import { guardedConnect, type Resolve } from './guarded-connect.ts';
import { openHostPacer } from './host-pacer.ts';
import { RobotsDisallowed } from './robots-disallowed.ts';
import { openRobotsKeeper } from './robots-keeper.ts';
import { ROBOTS_BYTES, crawlDelaySeconds, isAllowed } from './robots.ts';
import { ownHeaders } from './sending.ts';

/** How long a site may keep us waiting between two pages by its Crawl-delay. */
const LONGEST_CRAWL_DELAY_MS = 60_000;
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
}

/** Sends single requests when robots.txt allows them and the host's pace has come round. */
export interface Sender {
  /** @throws {RobotsDisallowed} when robots.txt closes the address, and all errors of an exchange. */
  send(sending: Sending, signal: AbortSignal): Promise<Received>;
  /** From now on the host is visited at half the pace. */
  slowDown(url: URL): void;
  /** Aborted by `close`. */
  readonly closed: AbortSignal;
  close(): Promise<void>;
}

/** Opens a sender; it holds at most one socket to each origin until `close`. */
export function openSender(options: SenderOptions): Sender {
  const { clock } = options;
  const dispatcher = openDispatcher(options);
  const limits = limitsOf(options, dispatcher);
  const closing = new AbortController();
  const pacer = openHostPacer();
  const paceOf = (url: URL): number => options.pacePerHost.get(url.host) ?? options.paceMs;
  const getRobots = (url: URL): Promise<Received> => {
    const sending: Sending = { url, method: 'GET', headers: ownHeaders(options.userAgent), body: null };
    const work = (): Promise<Received> => exchange(sending, limits.ofRobots, closing.signal);
    return pacer.turn(url.host, paceOf(url), work, closing.signal);
  };
  const robots = openRobotsKeeper(getRobots, clock);
  const agent = productToken(options.userAgent);
  return {
    closed: closing.signal,
    slowDown: (url) => pacer.slowDown(url.host, paceOf(url)),
    async send(sending, signal) {
      const { url } = sending;
      const orders = await robots.of(url);
      if (!isAllowed(orders, agent, url.href)) throw disallowed(url, clock);
      const delayMs = Math.min((crawlDelaySeconds(orders, agent) ?? 0) * 1000, LONGEST_CRAWL_DELAY_MS);
      const work = (): Promise<Received> => exchange(sending, limits.ofPage, signal);
      return await pacer.turn(url.host, Math.max(delayMs, paceOf(url)), work, signal);
    },
    async close() {
      closing.abort();
      await dispatcher.destroy();
    },
  };
}

function openDispatcher({ allowHosts, resolve, totalDeadlineMs }: SenderOptions): Agent {
  const connect = guardedConnect(new Set(allowHosts), resolve, Math.min(CONNECT_MS, totalDeadlineMs));
  return new Agent({ connect, connections: 1, keepAliveTimeout: KEEP_ALIVE_MS });
}

function limitsOf(
  { clock, totalDeadlineMs, maxDecodedBytes }: SenderOptions,
  dispatcher: Agent,
): { readonly ofPage: ExchangeLimits; readonly ofRobots: ExchangeLimits } {
  const common = { dispatcher, totalDeadlineMs, clock };
  return {
    ofPage: { ...common, maxDecodedBytes, whenLarger: 'refuse', judge: judgeAnswer },
    ofRobots: { ...common, maxDecodedBytes: ROBOTS_BYTES, whenLarger: 'cut', judge: judgeRobotsAnswer },
  };
}

/** The name by which robots.txt knows us: what stands before the version in the User-Agent. */
function productToken(userAgent: string): string {
  return userAgent.split(/[/\s]/)[0] ?? userAgent;
}

function disallowed(url: URL, clock: Clock): RobotsDisallowed {
  return new RobotsDisallowed(`robots.txt of ${url.host} closes ${url.pathname}`, {
    until: later(clock(), REFUSED_FOR_MS),
  });
}
