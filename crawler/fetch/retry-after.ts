import type { Instant } from '../../domain/time.ts';

const LONGEST_MS = 24 * 3_600_000;

/**
 * Milliseconds from `now` that a Retry-After header asks to wait (RFC 9110 §10.2.3: seconds or HTTP date), at most a day;
 * null when it is absent or makes no sense.
 */
export function retryAfterMs(header: string | undefined, now: Instant): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  return Math.min(Math.max(at - Date.parse(now), 0), LONGEST_MS);
}

/** The instant `ms` milliseconds after `now`. */
export function later(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString();
}
