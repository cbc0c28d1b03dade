import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What a command printed and how it ended. */
export interface Done {
  /** Exit code; `null` when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line it printed, parsed. */
  json(): unknown;
}

/** Runs `portal <args…>` as an operator would, with these settings; the log is silent unless they say otherwise. */
export function runPortal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Done {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['portal.ts', ...args], {
    cwd: ROOT,
    env: { LOG_LEVEL: 'silent', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return {
    status,
    stdout,
    stderr,
    json: () => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown,
  };
}
