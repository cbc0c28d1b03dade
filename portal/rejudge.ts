import { rejudge as rejudgeAll, type RejudgeCounts } from '../crawler/rejudge.ts';
import type { Given } from './command.ts';
import { judgementTables } from './judgement-tables.ts';
import { openProgressLine } from './progress-line.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** `portal rejudge`: applies the present rules and the corrections to everything stored, without a request. */
export async function rejudge(given: Given): Promise<number> {
  const workshop = openWorkshop(usualSetup(), 'rejudge');
  const store = workshop.openStore();
  const isDryRun = given.isSet('dry-run');
  try {
    const all = store.counts().sightings;
    const progress = openProgressLine(process.stderr);
    const counts = await rejudgeAll({
      store,
      tables: judgementTables(workshop),
      clock: workshop.clock,
      isDryRun,
      isFresh: given.isSet('fresh'),
      onProgress: ({ sightings }, step) => progress.show(`${step}: ${sightings} (${all} open)`),
    });
    progress.end();
    for (const line of describe(counts, isDryRun)) console.error(line);
    if (given.isSet('json')) console.log(JSON.stringify({ ...counts, isDryRun }));
    return 0;
  } finally {
    store.close();
  }
}

function describe({ sightings, changed, fields, joined, split }: RejudgeCounts, isDryRun: boolean) {
  const would = isDryRun ? ' would change' : ' changed';
  const rows = Object.entries(fields).toSorted((a, b) => b[1] - a[1]);
  return [
    `${sightings} judged anew, ${changed}${would}.`,
    ...rows.map(([field, count]) => `  ${field.padEnd(24)} ${String(count).padStart(8)}`),
    isDryRun
      ? 'Nothing was written; duplicates were not looked for.'
      : `${joined} joined, ${split} split off.`,
  ];
}
