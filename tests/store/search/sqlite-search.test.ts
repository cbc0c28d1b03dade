import { expect, it } from 'vitest';
import { openSqliteSearch } from '../../../store/search/sqlite-search.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import { freshStore, idOf, NOW, openRun, save, storeFile } from '../store-file.ts';
import { CONTRACT_NOW, EVERYTHING_AT_ONCE } from './contract-stock.ts';
import { describeSearch } from './search-contract.ts';
import type { OpenEngine } from './search-contract.ts';
import { benchPlaces } from '../../../bench/generate-postings.ts';

const openEngine: OpenEngine = async (postings, places) => {
  const file = storeFile();
  const store = freshStore(file);
  const run = openRun(store, 'plain');
  for (const { judged, at } of postings) save(store, run, judged, { at });
  const ids = new Map(postings.map(({ judged }) => [judged.key, idOf(store, judged.key)]));
  return { search: openSqliteSearch(file, places, () => CONTRACT_NOW), idOf: (key) => ids.get(key) ?? '' };
};

describeSearch('sqlite', openEngine);

it('sees what is saved, changed and withdrawn after it was opened', async () => {
  const file = storeFile();
  const store = freshStore(file);
  const search = openSqliteSearch(file, benchPlaces(), () => NOW);
  const run = openRun(store, 'board');
  const total = async (words: string) => (await search.search({ ...EVERYTHING_AT_ONCE, words })).total;
  expect(await total('')).toBe(0);
  save(store, run, { source: 'board', key: 'a', title: 'Koch', applyBy: '2026-11-23' });
  expect(await total('koch')).toBe(1);
  save(store, run, { source: 'board', key: 'a', title: 'Gärtner', applyBy: '2026-11-23' });
  expect([await total('koch'), await total('gärtner')]).toEqual([0, 1]);
  store.withdrawExpired('2026-11-24', NOW);
  expect([await total('gärtner'), await total('')]).toEqual([0, 0]);
  search.close();
});

it('keeps the order of newest when postings come in later', async () => {
  const file = storeFile();
  const store = freshStore(file);
  const run = openRun(store, 'board');
  const search = openSqliteSearch(file, benchPlaces(), () => NOW);
  for (const day of ['10', '12', '11', '09', '13']) {
    save(store, run, { source: 'board', key: day, title: day }, { at: `2026-11-${day}T06:00:00.000Z` });
    await search.search(EVERYTHING_AT_ONCE);
  }
  const { ids } = await search.search(EVERYTHING_AT_ONCE);
  expect(ids).toEqual(['13', '12', '11', '10', '09'].map((key) => idOf(store, key)));
  search.close();
});

it('reads everything anew after a rebuild and after more changes than it has room for', async () => {
  const file = storeFile();
  const store = openStore(file);
  const run = openRun(store, 'board');
  const search = openSqliteSearch(file, benchPlaces(), () => NOW);
  store.transaction(() => {
    for (let key = 0; key < 5_000; key += 1)
      save(store, run, { source: 'board', key: String(key), title: `Koch ${key}` });
  });
  expect((await search.search({ ...EVERYTHING_AT_ONCE, words: 'koch' })).total).toBe(5_000);
  store.reindex();
  expect((await search.search({ ...EVERYTHING_AT_ONCE, words: 'Kohc' })).total).toBe(5_000);
  search.close();
  store.close();
});
