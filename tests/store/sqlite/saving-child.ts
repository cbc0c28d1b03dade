import { generatePostings } from '../../../bench/generate-postings.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';

/** Saves postings without end until it is killed; says on stdout when it has saved the first. Run as a process of its own. */
const [file = '', seed = '0'] = process.argv.slice(2);
const at = '2026-11-22T06:00:00.000Z';
const store = openStore(file);
const run = store.openRun(`child-${seed}`, at, 60) ?? 0;
const postings = generatePostings(100_000, Number(seed), at);
for (let batch = 0; batch < 4_000; batch += 1) {
  store.transaction(saveSome);
  if (batch === 0) process.stdout.write('saving\n');
}

function saveSome(): void {
  for (let count = 0; count < 25; count += 1) {
    const next = postings.next();
    if (next.done) return;
    const { raw, judged } = next.value;
    store.save(run, { raw, rawHash: raw.key, judged, blockingKeys: [raw.key] }, { kind: 'new' }, at);
  }
}
