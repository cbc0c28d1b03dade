import { berlinDay } from '../../domain/berlin-day.ts';
import type { Instant } from '../../domain/time.ts';
import type { Run, RunResult } from '../store.ts';
import type { Runs } from './runs.ts';
import type { SourceStates } from './source-states.ts';
import type { Withdrawals } from './withdrawals.ts';

/** Closes runs; only a complete one withdraws what the source no longer prints or what has run out. */
export function openRunClosing(runs: Runs, states: SourceStates, withdrawals: Withdrawals) {
  return (run: number, result: RunResult, at: Instant): Run => {
    const { source } = runs.get(run);
    states.note(source, result, at);
    if (result.outcome !== 'complete') {
      runs.close(run, result, 0, at);
      return runs.get(run);
    }
    const expired = withdrawals.expired(source, berlinDay(at), at);
    const { withdrawn, withheld } = withdrawals.missing(source, run, at);
    const reason = [result.reason, withheld].filter((part) => part !== null).join('; ') || null;
    runs.close(run, { ...result, reason }, withdrawn + expired, at);
    return runs.get(run);
  };
}
