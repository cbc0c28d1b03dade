import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const start = (args: readonly string[], cwd = ROOT, env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [join(ROOT, 'portal.ts'), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: '/usr/bin:/bin', ...env },
  });

/** Starts a command as the README has it, in an empty folder; gives the address that it prints. */
async function startAsWritten(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly portal: ChildProcess; readonly address: string; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-as-written-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const portal = start(args, folder, env);
  onTestFinished(() => void portal.kill('SIGKILL'));
  let printed = '';
  for await (const part of portal.stderr.setEncoding('utf8') as AsyncIterable<string>) {
    printed += part;
    const address = /^(?:Serving on| ) (http:\S+)$/m.exec(printed)?.[1];
    if (address !== undefined) return { portal, address, folder };
  }
  throw new Error(printed);
}

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

it.each([
  ['npm run demo', ['demo', '--port', '0'], {}, 'data/demo', 'Vorführung der Software'],
  ['npm start', ['serve'], { PORT: '0', LOG_LEVEL: 'silent' }, 'data', 'Jobportal Kreis Düren'],
])(
  '%s answers with its data in a folder below, and ends in order when asked to',
  async (_command, args, env, data, name) => {
    const { portal, address, folder } = await startAsWritten(args, env);
    const response = await fetch(`${address}/de/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(name);
    expect(existsSync(join(folder, data, 'portal.db'))).toBe(true);
    const exit = once(portal, 'exit');
    portal.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  },
  180_000,
);
