import { existsSync, readFileSync } from 'node:fs';
import { runSuite, type KnownFailures, type SuiteResult } from './run-suites.ts';
import { findSuites, type BrokenSuite, type Suite } from './suite.ts';

/** The cases that are known to fail, with the reason of each. */
const KNOWN_FAILURES = new URL('known-failures.json', import.meta.url);

/**
 * `npm run suites -- DIR`: runs every known kind of suite below DIR. Stdout: a line `name passed/total` each, then one
 * JSON line; what failed and why goes to stderr. Answers the exit code.
 */
async function main([folder]: readonly string[]): Promise<number> {
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write('npm run suites -- DIR\nDIR holds suites, each a folder with a cases.json\n');
    return 2;
  }
  const known = JSON.parse(readFileSync(KNOWN_FAILURES, 'utf8')) as KnownFailures;
  const ends: (SuiteResult | 'unknown' | 'broken')[] = [];
  for (const suite of findSuites(folder)) ends.push(await runOne(suite, known));
  const results = ends.filter((end) => typeof end !== 'string');
  if (results.length === 0) return ends.includes('broken') ? 1 : 2;
  process.stdout.write(`${JSON.stringify({ suites: Object.fromEntries(results.map(summary)) })}\n`);
  const isGood = results.every(({ surprising, outdated }) => surprising.length + outdated.length === 0);
  return isGood && !ends.includes('broken') ? 0 : 1;
}

async function runOne(
  suite: Suite | BrokenSuite,
  known: KnownFailures,
): Promise<SuiteResult | 'unknown' | 'broken'> {
  if ('broken' in suite) {
    process.stderr.write(`${suite.name}: ${suite.broken}\n`);
    return 'broken';
  }
  const result = await runSuite(suite, known);
  if (result === null) process.stderr.write(`${suite.name}: of no known kind\n`);
  else print(result, known);
  return result ?? 'unknown';
}

function print(result: SuiteResult, known: KnownFailures): void {
  const { name, passed, total, failures, leftOut, outdated } = result;
  process.stdout.write(`${name} ${passed}/${total}\n`);
  for (const [id, why] of failures) {
    const reason = known[name]?.[id];
    process.stderr.write(reason === undefined ? `  FAILED ${id}: ${why}\n` : `  known  ${id}: ${reason}\n`);
  }
  for (const id of outdated)
    process.stderr.write(`  FAILED ${id}: is listed as a known failure but passes\n`);
  const reasons = Map.groupBy(leftOut, ([, why]) => why);
  for (const [why, cases] of reasons) process.stderr.write(`  left out ${cases.length}: ${why}\n`);
}

function summary({ name, passed, total, failures }: SuiteResult) {
  return [name, { passed, total, failed: [...failures.keys()] }] as const;
}

process.exitCode = await main(process.argv.slice(2));
