import { openStore } from '../store/sqlite/open-store.ts';
import { saveAll } from './fill-store.ts';
import { generatePostings } from './generate-postings.ts';

/** Runs by itself, beside a search over the same file: saves batches of new postings in a run, a transaction each. */
const [file = '', run = '', batches = '0', size = '0', now = ''] = process.argv.slice(2);
const store = openStore(file);
for (let batch = 0; batch < Number(batches); batch += 1)
  saveAll(store, Number(run), generatePostings(Number(size), 100 + batch, now), now);
store.close();
