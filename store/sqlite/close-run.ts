import { berlinDay } from '../../domain/berlin-day.ts';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import { isInForce } from '../acceptance.ts';
import type { Coverage, Run, RunResult } from '../store.ts';
import type { Acceptances } from './acceptances.ts';
import type { Problems } from './problems.ts';
import type { Runs } from './runs.ts';
import type { SourceStates } from './source-states.ts';
import type { Withdrawals } from './withdrawals.ts';

interface Tables {
  readonly runs: Runs;
  readonly states: SourceStates;
  readonly withdrawals: Withdrawals;
  readonly problems: Problems;
  readonly acceptances: Acceptances;
  readonly coverage: (source: SourceId) => Coverage | null;
}

/** Closes runs; only a complete crawl withdraws what the source no longer prints or what has run out. */
export function openRunClosing(tables: Tables) {
  const { runs, states, problems } = tables;
  return (run: number, result: RunResult, at: Instant): Run => {
    const { source } = runs.get(run);
    const isComplete = result.outcome === 'complete';
    problems.settle(source, run, isComplete);
    const isCrawl = runs.kindOf(run) === 'crawl';
    if (isCrawl) states.note(source, result, at);
    if (isCrawl && isComplete) closeComplete(tables, source, run, result, at);
    else runs.close(run, result, 0, at);
    return runs.get(run);
  };
}

function closeComplete(tables: Tables, source: SourceId, run: number, result: RunResult, at: Instant): void {
  const { runs, withdrawals, acceptances, coverage } = tables;
  const expired = withdrawals.expired(source, berlinDay(at), at);
  const isAccepted = isInForce(acceptances.waiting(source), at);
  const absence = { run, ended: result.ended ?? [], isAccepted };
  const { withdrawn, withheld, isPending } = withdrawals.missing(source, absence, at);
  // The word counts until what it was given for has gone or come back.
  if (isAccepted && !isPending) acceptances.use(source, run, withdrawn, at);
  else if (!isAccepted) acceptances.lapse(source, at);
  const reason = [result.reason, withheld].filter((part) => part !== null).join('; ') || null;
  runs.close(run, { ...result, reason }, withdrawn + expired, at);
  const shares = coverage(source);
  if (shares !== null) runs.noteCoverage(run, shares);
}
