import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the tests need of the machine: a command and the Debian package that brings it. */
const NEEDED = [
  { command: 'chromium', debian: 'chromium' },
  { command: 'redis-server', debian: 'redis-server' },
  { command: 'pdftotext', debian: 'poppler-utils' },
  { command: 'qpdf', debian: 'qpdf' },
  { command: 'openssl', debian: 'openssl' },
] as const;

/**
 * Makes sure that the programs the tests drive are there; installs them as root on Debian.
 * @throws {Error} naming the one command to run, where it may not install them itself
 */
export function prepareMachine(): void {
  const missing = NEEDED.filter(({ command }) => !isInstalled(command)).map(({ debian }) => debian);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !isInstalled('apt-get'))
    throw new Error(`The tests need ${missing.join(', ')}. On Debian or Ubuntu run:\n  sudo ${command}`);
  console.log(`Installing ${missing.join(', ')} …`);
  run('apt-get update -qq');
  run(`DEBIAN_FRONTEND=noninteractive ${command}`);
}

function run(command: string): void {
  const done = spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  if (done.status !== 0) throw new Error(`"${command}" failed with ${done.status ?? done.signal}`);
}

function isInstalled(command: string): boolean {
  // eslint-disable-next-line node/no-process-env -- where programs lie is a fact of the machine, not a setting
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders, '/usr/sbin', '/usr/local/bin'].some((folder) => existsSync(join(folder, command)));
}
