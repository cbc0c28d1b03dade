import type { Part } from './evaluate/part.ts';
import { UnreadableRows } from './evaluate/read-rows.ts';

/** What each task of `npm run evaluate -- TASK DIR` measures; DIR holds the labelled rows. */
const TASKS: Readonly<Record<string, (dir: string, part: Part) => Promise<object>>> = {
  occupations: async (dir, part) =>
    (await import('./evaluate/occupations.ts')).evaluateOccupations(dir, part),
  facts: async (dir) => (await import('./evaluate/facts.ts')).evaluateFacts(dir),
  places: async (dir) => (await import('./evaluate/places.ts')).evaluatePlaces(dir),
  duplicates: async (dir) => (await import('./evaluate/duplicates.ts')).evaluateDuplicates(dir),
  demo: async () =>
    (await import('./evaluate/demo-truth.ts')).evaluateDemoTruth({ seed: 4711, today: '2026-11-22' }),
  queries: async (dir) => (await import('./evaluate/queries.ts')).evaluateQueries(dir),
};

const PARTS: readonly Part[] = ['all', 'build', 'test'];

async function main([name = '', dir, given = 'all']: readonly string[]): Promise<number> {
  const task = TASKS[name];
  const part = PARTS.find((one) => one === given);
  // A task that takes no part would measure all rows and say so nowhere.
  const knowsParts = part === 'all' || task?.length === 2;
  if (!task || !part || !knowsParts || (!dir && name !== 'demo')) {
    console.error(
      `npm run evaluate -- TASK DIR [build|test]\nTASK is one of ${Object.keys(TASKS).join(', ')}; DIR holds its labelled rows (demo needs none)`,
    );
    return 2;
  }
  try {
    console.log(JSON.stringify(await task(dir ?? '', part)));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableRows)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
