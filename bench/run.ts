import { globSync, readFileSync } from 'node:fs';
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

/** `npm run bench -- NAME [--sizes a,b] [--json]`: measures, and prints the figures as one JSON line at the end. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sizes: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
  });
  const [name = ''] = positionals;
  const names = benchmarkNames();
  if (!names.includes(name)) {
    console.error(`npm run bench -- NAME [--sizes a,b] [--json]\nNAME is one of ${names.join(', ')}`);
    return 2;
  }
  const sizes = values.sizes.split(',').filter(Boolean).map(Number);
  const { bench } = (await import(`./${name}.ts`)) as Benchmark;
  const figures = await bench({ sizes, json: values.json });
  if (!values.json) console.error(JSON.stringify(figures, null, 2));
  console.log(JSON.stringify(figures));
  return 0;
}

/** The files of this folder that export `bench`; the others are parts of them. */
function benchmarkNames(): readonly string[] {
  return globSync('*.ts', { cwd: import.meta.dirname })
    .filter((file) =>
      /^export async function bench\(/m.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
    )
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted();
}

process.exitCode = await main();
