import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, type Suite, type SuiteKind } from '../../suite.ts';

/** A server that misbehaves in many ways, crawled as a source in each of them. */
export const hostileServer: SuiteKind = {
  name: 'hostile server',
  knows: (one, suite) =>
    textOf(one, 'path') !== undefined && textOf(one, 'fault') !== undefined && programOf(suite) !== null,
  // The crawler is loaded only where a suite asks for it.
  open: async (suite) => (await import('./meet-ways.ts')).openWays(programOf(suite) ?? ''),
};

function programOf({ folder }: Pick<Suite, 'folder'>): string | null {
  const name = readdirSync(folder).find((file) => /^server\.m?[jt]s$/.test(file));
  const file = join(folder, name ?? 'server.mjs');
  return existsSync(file) ? file : null;
}
