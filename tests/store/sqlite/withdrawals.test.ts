import { describe, expect, it } from 'vitest';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import { RUN_OUTCOMES } from '../../../store/store.ts';
import type { StoreWriter } from '../../../store/store.ts';
import { COMPLETE, complete, freshStore, idOf, NOW, openRun, save, storeFile } from '../store-file.ts';

const DAYS = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) => `${day}T06:00:00.000Z`);

/** Keys from `first` to `last`. */
function keys(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, position) => String(first + position));
}

function runOver(store: StoreWriter, seen: readonly string[], at: string) {
  const run = openRun(store, 'board', at);
  const unknown = store.confirmAll(run, 'board', seen, at);
  for (const key of unknown) save(store, run, { source: 'board', key, title: `Stelle ${key}` }, { at });
  return complete(store, run, at);
}

describe('the withdrawal of postings', () => {
  it('takes a sighting away after two complete runs in a row without it', () => {
    const file = storeFile();
    const store = freshStore(file);
    expect(runOver(store, keys(1, 20), DAYS[0] ?? '')).toMatchObject({ found: 20, added: 20, withdrawn: 0 });
    const id = idOf(store, '20');
    expect(runOver(store, keys(1, 19), DAYS[1] ?? '')).toMatchObject({ found: 19, withdrawn: 0 });
    expect(store.posting(id)?.withdrawnAt).toBeNull();
    expect(runOver(store, keys(1, 19), DAYS[2] ?? '')).toMatchObject({ withdrawn: 1, reason: null });
    expect(store.posting(id)?.withdrawnAt).toBe(DAYS[2]);
    expect(store.counts()).toEqual({ postings: 19, sightings: 19 });
    expect(checkConsistency(file)).toEqual([]);
  });

  it('opens a withdrawn posting again, under its id, when it is printed again', () => {
    const store = freshStore();
    runOver(store, ['1', '2'], DAYS[0] ?? '');
    const id = idOf(store, '2');
    for (const day of DAYS.slice(1, 3)) runOver(store, ['1'], day);
    expect(store.counts().postings).toBe(1);
    runOver(store, ['1', '2'], DAYS[3] ?? '');
    expect(store.posting(id)).toMatchObject({
      withdrawnAt: null,
      firstSeen: DAYS[0],
      lastConfirmed: DAYS[3],
    });
  });

  it('starts counting anew when a posting is seen in between', () => {
    const store = freshStore();
    runOver(store, ['1', '2'], DAYS[0] ?? '');
    runOver(store, ['1'], DAYS[1] ?? '');
    runOver(store, ['1', '2'], DAYS[2] ?? '');
    expect(runOver(store, ['1'], DAYS[3] ?? '').withdrawn).toBe(0);
  });

  it.each([
    { open: 10, missing: 10, limit: 10, withdrawn: 10 },
    { open: 60, missing: 11, limit: 10, withdrawn: 0 },
    { open: 200, missing: 20, limit: 20, withdrawn: 20 },
    { open: 200, missing: 21, limit: 20, withdrawn: 0 },
  ])(
    'withdraws $withdrawn of $missing missing ones when $open are open',
    ({ open, missing, limit, withdrawn }) => {
      const store = freshStore();
      runOver(store, keys(1, open), DAYS[0] ?? '');
      runOver(store, keys(1, open - missing), DAYS[1] ?? '');
      const run = runOver(store, keys(1, open - missing), DAYS[2] ?? '');
      expect(run.withdrawn).toBe(withdrawn);
      expect(store.source('board').openSightings).toBe(open - withdrawn);
      const withheld = `withheld: ${missing} of ${open} open sightings are missing, more than the ${limit} that are believed at once`;
      expect(run.reason).toBe(withdrawn === 0 ? withheld : null);
    },
  );

  it.each(RUN_OUTCOMES.filter((outcome) => outcome !== 'complete'))(
    'leaves the stock alone after a run that was %s',
    (outcome) => {
      const store = freshStore();
      runOver(store, ['1', '2'], DAYS[0] ?? '');
      for (const day of DAYS.slice(1)) {
        const run = openRun(store, 'board', day);
        store.closeRun(run, { outcome, reason: 'x', pages: 0, unchangedPages: 0, suspendedUntil: null }, day);
      }
      expect(store.counts().postings).toBe(2);
      expect(store.source('board')).toMatchObject({ lastSuccessAt: DAYS[0], recentYields: [2] });
    },
  );

  it('does not touch the sightings of other sources', () => {
    const store = freshStore();
    save(store, openRun(store, 'paper'), { source: 'paper', key: 'p', title: 'Setzer' });
    for (const day of DAYS) runOver(store, ['1'], day);
    expect(store.source('paper').openSightings).toBe(1);
  });

  it('remembers why a sighting was withdrawn, until it is printed again', () => {
    const store = freshStore();
    runOver(store, ['absent', 'filled', 'kept'], DAYS[0] ?? '');
    save(store, openRun(store, 'paper'), {
      source: 'paper',
      key: 'old',
      title: 'Setzer',
      applyBy: '2026-11-22',
    });
    const ids = Object.fromEntries(['absent', 'filled', 'kept', 'old'].map((key) => [key, idOf(store, key)]));
    const reasonOf = (key: string) => store.posting(ids[key] ?? '')?.sightings[0]?.withdrawnBecause;
    const run = openRun(store, 'board', DAYS[1] ?? '');
    store.confirmAll(run, 'board', ['kept'], DAYS[1] ?? '');
    const ended = [{ key: 'filled', reason: 'status 410' }];
    store.closeRun(run, { ...COMPLETE, ended }, DAYS[1] ?? '');
    runOver(store, ['kept'], DAYS[2] ?? '');
    store.withdrawExpired('2026-11-23', DAYS[2] ?? '');
    expect(Object.keys(ids).map(reasonOf)).toEqual([
      'not found by 2 complete runs',
      'status 410',
      null,
      'its deadline has passed',
    ]);
    runOver(store, ['absent', 'filled', 'kept'], DAYS[3] ?? '');
    expect(['absent', 'filled'].map(reasonOf)).toEqual([null, null]);
  });

  it('ends a posting the day after its deadline, and does not announce it anew while it is still printed', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    save(store, run, { source: 'board', key: 'a', title: 'Koch', applyBy: '2026-11-22' });
    const id = idOf(store, 'a');
    expect(store.withdrawExpired('2026-11-22', NOW)).toBe(0);
    expect(store.withdrawExpired('2026-11-23', DAYS[1] ?? '')).toBe(1);
    const before = store.lastSequence();
    expect(store.confirmAll(run, 'board', ['a'], DAYS[2] ?? '')).toEqual([]);
    expect(store.lastSequence()).toBe(before);
    expect(store.posting(id)).toMatchObject({ withdrawnAt: DAYS[1], lastConfirmed: DAYS[2] });
  });
});

describe('the runs of a source', () => {
  it('holds one lease at a time and closes a run whose lease ran out as interrupted', () => {
    const store = freshStore();
    const first = store.openRun('board', '2026-11-22T06:00:00.000Z', 60);
    expect(store.openRun('board', '2026-11-22T06:00:59.000Z', 60)).toBeNull();
    expect(store.openRun('paper', '2026-11-22T06:00:59.000Z', 60)).not.toBeNull();
    const second = store.openRun('board', '2026-11-22T06:01:00.000Z', 60);
    expect(second).not.toBe(first);
    expect(store.runs('board', 9).map((run) => [run.id, run.outcome])).toEqual([
      [second, null],
      [first, 'interrupted'],
    ]);
  });

  it('remembers until when a source is suspended, and forgets it after a success', () => {
    const store = freshStore();
    const until = '2026-11-23T00:00:00.000Z';
    const result = { ...COMPLETE, outcome: 'refused', reason: '429', suspendedUntil: until } as const;
    store.closeRun(openRun(store, 'board'), result, NOW);
    expect(store.source('board')).toMatchObject({
      suspendedUntil: until,
      suspendedBecause: '429',
      lastSuccessAt: null,
    });
    complete(store, openRun(store, 'board'));
    expect(store.source('board')).toMatchObject({
      suspendedUntil: null,
      suspendedBecause: null,
      lastSuccessAt: NOW,
    });
  });

  it('counts problems and lists every source that ever ran', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    store.keepProblem(run, 'https://x', null, 'no title', NOW);
    expect(complete(store, run)).toMatchObject({ problems: 1, outcome: 'complete', endedAt: NOW });
    expect(store.sources().map((state) => state.source)).toEqual(['board']);
    expect(store.source('never')).toMatchObject({ lastRun: null, openSightings: 0, recentYields: [] });
  });
});
