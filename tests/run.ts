import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareMachine } from './machine.ts';

/** `npm test`: sets the machine up, runs every test (or those named), and ends with `N passed, N failed`. */
prepareMachine();
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const done = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = done.status ?? 1;
