import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openIndexPlan } from '../../../store/search/meilisearch/index-plan.ts';
import { openMeilisearchSearch } from '../../../store/search/meilisearch/meilisearch-search.ts';
import { openClient } from '../../../store/search/meilisearch/open-client.ts';
import { rebuildIndex } from '../../../store/search/meilisearch/rebuild-index.ts';
import { openReserveSearch } from '../../../store/search/reserve-search.ts';
import { openSqliteSearch } from '../../../store/search/sqlite-search.ts';
import { until } from '../../helpers/until.ts';
import { freshStore, NOW, openRun, save, storeFile } from '../store-file.ts';
import { EVERYTHING_AT_ONCE, PLACES } from './contract-stock.ts';
import type { Trouble } from './meilisearch/double/meilisearch-double.ts';
import { freshDouble } from './meilisearch/open-test-engine.ts';

/** A search with a reserve over a store with one posting; `now` is a clock that tests may put forward. */
async function setTheStage({ isBuilt = true, now = { at: NOW } } = {}) {
  const double = await freshDouble();
  const file = storeFile();
  const store = freshStore(file);
  save(store, openRun(store, 'board'), { source: 'board', key: 'a', title: 'Koch' });
  const client = openClient(double, 200);
  const parts = { client, uid: 'postings_test', store, plan: openIndexPlan([]) };
  if (isBuilt) await rebuildIndex(parts);
  const errors: string[] = [];
  const log = {
    info: () => undefined,
    error: ({ err }: { err: unknown }) => void errors.push(String(err)),
  };
  const remote = openMeilisearchSearch({ ...parts, places: PLACES, clock: () => now.at });
  const reserve = openSqliteSearch(file, PLACES, () => NOW);
  const search = await openReserveSearch({ remote, reserve, log, everyMs: 20 });
  onTestFinished(() => search.close());
  const total = async (): Promise<number> =>
    (await search.search({ ...EVERYTHING_AT_ONCE, words: 'koch' })).total;
  return { double, store, parts, search, errors, total };
}

it('answers from the engine while that is well', async () => {
  const { search, total, double, errors } = await setTheStage();
  expect([await total(), search.engine, errors]).toEqual([1, 'meilisearch', []]);
  expect(double.requests.filter((request) => request === 'POST /multi-search').length).toBeGreaterThan(0);
});

it.each<readonly [string, Trouble, string]>([
  ['is away', { kind: 'down' }, 'does not answer'],
  ['is slow', { kind: 'slow', ms: 5_000 }, 'does not answer'],
  ['is replaced by the error page of a proxy', { kind: 'proxy', status: 502 }, 'does not answer'],
])(
  'answers from the store while the engine %s, tells so once, and goes back by itself',
  async (_, trouble, told) => {
    const { double, search, errors, total } = await setTheStage();
    double.trouble = trouble;
    expect(await total()).toBe(1);
    expect(search.engine).toBe('sqlite');
    await sleep(300);
    expect(await total()).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(told);
    double.trouble = null;
    await until(() => search.engine === 'meilisearch');
    expect(await total()).toBe(1);
  },
);

it('answers from the store until the index is built', async () => {
  const { parts, search, total, errors } = await setTheStage({ isBuilt: false });
  expect([await total(), search.engine]).toEqual([1, 'sqlite']);
  expect(errors).toEqual(['SearchNotReady: the index is not built yet']);
  await rebuildIndex(parts);
  await until(() => search.engine === 'meilisearch');
  expect(await total()).toBe(1);
});

it('answers from the store when the index has vanished', async () => {
  const { double, parts, total, search } = await setTheStage();
  await parts.client.deleteIndex(parts.uid);
  await until(() => double.indexes.size === 0);
  expect(await total()).toBe(1);
  expect(search.engine).toBe('sqlite');
});

it('answers from the store when the index has taken in nothing for long', async () => {
  const now = { at: NOW };
  const { store, search, errors } = await setTheStage({ now });
  store.withdrawExpired('2027-01-01', NOW);
  save(store, openRun(store, 'other'), { source: 'other', key: 'b', title: 'Koch' });
  await until(() => search.engine === 'meilisearch');
  now.at = '2026-11-22T06:20:00.000Z';
  await until(() => search.engine === 'sqlite');
  expect(errors).toEqual(['SearchNotReady: the index has taken in nothing for 20 min']);
});
