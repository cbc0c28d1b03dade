import { setTimeout as sleep } from 'node:timers/promises';
import { SourceUnavailable } from '../errors.ts';

/**
 * Tries again what was unavailable, after each of `pausesMs` (shifted by up to half, so that many sources of one site do
 * not come back together). What no second try can mend ends it at once, and so does every other error.
 * @throws {SourceUnavailable} of the last try.
 */
export async function retryUnavailable<T>(
  work: () => Promise<T>,
  pausesMs: readonly number[],
  signal: AbortSignal,
): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SourceUnavailable) || error.code !== null) throw error;
      await sleep(pause * (0.75 + Math.random() / 2), undefined, { signal });
    }
  }
  return await work();
}
