import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, ['portal.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: '/usr/bin:/bin', ...env },
  });

describe('npm run demo -- --check', () => {
  it('crawls the demo district, prints its newspapers, finds every page well and says so in one line', async () => {
    const demo = start(['demo', '--check']);
    const [out, errors, [code]] = await Promise.all([
      text(demo.stdout),
      text(demo.stderr),
      once(demo, 'exit'),
    ]);
    expect(code, errors).toBe(0);
    const figures = JSON.parse(out) as Record<
      'sources' | 'postings' | 'jobs' | 'editions' | 'seconds',
      number
    >;
    expect(figures.sources).toBeGreaterThanOrEqual(14);
    expect(figures.postings).toBeGreaterThanOrEqual(800);
    expect(figures.jobs).toBeLessThan(figures.postings);
    expect(figures.jobs).toBeGreaterThan(figures.postings * 0.7);
    expect(figures.editions).toBeGreaterThanOrEqual(27);
  }, 180_000);
});

describe('npm start', () => {
  it('answers while it begins to crawl, and ends in order when asked to', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'portal-serve-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    const portal = start(['serve'], { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
    onTestFinished(() => void portal.kill('SIGKILL'));
    const [line] = (await once(portal.stderr.setEncoding('utf8'), 'data')) as [string];
    const address = /http:\S+/.exec(line)?.[0];
    expect(address).toBeDefined();
    const response = await fetch(`${address}/de/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Jobportal Kreis Düren');
    const exit = once(portal, 'exit');
    portal.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }, 60_000);
});
