import { SourceChanged, SourceRefused } from '../errors.ts';
import { PATIENCE_MS, type Answer } from './answer.ts';
import type { CookieJar } from './cookie-jar.ts';
import type { Received, Sending } from './exchange.ts';
import type { Asked } from './open-sender.ts';
import { later } from './retry-after.ts';
import { nextSending } from './sending.ts';
import type { Trip } from './trip.ts';

type Final = Exclude<Answer, { kind: 'redirect' } | { kind: 'wait' }>;

/** The end of a way over redirects. */
export interface Arrived {
  readonly received: Received;
  readonly answer: Final;
  readonly url: URL;
  /** Where the address has moved for good (301, 308); null when it has not. */
  readonly movedTo: string | null;
}

const MOVED_FOR_GOOD = new Set([301, 308]);

/**
 * Sends, follows redirects by hand so that each hop is checked like a first request, and waits once when asked to.
 * @throws {SourceChanged} when it leads on and on, and all errors of sending.
 */
export async function follow(first: Sending, trip: Trip, asked: Asked = 'page'): Promise<Arrived> {
  const { sender, settings, signal, cookies } = trip;
  let sending = first;
  let hops = 0;
  let hasWaited = false;
  let hasMoved = true;
  while (hops <= settings.maxRedirects) {
    const received = await sender.send(withCookies(sending, cookies), signal, asked);
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

function outOfPatience(
  { status, ms }: { status: number; ms: number },
  { clock }: Trip['settings'],
): SourceRefused {
  const until = later(clock(), Math.max(ms, PATIENCE_MS));
  return new SourceRefused(`status ${status} again after the wait it asked for`, { until });
}

function withCookies(sending: Sending, cookies: CookieJar): Sending {
  const cookie = cookies.header(sending.url);
  return cookie === null ? sending : { ...sending, headers: { ...sending.headers, cookie } };
}
