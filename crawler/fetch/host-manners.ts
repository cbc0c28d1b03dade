import type { Clock } from '../../domain/time.ts';
import { SourceChanged, SourceRefused, SourceUnavailable } from '../errors.ts';
import type { Judge } from './answer.ts';
import { openCircuitBreaker } from './circuit-breaker.ts';
import type { Received } from './exchange.ts';
import { openHostPacer, type Strain } from './host-pacer.ts';

/**
 * How single hosts are treated: one request at a time, at their pace, not while they ask to wait (Retry-After), and left
 * alone when they do not answer.
 */
export interface HostManners {
  /**
   * Sends one request with `work` when the host's turn has come. `work` judges the answer by the judge it is given, which
   * is `judge` under observation.
   * @throws {SourceUnavailable} at once while the host is left alone, and whatever `work` throws.
   */
  visit(host: string, gapMs: number, visit: HostVisit): Promise<Received>;
}

/** One request to a host. */
export interface HostVisit {
  readonly judge: Judge;
  readonly signal: AbortSignal;
  work(judge: Judge): Promise<Received>;
}

/** Manners that know no host yet. */
export function openHostManners({ clock }: { readonly clock: Clock }): HostManners {
  const pacer = openHostPacer();
  const breaker = openCircuitBreaker({ clock });
  const observe = async (host: string, gapMs: number, { judge, work }: HostVisit): Promise<Received> => {
    breaker.check(host);
    const start = performance.now();
    let status: number | null = null;
    const note = (error: unknown): void =>
      pacer.note(host, gapMs, strainOf(status, error), performance.now() - start);
    try {
      const received = await work((given, headers, now) => judge((status = given), headers, now));
      breaker.answered(host);
      note(null);
      if (received.answer.kind === 'wait') pacer.hold(host, received.answer.ms);
      return received;
    } catch (error) {
      note(error);
      if (error instanceof SourceUnavailable) breaker.failed(host, error.message);
      if (error instanceof SourceRefused || error instanceof SourceChanged) breaker.answered(host);
      throw error;
    }
  };
  return {
    visit(host, gapMs, visit) {
      breaker.check(host);
      return pacer.turn(host, gapMs, () => observe(host, gapMs, visit), visit.signal);
    },
  };
}

/** What an answer with this status (null: none came) says about its host, given the error that it became, if it did. */
export function strainOf(status: number | null, error: unknown): Strain {
  if (error instanceof SourceUnavailable || status === 429 || (status !== null && status >= 500))
    return 'strained';
  return (status === 200 || status === 304) && error === null ? 'good' : 'other';
}
