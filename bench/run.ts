import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What a benchmark is asked for. */
export interface BenchOptions {
  /** Sizes of the stock to measure at; empty = the benchmark's own. */
  readonly sizes: readonly number[];
  readonly json: boolean;
}

/** A module of this folder that measures something and answers its figures. */
interface Benchmark {
  bench(options: BenchOptions): Promise<object>;
}

const NOT_BENCHMARKS = ['run.ts', 'evaluate.ts', 'screenshots.ts', 'generate-postings.ts'];

/** `npm run bench -- NAME [--sizes a,b] [--json]`: measures, and prints the figures as one JSON line at the end. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sizes: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  if (!name || !existsSync(join(import.meta.dirname, `${name}.ts`))) {
    const names = globSync('*.ts', { cwd: import.meta.dirname }).filter(
      (file) => !NOT_BENCHMARKS.includes(file),
    );
    console.error(
      `npm run bench -- NAME [--sizes a,b] [--json]\nNAME is one of ${names.map((file) => file.slice(0, -3)).join(', ')}`,
    );
    return 2;
  }
  const sizes = values.sizes.split(',').filter(Boolean).map(Number);
  const { bench } = (await import(`./${name}.ts`)) as Benchmark;
  const figures = await bench({ sizes, json: values.json });
  if (!values.json) console.error(JSON.stringify(figures, null, 2));
  console.log(JSON.stringify(figures));
  return 0;
}

process.exitCode = await main();
