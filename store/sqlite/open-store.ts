import type { StoreWriter } from '../store.ts';
import { openAcceptances } from './acceptances.ts';
import { openChanges } from './changes.ts';
import { openRunClosing } from './close-run.ts';
import { openConfirmations } from './confirm-sighting.ts';
import { openEditions } from './editions.ts';
import { openCoverageMeasure } from './measure-coverage.ts';
import { openForWriting } from './open-database.ts';
import { openIntakes } from './intakes.ts';
import { openLeases } from './leases.ts';
import { readerOver } from './open-reader.ts';
import { openPages } from './pages.ts';
import { openPostings } from './postings.ts';
import { openProblems } from './problems.ts';
import { openRuns } from './runs.ts';
import { saveSighting } from './save-sighting.ts';
import type { Nearness } from './save-sighting.ts';
import { openSightings } from './sightings.ts';
import { openSourceStates } from './source-states.ts';
import { openToldNotices } from './told-notices.ts';
import { openTransactions } from './transactions.ts';
import { openWithdrawals } from './withdrawals.ts';
import { openWordIndex } from './word-index.ts';

export { openReader } from './open-reader.ts';

/** What the store cannot know by itself. */
export interface StoreOptions {
  /** How near a source is to the employer, smaller is nearer; all are alike when absent. */
  readonly nearness?: Nearness;
}

/** Opens the store's file for writing; makes it when it is missing. Throws ConfigError when a newer program wrote it. */
export function openStore(file: string, { nearness = () => 0 }: StoreOptions = {}): StoreWriter {
  const db = openForWriting(file);
  const words = openWordIndex(db);
  const transactions = openTransactions(db, words);
  const { write } = transactions;
  const postings = openPostings(db, words, openChanges(db));
  const sightings = openSightings(db);
  const runs = openRuns(db);
  const problems = openProblems(db);
  const acceptances = openAcceptances(db);
  const notices = openToldNotices(db);
  const states = openSourceStates(db, runs, acceptances);
  const pages = openPages(db);
  const editions = openEditions(db);
  const withdrawals = openWithdrawals(db, sightings, postings);
  const confirm = openConfirmations(sightings, postings);
  const coverage = openCoverageMeasure(db);
  const leases = openLeases(db);
  const intakes = openIntakes(db);
  const writeFor = <T>(run: number, work: () => T): T =>
    write(() => {
      leases.requireOpen(run);
      return work();
    });
  const closeRun = openRunClosing({ runs, states, withdrawals, problems, acceptances, coverage });

  return {
    ...readerOver(db, transactions),
    transaction: write,
    openRun: (source, at, leaseSeconds, kind = 'crawl') =>
      write(() => runs.open(source, at, leaseSeconds, kind)),
    confirmUnchanged: (run, source, key, rawHash, at) =>
      writeFor(run, () => confirm(run, source, key, rawHash, at)),
    confirmAll: (run, source, keys, at) =>
      writeFor(run, () => keys.filter((key) => !confirm(run, source, key, null, at))),
    candidates: (blockingKeys, except) => sightings.candidates(blockingKeys, except),
    save: (run, sighting, match, at) =>
      writeFor(run, () => {
        const taken = saveSighting({ sightings, postings, nearness }, run, sighting, match, at);
        if (taken !== 'unchanged') runs.count(run, taken);
        return taken;
      }),
    keepProblem: (run, url, key, reason, at) =>
      writeFor(run, () => problems.keep(run, url, key, reason, at)),
    closeRun: (run, result, at) =>
      writeFor(run, () => {
        intakes.forget(run);
        return closeRun(run, result, at);
      }),
    accept: (source, at) => write(() => acceptances.add(source, at)),
    resume: (source) => write(() => states.resume(source)),
    toldNotices: (channel) => notices.list(channel),
    noteTold: (channel, notice) => write(() => notices.note(channel, notice)),
    withdrawExpired: (today, at) => write(() => withdrawals.expired(null, today, at)),
    renewRun: (run, at, leaseSeconds) => write(() => leases.renew(run, at, leaseSeconds)),
    isBusy: (source, at) => leases.isBusy(source, at),
    intake: (run) => intakes.of(run),
    noteIntake: (run, intake) => writeFor(run, () => intakes.note(run, intake)),
    rememberedPages: (source) => pages.recallAll(source),
    rememberedPage: (source, url) => pages.recall(source, url),
    rememberPage: (source, url, page, at) => write(() => pages.remember(source, url, page, at)),
    saveEdition: (edition, content) => write(() => editions.save(edition, content)),
    reindex: () => write(() => postings.rebuild()),
  };
}
