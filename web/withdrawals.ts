import type { StoreReader } from '../store/store.ts';

/** More changes than these at once are taken to have a withdrawal among them. */
const MOST_READ = 1_000;

/**
 * Another number whenever postings have been withdrawn since the last call; other changes leave it as it is. Cheap
 * enough to ask with every page.
 */
export function openWithdrawals(store: StoreReader): () => number {
  let version = store.version();
  let sequence = store.lastSequence();
  let count = 0;
  return () => {
    const present = store.version();
    if (present === version) return count;
    version = present;
    const last = store.lastSequence();
    const changes = store.changesSince(sequence, MOST_READ);
    // A store that has fewer changes than before was restored from a backup.
    if (last < sequence || changes.length === MOST_READ || changes.some(({ withdrawn }) => withdrawn))
      count += 1;
    sequence = changes.length === MOST_READ ? last : (changes.at(-1)?.sequence ?? last);
    return count;
  };
}
