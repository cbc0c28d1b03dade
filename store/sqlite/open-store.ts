import type { StoreWriter } from '../store.ts';
import { openCandidates } from './candidates.ts';
import { openChanges } from './changes.ts';
import { openConfirmations } from './confirm-sighting.ts';
import { openDecisions } from './decisions.ts';
import { openDuplicateKeeping } from './duplicate-keeping.ts';
import { openEditions } from './editions.ts';
import { openEmployerKeeping, openEmployerSigns } from './employer-signs.ts';
import { openForWriting } from './open-database.ts';
import { readerOver } from './open-reader.ts';
import { openPages } from './pages.ts';
import { openPostings } from './postings.ts';
import { openRejudging } from './rejudging.ts';
import { openRunKeeping, openWriteFor } from './run-keeping.ts';
import { openRuns } from './runs.ts';
import { saveSighting } from './save-sighting.ts';
import type { Nearness } from './save-sighting.ts';
import { openSightings } from './sightings.ts';
import { openTransactions } from './transactions.ts';
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
  const writeFor = openWriteFor(db, write);
  const decisions = openDecisions(db);
  const postings = openPostings(db, words, openChanges(db), decisions);
  const candidates = openCandidates(db);
  const sightings = openSightings(db, candidates);
  const tables = { sightings, postings, decisions, nearness };
  if (postings.isOutdated()) write(() => postings.rebuild());
  const runs = openRuns(db);
  const pages = openPages(db);
  const editions = openEditions(db);
  const employers = openEmployerSigns(db);
  const confirm = openConfirmations(sightings, postings);

  return {
    ...readerOver(db, transactions),
    ...openDuplicateKeeping(tables, transactions),
    ...openEmployerKeeping(employers, openRejudging(db, tables, transactions), transactions),
    ...openRunKeeping(db, transactions, writeFor, { sightings, postings }),
    transaction: write,
    confirmUnchanged: (run, source, key, rawHash, at) =>
      writeFor(run, () => confirm(run, source, key, rawHash, at)),
    confirmAll: (run, source, keys, at) =>
      writeFor(run, () => keys.filter((key) => !confirm(run, source, key, null, at))),
    candidates: (blockingKeys, name) =>
      candidates.find(blockingKeys, sightings.numberOf(name), decisions.apartFrom(name)),
    save: (run, sighting, match, at) =>
      writeFor(run, () => {
        const taken = saveSighting(tables, run, sighting, match, at);
        employers.note(sighting.judged);
        if (taken !== 'unchanged') runs.count(run, taken);
        return taken;
      }),
    rememberedPages: (source) => pages.recallAll(source),
    rememberedPage: (source, url) => pages.recall(source, url),
    rememberPage: (source, url, page, at) => write(() => pages.remember(source, url, page, at)),
    saveEdition: (edition, content) => write(() => editions.save(edition, content)),
    reindex: () => write(() => postings.rebuild()),
  };
}
