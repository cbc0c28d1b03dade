import { describe, expect, it, onTestFinished } from 'vitest';
import { openReader } from '../../../store/sqlite/open-store.ts';
import type { StoreReader } from '../../../store/store.ts';
import { complete, freshStore, idOf, NOW, openRun, save, storeFile } from '../store-file.ts';

const LATER = '2026-11-22T09:00:00.000Z';

function openOne() {
  const file = storeFile();
  const store = freshStore(file);
  const run = openRun(store, 'board');
  save(store, run, { source: 'board', key: 'a', title: 'Koch' });
  const reader = openReader(file);
  onTestFinished(() => reader.close());
  return { store, reader, run };
}

describe('the version of the store', () => {
  it.each(['store', 'reader'] as const)('stays as long as nothing is written: %s', (side) => {
    const opened = openOne();
    const seen: StoreReader = opened[side];
    const version = seen.version();
    seen.posting(idOf(opened.store, 'a'));
    expect([...seen.openCards()]).toHaveLength(1);
    expect(seen.version()).toBe(version);
  });

  it.each(['store', 'reader'] as const)('is another after each kind of change: %s', (side) => {
    const { store, reader, run } = openOne();
    const seen: StoreReader = side === 'store' ? store : reader;
    const changes = [
      () => save(store, run, { source: 'board', key: 'b', title: 'Köchin' }),
      () => store.confirmAll(run, 'board', ['a'], LATER),
      () => complete(store, run, LATER),
      () => store.openRun('board', LATER, 60),
      () => store.withdrawExpired('2999-01-01', NOW),
      () => store.reindex(),
    ];
    save(store, run, { source: 'board', key: 'c', title: 'Glaser', applyBy: '2026-12-01' });
    for (const change of changes) {
      const before = seen.version();
      change();
      expect(seen.version()).not.toBe(before);
    }
  });

  it('stays for readers when a transaction is undone', () => {
    const { store, reader, run } = openOne();
    const before = reader.version();
    const fail = () =>
      store.transaction(() => {
        save(store, run, { source: 'board', key: 'b', title: 'Köchin' });
        throw new Error('undone');
      });
    expect(fail).toThrow('undone');
    expect(reader.version()).toBe(before);
  });
});
