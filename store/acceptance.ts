import type { Instant } from '../domain/time.ts';

/** An operator has looked at what the source prints these days, not at what it will print in a month. */
const ACCEPTED_FOR_MS = 7 * 24 * 3_600_000;

/** Whether an operator's acceptance, given at `acceptedAt`, still counts at `now`. */
export function isInForce(acceptedAt: Instant | null, now: Instant): boolean {
  return acceptedAt !== null && Date.parse(now) - Date.parse(acceptedAt) <= ACCEPTED_FOR_MS;
}
