import type { CrawlTools } from './crawl-tools.ts';

/** A run that has not renewed its lease for so long is dead, and another may take its source. */
export const USUAL_LEASE_SECONDS = 120;

/** The lease of a run, renewed until it is released. */
export interface HeldLease {
  /** Aborted when the program stops or another run has taken the source. */
  readonly signal: AbortSignal;
  release(): void;
}

/** Renews the lease of a run four times in its length, so that only the dead lose it. */
export function holdLease(
  run: number,
  { store, clock, log, signal }: Pick<CrawlTools, 'store' | 'clock' | 'log' | 'signal'>,
  leaseSeconds: number,
): HeldLease {
  const lost = new AbortController();
  const renew = (): void => {
    try {
      if (!store.renewRun(run, clock(), leaseSeconds))
        lost.abort(new Error(`run ${run} has lost its source`));
    } catch (error) {
      // A locked file or a full disk may be gone by the next time.
      log.warn({ run, err: error }, 'a lease could not be renewed');
    }
  };
  const renewing = setInterval(renew, (leaseSeconds * 1000) / 4).unref();
  return {
    signal: signal ? AbortSignal.any([signal, lost.signal]) : lost.signal,
    release: () => clearInterval(renewing),
  };
}
