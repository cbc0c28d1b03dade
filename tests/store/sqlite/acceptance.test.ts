import { describe, expect, it } from 'vitest';
import { checkConsistency } from '../../../store/sqlite/check-consistency.ts';
import type { EndedPosting, Run, StoreWriter } from '../../../store/store.ts';
import { COMPLETE, freshStore, openRun, save, storeFile } from '../store-file.ts';

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}T06:00:00.000Z`;

function keys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, position) => String(position));
}

function runOver(
  store: StoreWriter,
  seen: readonly string[],
  at: string,
  ended: readonly string[] = [],
): Run {
  const run = openRun(store, 'board', at);
  const unknown = store.confirmAll(run, 'board', seen, at);
  for (const key of unknown) save(store, run, { source: 'board', key, title: `Stelle ${key}` }, { at });
  const over = ended.map((key): EndedPosting => ({ key, reason: 'its page answers 410' }));
  return store.closeRun(run, { ...COMPLETE, ended: over }, at);
}

describe('what would go at once in great number', () => {
  it('is withheld run after run until an operator accepts it, and goes with the next complete run then', () => {
    const file = storeFile();
    const store = freshStore(file);
    runOver(store, keys(50), day(1));
    runOver(store, keys(30), day(2));
    for (const number of [3, 4, 5]) {
      expect(runOver(store, keys(30), day(number))).toMatchObject({
        withdrawn: 0,
        reason: expect.stringContaining('withheld: 20 of 50') as string,
      });
      expect(store.source('board')).toMatchObject({ missing: 20, openSightings: 50, acceptedAt: null });
    }
    store.accept('board', day(5));
    expect(store.source('board').acceptedAt).toBe(day(5));
    expect(runOver(store, keys(30), day(6))).toMatchObject({ withdrawn: 20, reason: null });
    expect(store.source('board')).toMatchObject({ missing: 0, openSightings: 30, acceptedAt: null });
    expect(checkConsistency(file)).toEqual([]);
  });

  it('goes only once for one word of an operator', () => {
    const store = freshStore();
    runOver(store, keys(50), day(1));
    store.accept('board', day(1));
    for (const number of [2, 3]) runOver(store, keys(30), day(number));
    expect(store.source('board').openSightings).toBe(30);
    for (const number of [4, 5]) runOver(store, keys(10), day(number));
    expect(store.source('board')).toMatchObject({ openSightings: 30, missing: 20 });
  });

  it('is withheld again when the word is older than a week', () => {
    const store = freshStore();
    runOver(store, keys(50), day(1));
    store.accept('board', day(2));
    runOver(store, keys(30), day(12));
    expect(runOver(store, keys(30), day(13))).toMatchObject({ withdrawn: 0 });
    expect(store.source('board').acceptedAt).toBeNull();
  });

  it('makes what the source has now the usual', () => {
    const store = freshStore();
    for (const number of [1, 2, 3]) runOver(store, keys(50), day(number));
    for (const number of [4, 5]) runOver(store, keys(30), day(number));
    store.accept('board', day(5));
    runOver(store, keys(30), day(6));
    expect(store.source('board').recentYields).toEqual([30]);
  });
});

describe('what the source says is over', () => {
  it('goes at once', () => {
    const store = freshStore();
    runOver(store, keys(20), day(1));
    expect(runOver(store, keys(17), day(2), ['17', '18', '19'])).toMatchObject({
      withdrawn: 3,
      reason: null,
    });
  });

  it('stays when the same run has seen it, and is no matter when it is unknown', () => {
    const store = freshStore();
    runOver(store, keys(20), day(1));
    expect(runOver(store, keys(20), day(2), ['19', 'never seen'])).toMatchObject({ withdrawn: 0 });
  });

  it('counts toward what is believed at once, but does not wait for what else is missing', () => {
    const store = freshStore();
    runOver(store, keys(50), day(1));
    expect(runOver(store, keys(30), day(2), keys(50).slice(30, 45))).toMatchObject({ withdrawn: 0 });
    expect(runOver(store, keys(30), day(3), keys(50).slice(30, 34))).toMatchObject({
      withdrawn: 4,
      reason: expect.stringContaining('withheld: 16 of') as string,
    });
  });
});

describe('problems of a source', () => {
  const fail = (
    store: StoreWriter,
    at: string,
    outcome: Run['outcome'],
    failing: readonly string[],
  ): void => {
    const run = openRun(store, 'board', at);
    for (const key of failing)
      store.keepProblem(run, `https://b.example/${key}`, key, `no title (${at})`, at);
    store.closeRun(run, { ...COMPLETE, outcome: outcome ?? 'complete' }, at);
  };
  const listed = (store: StoreWriter) => store.problems('board', 999).map(({ key }) => key);

  it('are the newest first, and those that a complete run no longer has are gone', () => {
    const store = freshStore();
    fail(store, day(1), 'complete', ['a', 'b']);
    expect(listed(store)).toEqual(['b', 'a']);
    fail(store, day(2), 'complete', ['b']);
    expect(store.problems('board', 9)).toMatchObject([{ key: 'b', at: day(2) }]);
    fail(store, day(3), 'complete', []);
    expect(listed(store)).toEqual([]);
  });

  it('stay, once each, while runs are not complete', () => {
    const store = freshStore();
    fail(store, day(1), 'complete', ['a', 'b']);
    fail(store, day(2), 'partial', ['b']);
    fail(store, day(3), 'unavailable', []);
    expect(listed(store)).toEqual(['b', 'a']);
  });

  it('are counted all, but kept in bounded number and length', () => {
    const store = freshStore();
    const run = openRun(store, 'board');
    for (let item = 0; item < 700; item += 1)
      store.keepProblem(run, 'https://b.example/', String(item), 'x'.repeat(5000), day(1));
    expect(store.runs('board', 1)).toMatchObject([{ problems: 700 }]);
    expect(listed(store)).toHaveLength(500);
    expect(store.problems('board', 1)[0]?.reason).toHaveLength(1000);
  });
});

describe('a suspension', () => {
  it('ends before its time when an operator says so', () => {
    const store = freshStore();
    const suspendedUntil = '9999-12-31T23:59:59.999Z';
    const result = {
      ...COMPLETE,
      outcome: 'refused',
      reason: 'status 403',
      pages: 0,
      suspendedUntil,
    } as const;
    store.closeRun(openRun(store, 'board'), result, day(1));
    expect(store.source('board').suspendedUntil).toBe(suspendedUntil);
    expect(store.resume('board')).toBe(true);
    expect(store.source('board')).toMatchObject({ suspendedUntil: null, suspendedBecause: null });
    expect(store.resume('board')).toBe(false);
  });
});
