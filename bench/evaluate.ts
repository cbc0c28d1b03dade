/** What each task of `npm run evaluate -- TASK DIR` measures; DIR holds the labelled rows. */
const TASKS: Readonly<Record<string, (dir: string) => Promise<object>>> = {
  occupations: async (dir) => (await import('./evaluate/occupations.ts')).evaluateOccupations(dir),
  facts: async (dir) => (await import('./evaluate/facts.ts')).evaluateFacts(dir),
  places: async (dir) => (await import('./evaluate/places.ts')).evaluatePlaces(dir),
  duplicates: async (dir) => (await import('./evaluate/duplicates.ts')).evaluateDuplicates(dir),
  demo: async () =>
    (await import('./evaluate/demo-truth.ts')).evaluateDemoTruth({ seed: 4711, today: '2026-11-22' }),
  queries: async (dir) => (await import('./evaluate/queries.ts')).evaluateQueries(dir),
};

async function main([name = '', dir]: readonly string[]): Promise<number> {
  const task = TASKS[name];
  if (!task || (!dir && name !== 'demo')) {
    console.error(
      `npm run evaluate -- TASK DIR\nTASK is one of ${Object.keys(TASKS).join(', ')}; DIR holds its labelled rows (demo needs none)`,
    );
    return 2;
  }
  console.log(JSON.stringify(await task(dir ?? '')));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
