import type { Instant } from '../../domain/time.ts';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../errors.ts';
import { later } from './retry-after.ts';

/** Two pages with all their tries, and a little: by then it is the host, not the page. */
const FAILURES_TO_OPEN = 8;

/** How long a host is left alone the first time, and at most when each probe fails again. */
const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 15 * 60_000;

/** A host that has not answered, or only with its own fault, so and so often in a row. */
export interface Circuit {
  readonly failures: number;
  readonly why: string;
  /** How long it is left alone the next time. */
  readonly restMs: number;
  /** Null while requests may go. */
  readonly openUntil: Instant | null;
}

/**
 * Stops a request to a host that does not answer, so that one failing host costs no more than a probe now and then.
 * @throws {SourceUnavailable} with code `circuit-open` while the host is left alone; afterwards one probe may go.
 */
export function checkCircuit(host: string, circuit: Circuit | null, now: Instant): void {
  if (circuit === null || circuit.openUntil === null || circuit.openUntil <= now) return;
  const { failures, openUntil, why } = circuit;
  const message = `${host} has failed ${failures} times in a row and is left alone until ${openUntil}: ${why}`;
  throw new SourceUnavailable(message, { code: 'circuit-open' });
}

/** The circuit after a request that ended with this error, or with null: a host that has answered is as new, whatever it said. */
export function circuitAfter(circuit: Circuit | null, error: unknown, now: Instant): Circuit | null {
  if (error instanceof SourceUnavailable) return failed(circuit, error.message, now);
  const hasAnswered = error === null || error instanceof SourceRefused || error instanceof SourceChanged;
  return hasAnswered ? null : circuit;
}

function failed(circuit: Circuit | null, why: string, now: Instant): Circuit {
  const { failures: before, restMs } = circuit ?? { failures: 0, restMs: FIRST_REST_MS };
  const failures = before + 1;
  if (failures < FAILURES_TO_OPEN) return { failures, why, restMs, openUntil: null };
  const openUntil = later(now, restMs);
  return { failures, why, restMs: Math.min(restMs * 2, LONGEST_REST_MS), openUntil };
}
