import type { Clock } from '../../domain/time.ts';
import { SourceUnavailable } from '../errors.ts';
import { later } from './retry-after.ts';

/** Two pages with all their tries, and a little: by then it is the host, not the page. */
const FAILURES_TO_OPEN = 8;

/** How long a host is left alone the first time, and at most when each probe fails again. */
const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 15 * 60_000;

/** Stops knocking at hosts that do not answer. One failing host costs no more than a probe now and then. */
export interface CircuitBreaker {
  /** @throws {SourceUnavailable} with code `circuit-open` while the host is left alone; afterwards one probe may go. */
  check(host: string): void;
  /** The host has answered, whatever it said. */
  answered(host: string): void;
  /** The host has not answered, or only with its own fault. */
  failed(host: string, why: string): void;
}

/** How patient a breaker is. */
export interface BreakerOptions {
  readonly clock: Clock;
  /** Failures in a row after which a host is left alone. */
  readonly failuresToOpen?: number;
}

interface Circuit {
  failures: number;
  why: string;
  restMs: number;
  /** Null while requests may go. */
  openUntil: string | null;
}

/** A breaker that knows no host yet. Its state lasts as long as it does. */
export function openCircuitBreaker({
  clock,
  failuresToOpen = FAILURES_TO_OPEN,
}: BreakerOptions): CircuitBreaker {
  const circuits = new Map<string, Circuit>();
  return {
    check(host) {
      const circuit = circuits.get(host);
      if (circuit === undefined || circuit.openUntil === null || circuit.openUntil <= clock()) return;
      const { failures, openUntil, why } = circuit;
      const message = `${host} has failed ${failures} times in a row and is left alone until ${openUntil}: ${why}`;
      throw new SourceUnavailable(message, { code: 'circuit-open' });
    },
    answered: (host) => void circuits.delete(host),
    failed(host, why) {
      const circuit = circuits.get(host) ?? { failures: 0, why, restMs: FIRST_REST_MS, openUntil: null };
      circuits.set(host, circuit);
      circuit.failures += 1;
      circuit.why = why;
      if (circuit.failures < failuresToOpen) return;
      circuit.openUntil = later(clock(), circuit.restMs);
      circuit.restMs = Math.min(circuit.restMs * 2, LONGEST_REST_MS);
    },
  };
}
