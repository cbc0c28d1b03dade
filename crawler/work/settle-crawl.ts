import { HandedBack, Hopeless } from '../../store/queue/queue.ts';
import type { Crawl } from '../run.ts';

/** A source that another run reads is looked at again after this. */
export const BUSY_MS = 15_000;

/**
 * Tells the queue what a crawl came to: returns when the source need not be read again for this time.
 * @throws {HandedBack} when it was interrupted, or another run has the source.
 * @throws {Hopeless} when our own program failed.
 * @throws {Error} when the site could not be reached, so that it is tried again later.
 */
export function settleCrawl(crawl: Crawl, busyMs = BUSY_MS): void {
  if (crawl.kind === 'busy') throw new HandedBack('another run has the source', busyMs);
  if (crawl.kind === 'suspended') return;
  const { outcome, reason } = crawl.run;
  const why = reason ?? String(outcome);
  if (outcome === 'interrupted') throw new HandedBack(why, 0);
  if (outcome === 'failed') throw new Hopeless(why);
  if (outcome === 'unavailable') throw new Error(why);
}
