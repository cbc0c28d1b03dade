import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import { openSqliteSearch } from '../../../store/search/sqlite-search.ts';
import { benchPlaces } from '../../../bench/generate-postings.ts';
import { EVERYTHING_AT_ONCE } from '../search/contract-stock.ts';
import { freshStore, NOW, openRun, save, storeFile } from '../store-file.ts';

const CHILD = fileURLToPath(new URL('./saving-child.ts', import.meta.url));

async function killWhileSaving(file: string, seed: number, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, file, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await wait(afterMs);
  child.kill('SIGKILL');
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

it(
  'opens consistent and goes on after being killed in the middle of saving',
  { timeout: 120_000 },
  async () => {
    const file = storeFile();
    for (const [seed, afterMs] of [40, 90, 170, 260, 400].entries()) {
      await killWhileSaving(file, seed, afterMs);
      expect(checkConsistency(file)).toEqual([]);
    }
    const store = freshStore(file);
    save(store, openRun(store, 'board'), { source: 'board', key: 'after', title: 'Überlebender' });
    const search = openSqliteSearch(file, benchPlaces(), () => NOW);
    const { total } = await search.search(EVERYTHING_AT_ONCE);
    const open = [...store.openCards()].filter(
      (card) => card.applyBy === null || card.applyBy >= NOW.slice(0, 10),
    );
    expect(total).toBe(open.length);
    expect(total).toBeGreaterThan(25);
    expect(total % 25).toBe(1);
    expect((await search.search({ ...EVERYTHING_AT_ONCE, words: 'Überlebender' })).total).toBe(1);
    search.close();
  },
);
