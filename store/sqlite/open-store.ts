import type { StoreWriter } from '../store.ts';
import { openChanges } from './changes.ts';
import { openRunClosing } from './close-run.ts';
import { openConfirmations } from './confirm-sighting.ts';
import { openEditions } from './editions.ts';
import { openForWriting } from './open-database.ts';
import { readerOver } from './open-reader.ts';
import { openPages } from './pages.ts';
import { openPostings } from './postings.ts';
import { openRuns } from './runs.ts';
import { saveSighting } from './save-sighting.ts';
import type { Nearness } from './save-sighting.ts';
import { openSightings } from './sightings.ts';
import { openSourceStates } from './source-states.ts';
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
  const states = openSourceStates(db, runs);
  const pages = openPages(db);
  const editions = openEditions(db);
  const withdrawals = openWithdrawals(db, sightings, postings);
  const confirm = openConfirmations(sightings, postings);
  const closeRun = openRunClosing(runs, states, withdrawals);

  return {
    ...readerOver(db, transactions),
    transaction: write,
    openRun: (source, at, leaseSeconds) => write(() => runs.open(source, at, leaseSeconds)),
    confirmUnchanged: (run, source, key, rawHash, at) => write(() => confirm(run, source, key, rawHash, at)),
    confirmAll: (run, source, keys, at) =>
      write(() => keys.filter((key) => !confirm(run, source, key, null, at))),
    candidates: (blockingKeys, except) => sightings.candidates(blockingKeys, except),
    save: (run, sighting, match, at) =>
      write(() => {
        const taken = saveSighting({ sightings, postings, nearness }, run, sighting, match, at);
        if (taken !== 'unchanged') runs.count(run, taken);
        return taken;
      }),
    keepProblem: (run, url, key, reason, at) => write(() => runs.keepProblem(run, url, key, reason, at)),
    closeRun: (run, result, at) => write(() => closeRun(run, result, at)),
    withdrawExpired: (today, at) => write(() => withdrawals.expired(null, today, at)),
    rememberedPage: (source, url) => pages.recall(source, url),
    rememberPage: (source, url, page, at) => write(() => pages.remember(source, url, page, at)),
    saveEdition: (edition, content) => write(() => editions.save(edition, content)),
    reindex: () => write(() => postings.rebuild()),
  };
}
