import { SourceUnavailable } from '../../errors.ts';

/** How long a page may take. */
export interface PatienceLimits {
  /** Its own time: that in which it does not wait for an answer of ours. */
  readonly ownMs: number;
  /** In all. What it asks for comes at the pace of its hosts, for which it is not to blame. */
  readonly wholeMs: number;
}

/** A clock that runs for one page. */
export interface Patience {
  /** Rejects with {SourceUnavailable} when the time is up, or with the reason for which all is called off. */
  readonly over: Promise<never>;
  stop(): void;
}

const TICK_MS = 100;

/** Starts the clock; `isWaiting` tells whether the page waits for us, `signal` calls all off. */
export function startPatience(
  { ownMs, wholeMs }: PatienceLimits,
  signal: AbortSignal,
  isWaiting: () => boolean,
): Patience {
  const over = Promise.withResolvers<never>();
  const start = performance.now();
  let [own, last] = [0, start];
  const tick = (): void => {
    const now = performance.now();
    if (!isWaiting()) own += now - last;
    last = now;
    if (signal.aborted) over.reject(signal.reason);
    const limit = own > ownMs ? ownMs : now - start > wholeMs ? wholeMs : null;
    if (limit !== null)
      over.reject(new SourceUnavailable(`not complete within ${limit} ms`, { code: 'page-endless' }));
  };
  const ticking = setInterval(tick, TICK_MS);
  // Whoever waits for the page is told; when nobody does any more, there is nobody to tell.
  over.promise.catch(() => undefined);
  return { over: over.promise, stop: () => clearInterval(ticking) };
}
