import type { Instant } from '../../domain/time.ts';
import type { RunOutcome } from '../../store/store.ts';
import { BrowserMissing, NotAllowed, SourceChanged, SourceRefused, SourceUnavailable } from '../errors.ts';

/** A refusal without an end lasts until an operator looks. */
const UNTIL_SOMEBODY_LOOKS: Instant = '9999-12-31T23:59:59.999Z';

/** How a run ended. */
export interface RunEnd {
  readonly outcome: RunOutcome;
  readonly reason: string | null;
  readonly suspendedUntil: Instant | null;
}

/** An end that leaves the source free for its next run. */
export function endedAs(outcome: RunOutcome, reason: string | null): RunEnd {
  return { outcome, reason, suspendedUntil: null };
}

/** The end that an error means for a run which has read `pages` pages. */
export function endedBy(error: unknown, pages: number): RunEnd {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof SourceChanged) return endedAs('changed', reason);
  if (error instanceof SourceUnavailable) return endedAs(pages === 0 ? 'unavailable' : 'partial', reason);
  if (error instanceof BrowserMissing) return endedAs('no-browser', reason);
  if (!(error instanceof SourceRefused)) return endedAs('failed', reason);
  const outcome = error instanceof NotAllowed ? 'not-allowed' : 'refused';
  return { outcome, reason, suspendedUntil: error.until ?? UNTIL_SOMEBODY_LOOKS };
}
