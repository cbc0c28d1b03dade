import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runSuite, type KnownFailures, type SuiteResult } from './run-suites.ts';
import { findSuites, type SuiteCase } from './suite.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/suites', import.meta.url));
const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
const KNOWN = JSON.parse(
  readFileSync(new URL('known-failures.json', import.meta.url), 'utf8'),
) as KnownFailures;

/** Takes its time and has a test of its own. */
const SLOW = 'hostile-server';

describe.runIf(existsSync(FOLDER))('the collected suites', () => {
  const suites = (existsSync(FOLDER) ? findSuites(FOLDER) : [])
    .filter((suite) => 'cases' in suite)
    .filter(({ name }) => name !== SLOW);

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

function run(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, folder], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, lines: stdout.trim().split('\n'), told: stderr };
}

/** What comes of the first suite of a folder. */
async function runIn(folder: string, known: KnownFailures = {}): Promise<SuiteResult | null> {
  const [suite] = findSuites(folder);
  return suite !== undefined && 'cases' in suite ? await runSuite(suite, known) : null;
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
    expect(await runIn(folderWith('anything', [RIGHT]))).toMatchObject({ name: 'anything', passed: 1 });
  });

  it('takes the inputs of a suite of attacks for such', async () => {
    const folder = folderWith('xss-other', [{ id: 'a', input: '<b onclick=x>Text</b>', expected: 'y' }]);
    expect(await runIn(folder)).toMatchObject({ passed: 1, total: 1 });
  });

  it('takes a known failure that passes for a fault of the list', async () => {
    const folder = folderWith('robots-other', [RIGHT, WRONG]);
    const known = { 'robots-other': { right: 'was wrong once', wrong: 'is wrong' } };
    expect(await runIn(folder, known)).toMatchObject({ surprising: [], outdated: ['right'] });
  });

  it('counts cases of the same name each by itself', async () => {
    const result = await runIn(folderWith('robots-other', [WRONG, { ...RIGHT, id: 'wrong' }]));
    expect(result).toMatchObject({ passed: 1, total: 2, surprising: ['wrong'] });
  });

  it.each([
    ['no JSON', '{"cases": [', 'is no JSON'],
    ['no list', '{"cases": 7}', 'holds no list of cases'],
  ])('goes on after a file that holds %s, and says so', (_, content, message) => {
    const folder = folderWith('robots-other', [RIGHT]);
    mkdirSync(join(folder, 'bad'));
    writeFileSync(join(folder, 'bad', 'cases.json'), content);
    const { status, lines, told } = run(folder);
    expect(lines[0]).toBe('robots-other 1/1');
    expect(told).toContain(message);
    expect(status).toBe(1);
  });

  it.each<[string, unknown]>([
    ['nothing at all', null],
    ['fields of other kinds', { id: 7, robotsTxt: 'x', userAgents: 5, url: {}, expected: 1 }],
    ['a file that is missing', { html: '<p>', kind: 'jsonld', expected: 1, file: 'x' }],
    ['no bytes', { kind: 'detect', expectedEncoding: 'x' }],
  ])('does not stumble over a case with %s', async (_, one) => {
    const result = await runIn(folderWith('robots-other', [RIGHT, one as SuiteCase]));
    expect(result?.passed).toBe(1);
  });

  it('is used wrongly without a folder, and where nothing is known', () => {
    expect(run('/does/not/exist').status).toBe(2);
    expect(run(folderWith('poems', [{ id: '1', verse: 'x' }])).status).toBe(2);
  });
});
