import { measureDeduplicate } from './judge/deduplicate-at-size.ts';
import { measureJudgement } from './judge/whole-judgement.ts';
import type { BenchOptions } from './run.ts';

const USUAL_SIZES = [100_000, 1_000_000];

/**
 * Measures how many postings one core judges in a second, and how long it takes to find out whether a print is of a
 * job known already, in stocks of several sizes.
 */
export async function bench({ sizes }: BenchOptions): Promise<object> {
  const speed = measureJudgement();
  console.error(`${speed.postingsPerSecondPerCore} postings/s`);
  const stocks = sizes.length > 0 ? sizes : USUAL_SIZES;
  const deduplicate = stocks.map((size) => [size, measureDeduplicate(size)] as const);
  return {
    ...speed,
    dedupP95MsAt: Object.fromEntries(deduplicate.map(([size, { p95 }]) => [size, p95])),
    deduplicate: Object.fromEntries(deduplicate),
  };
}
