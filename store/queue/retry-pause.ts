import type { Backoff } from './queue.ts';

const LONGEST_MS = 3_600_000;

/**
 * Pause before a job is tried again that has failed `failures` times, in ms: doubled with each failure, then shortened
 * at random by up to a half, so that jobs that failed together do not return together. `random` is from 0 to 1.
 */
export function retryPause({ delay }: Backoff, failures: number, random: number): number {
  const full = Math.min(delay * 2 ** Math.max(0, failures - 1), LONGEST_MS);
  return Math.round(full * (1 - random / 2));
}
