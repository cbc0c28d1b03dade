import type { Instant } from '../domain/time.ts';
import type { StoreWriter } from '../store/store.ts';
import type { GeneratedPosting } from './generate-postings.ts';

/** Postings of one transaction. */
const BATCH = 500;
const A_DAY_SECONDS = 86_400;

/** Opens a run of an invented source, to save postings in. */
export function openBenchRun(store: StoreWriter, at: Instant): number {
  const run = store.openRun('bench', at, A_DAY_SECONDS);
  if (run === null) throw new Error('the run before is still open');
  return run;
}

/** Saves postings that no other is the same as, many to a transaction. */
export function saveAll(
  store: StoreWriter,
  run: number,
  postings: Iterable<GeneratedPosting>,
  at: Instant,
): void {
  let batch: GeneratedPosting[] = [];
  const saveBatch = () =>
    store.transaction(() => {
      for (const { raw, judged } of batch) {
        store.save(run, { raw, rawHash: raw.key, judged, blockingKeys: [raw.key] }, { kind: 'new' }, at);
      }
    });
  for (const posting of postings) {
    batch.push(posting);
    if (batch.length < BATCH) continue;
    saveBatch();
    batch = [];
  }
  saveBatch();
}
