import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runSuite, type KnownFailures } from './run-suites.ts';
import { findSuites, type SuiteCase } from './suite.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/suites', import.meta.url));
const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
const KNOWN = JSON.parse(
  readFileSync(new URL('known-failures.json', import.meta.url), 'utf8'),
) as KnownFailures;

/** Takes its time and has a test of its own. */
const SLOW = 'hostile-server';

describe.runIf(existsSync(FOLDER))('the collected suites', () => {
  const suites = existsSync(FOLDER) ? findSuites(FOLDER).filter(({ name }) => name !== SLOW) : [];

  it.each(suites.map((suite) => [suite.name, suite] as const))(
    '%s passes but for what is known to fail, and that does fail',
    { timeout: 300_000 },
    async (_name, suite) => {
      const result = await runSuite(suite, KNOWN);
      expect(result).toMatchObject({ surprising: [], outdated: [] });
      expect(result?.total).toBeGreaterThan(0);
    },
  );

  it('have no known failure without a case', () => {
    const ids = new Map(suites.map(({ name, cases }) => [name, new Set(cases.map(({ id }) => id))]));
    const lost = Object.entries(KNOWN).flatMap(([name, failures]) =>
      Object.keys(failures).filter((id) => !ids.get(name)?.has(id)),
    );
    expect(lost).toEqual([]);
  });
});

/** A folder with one suite. */
function folderWith(name: string, cases: readonly SuiteCase[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'suites-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'cases.json'), JSON.stringify({ cases }));
  return folder;
}

function run(folder: string): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout } = spawnSync(process.execPath, [RUN, folder], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, lines: stdout.trim().split('\n') };
}

const ROBOTS = { kind: 'allowed', robotsTxt: 'User-agent: *\nDisallow: /a', userAgents: ['x'] };
const RIGHT = { ...ROBOTS, id: 'right', url: 'https://x.example/a', expected: false };
const WRONG = { ...ROBOTS, id: 'wrong', url: 'https://x.example/a', expected: true };

describe('npm run suites', () => {
  it('prints a line for each suite and all of them as JSON', () => {
    const { status, lines } = run(folderWith('robots-other', [RIGHT]));
    expect(lines).toEqual([
      'robots-other 1/1',
      '{"suites":{"robots-other":{"passed":1,"total":1,"failed":[]}}}',
    ]);
    expect(status).toBe(0);
  });

  it('is not good when a case fails that is not known to', () => {
    const { status, lines } = run(folderWith('robots-other', [RIGHT, WRONG]));
    expect(lines.at(-1)).toBe('{"suites":{"robots-other":{"passed":1,"total":2,"failed":["wrong"]}}}');
    expect(status).toBe(1);
  });

  it('knows suites by the shape of their cases, not by their names', async () => {
    const [suite] = findSuites(folderWith('anything', [RIGHT]));
    expect(suite && (await runSuite(suite, {}))).toMatchObject({ name: 'anything', passed: 1 });
  });

  it('takes a known failure that passes for a fault of the list', async () => {
    const [suite] = findSuites(folderWith('robots-other', [RIGHT, WRONG]));
    const known = { 'robots-other': { right: 'was wrong once', wrong: 'is wrong' } };
    const result = suite && (await runSuite(suite, known));
    expect(result).toMatchObject({ surprising: [], outdated: ['right'] });
  });

  it('is used wrongly without a folder, and where nothing is known', () => {
    expect(run('/does/not/exist').status).toBe(2);
    expect(run(folderWith('poems', [{ id: '1', verse: 'x' }])).status).toBe(2);
  });
});
