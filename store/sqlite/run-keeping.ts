import type { DatabaseSync } from 'node:sqlite';
import type { StoreWriter } from '../store.ts';
import { openAcceptances } from './acceptances.ts';
import { openRunClosing } from './close-run.ts';
import { openIntakes } from './intakes.ts';
import { openLeases } from './leases.ts';
import { openCoverageMeasure } from './measure-coverage.ts';
import type { Postings } from './postings.ts';
import { openProblems } from './problems.ts';
import { openRuns } from './runs.ts';
import type { Sightings } from './sightings.ts';
import { openSourceStates } from './source-states.ts';
import { openToldNotices } from './told-notices.ts';
import type { Transactions } from './transactions.ts';
import { openWithdrawals } from './withdrawals.ts';

/** The part of the store that keeps runs, the health of sources and what operators said and were told. */
export interface RunKeeping extends Pick<
  StoreWriter,
  | 'openRun'
  | 'renewRun'
  | 'isBusy'
  | 'closeRun'
  | 'keepProblem'
  | 'slicesTaken'
  | 'keepSlice'
  | 'takeParcel'
  | 'withdrawExpired'
  | 'accept'
  | 'resume'
  | 'toldNotices'
  | 'noteTold'
> {}

/** What is written for a run, if the run still has its source. */
export type WriteFor = <T>(run: number, work: () => T) => T;

/** A write for a run that is over throws RunOver. */
export function openWriteFor(db: DatabaseSync, write: Transactions['write']): WriteFor {
  const leases = openLeases(db);
  return (run, work) =>
    write(() => {
      leases.requireOpen(run);
      return work();
    });
}

/** The keeping of runs over one writing connection. */
export function openRunKeeping(
  db: DatabaseSync,
  { write }: Transactions,
  writeFor: WriteFor,
  stock: { readonly sightings: Sightings; readonly postings: Postings },
): RunKeeping {
  const runs = openRuns(db);
  const problems = openProblems(db);
  const acceptances = openAcceptances(db);
  const notices = openToldNotices(db);
  const states = openSourceStates(db, runs, acceptances);
  const withdrawals = openWithdrawals(db, stock.sightings, stock.postings);
  const coverage = openCoverageMeasure(db);
  const leases = openLeases(db);
  const intakes = openIntakes(db);
  const closeRun = openRunClosing({ runs, states, withdrawals, problems, acceptances, coverage });
  return {
    openRun: (source, at, leaseSeconds, kind = 'crawl') =>
      write(() => runs.open(source, at, leaseSeconds, kind)),
    renewRun: (run, at, leaseSeconds) => write(() => leases.renew(run, at, leaseSeconds)),
    isBusy: (source, at) => leases.isBusy(source, at),
    closeRun: (run, result, at) =>
      writeFor(run, () => {
        intakes.forget(run);
        return closeRun(run, result, at);
      }),
    keepProblem: (run, url, key, reason, at) => writeFor(run, () => problems.keep(run, url, key, reason, at)),
    slicesTaken: (run) => intakes.taken(run),
    keepSlice: (run, number, text) => writeFor(run, () => intakes.keep(run, number, text)),
    takeParcel: (run) => writeFor(run, () => intakes.takeOut(run)),
    withdrawExpired: (today, at) => write(() => withdrawals.expired(null, today, at)),
    accept: (source, at) => write(() => acceptances.add(source, at)),
    resume: (source) => write(() => states.resume(source)),
    toldNotices: (channel) => notices.list(channel),
    noteTold: (channel, notice) => write(() => notices.note(channel, notice)),
  };
}
