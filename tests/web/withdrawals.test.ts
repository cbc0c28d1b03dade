import { expect, it, onTestFinished } from 'vitest';
import { openReader } from '../../store/sqlite/open-store.ts';
import { openWithdrawals } from '../../web/withdrawals.ts';
import { freshStore, NOW, openRun, save, storeFile } from '../store/store-file.ts';

function watched(file: string): () => number {
  const reader = openReader(file);
  onTestFinished(() => reader.close());
  return openWithdrawals(reader);
}

it('is another number once a posting is withdrawn, and the same after any other change', () => {
  const file = storeFile();
  const store = freshStore(file);
  const run = openRun(store, 'plain');
  save(store, run, { key: 'a', title: 'Koch', applyBy: '2026-11-23' });
  const withdrawals = watched(file);
  const first = withdrawals();
  save(store, run, { key: 'b', title: 'Bäcker' });
  save(store, run, { key: 'a', title: 'Köchin', applyBy: '2026-11-23' });
  expect(withdrawals()).toBe(first);
  store.withdrawExpired('2026-11-24', NOW);
  const second = withdrawals();
  expect(second).not.toBe(first);
  save(store, run, { key: 'c', title: 'Kellner' });
  expect(withdrawals()).toBe(second);
});

it('is another number after more changes than are worth reading', () => {
  const file = storeFile();
  const store = freshStore(file);
  const run = openRun(store, 'plain');
  const withdrawals = watched(file);
  const first = withdrawals();
  store.transaction(() => {
    for (let key = 0; key < 1_000; key += 1) save(store, run, { key: String(key), title: `Koch ${key}` });
  });
  expect(withdrawals()).not.toBe(first);
  expect(withdrawals()).toBe(withdrawals());
});
