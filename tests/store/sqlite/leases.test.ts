import { describe, expect, it } from 'vitest';
import { RunOver } from '../../../store/store.ts';
import { COMPLETE, freshStore, save } from '../store-file.ts';

const AT = '2026-11-22T06:00:00.000Z';
const IN_A_MINUTE = '2026-11-22T06:01:00.000Z';

describe('the lease of a run', () => {
  it('keeps other runs away as long as it is renewed', () => {
    const store = freshStore();
    const run = store.openRun('board', AT, 60) ?? 0;
    expect(store.isBusy('board', '2026-11-22T06:00:59.000Z')).toBe(true);
    expect(store.renewRun(run, '2026-11-22T06:00:50.000Z', 60)).toBe(true);
    expect(store.openRun('board', IN_A_MINUTE, 60)).toBeNull();
    expect(store.isBusy('board', '2026-11-22T06:01:50.000Z')).toBe(false);
    expect(store.openRun('board', '2026-11-22T06:01:50.000Z', 60)).not.toBeNull();
  });

  it('is lost when it has run out and another run has taken the source', () => {
    const store = freshStore();
    const stale = store.openRun('board', AT, 60) ?? 0;
    const present = store.openRun('board', IN_A_MINUTE, 60) ?? 0;
    expect(store.renewRun(stale, IN_A_MINUTE, 60)).toBe(false);
    expect(store.slicesTaken(stale)).toBeNull();
    expect(store.runs('board', 2).map(({ id, outcome }) => [id, outcome])).toEqual([
      [present, null],
      [stale, 'interrupted'],
    ]);
  });

  it('is needed for everything that a run writes', () => {
    const store = freshStore();
    const stale = store.openRun('board', AT, 60) ?? 0;
    const present = store.openRun('board', IN_A_MINUTE, 60) ?? 0;
    const writes: readonly (() => unknown)[] = [
      () => save(store, stale, { source: 'board', key: 'a', title: 'Koch' }),
      () => store.confirmAll(stale, 'board', ['a'], AT),
      () => store.confirmUnchanged(stale, 'board', 'a', 'hash', AT),
      () => store.keepProblem(stale, 'https://a.example', null, 'why', AT),
      () => store.keepSlice(stale, 1, 'slice'),
      () => store.takeParcel(stale),
      () => store.closeRun(stale, COMPLETE, AT),
    ];
    for (const write of writes) expect(write).toThrow(RunOver);
    expect(store.counts().sightings).toBe(0);
    save(store, present, { source: 'board', key: 'a', title: 'Koch' });
    expect(store.closeRun(present, COMPLETE, IN_A_MINUTE).outcome).toBe('complete');
    expect(() => store.closeRun(present, COMPLETE, IN_A_MINUTE)).toThrow(RunOver);
  });
});
