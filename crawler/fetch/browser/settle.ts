import { setTimeout as sleep } from 'node:timers/promises';
import type { News } from './news.ts';
import type { PageLook, PageWatch } from './watch-page.ts';

const LOOK_EVERY_MS = 100;
/** So long nothing may happen for a page to count as still. */
const STILL_MS = 500;
/** A page that is never still (a clock, a slide show, a counter that asks on and on) is taken as it is after so long. */
const RESTLESS_MS = 5000;

/** What is waited for. */
export interface Settling {
  readonly watch: PageWatch;
  readonly news: Pick<News, 'quietMs'>;
  /** Something particular is waited for, which `PageLook.isFound` tells of. */
  readonly isAwaited: boolean;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/**
 * Waits until a page is as its visitors see it: loaded, nothing new asked for and nothing changed for a moment, and what
 * was to be waited for is there. False when that has not appeared although nothing is under way any more.
 */
export async function settle({ watch, news, isAwaited, signal }: Settling): Promise<boolean> {
  let foundAt = Infinity;
  while (!signal.aborted) {
    const look = await watch.look();
    const quietMs = news.quietMs();
    const now = performance.now();
    if (look?.isFound === true) foundAt = Math.min(foundAt, now);
    if (look?.isFound === true && isStill(look, quietMs)) return true;
    if (isAwaited && now - foundAt > RESTLESS_MS) return true;
    if (look?.isFound === false && look.isLoaded && quietMs > RESTLESS_MS) return false;
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
  throw signal.reason;
}

function isStill({ isLoaded, stillMs }: PageLook, quietMs: number): boolean {
  return isLoaded && quietMs > STILL_MS && (stillMs > STILL_MS || quietMs > RESTLESS_MS);
}
