import { expect, it, onTestFinished } from 'vitest';
import { openBenchRun, saveAll } from '../../../../bench/fill-store.ts';
import { benchPlaces, generatePostings, randomNumbers } from '../../../../bench/generate-postings.ts';
import { POSTING_KINDS, WORKING_TIMES } from '../../../../domain/posting.ts';
import { FLAGS, SORTS, type SearchQuery } from '../../../../domain/search-query.ts';
import { openIndexPlan } from '../../../../store/search/meilisearch/index-plan.ts';
import { openMeilisearchSearch } from '../../../../store/search/meilisearch/meilisearch-search.ts';
import { openClient } from '../../../../store/search/meilisearch/open-client.ts';
import { rebuildIndex } from '../../../../store/search/meilisearch/rebuild-index.ts';
import { openSqliteSearch } from '../../../../store/search/sqlite-search.ts';
import { freshStore, NOW, storeFile } from '../../store-file.ts';
import { EVERYTHING_AT_ONCE } from '../contract-stock.ts';
import { freshDouble } from './open-test-engine.ts';

const POSTINGS = 400;
const QUERIES = 60;

/** Searches by filters that look as people's do and are the same every time. */
function drawnQueries(seed: number): readonly SearchQuery[] {
  const random = randomNumbers(seed);
  const isSo = (share: number): boolean => random() < share;
  const oneOf = <T>(values: readonly T[]): readonly T[] =>
    values.slice(Math.floor(random() * values.length)).slice(0, 1);
  const places = benchPlaces().municipalities.map(({ ags }) => ags);
  return Array.from({ length: QUERIES }, () => ({
    ...EVERYTHING_AT_ONCE,
    occupations: isSo(0.3) ? oneOf(['2', '5', '29', '81', '521', '713']) : [],
    municipalities: isSo(0.5) ? [...new Set([...oneOf(places), ...oneOf(places)])] : [],
    around: isSo(0.6) ? (oneOf(['adjacent' as const, 5, 15, 40])[0] ?? null) : null,
    kinds: isSo(0.2) ? oneOf(POSTING_KINDS) : [],
    workingTimes: isSo(0.2) ? oneOf(WORKING_TIMES) : [],
    newWithinDays: isSo(0.2) ? 7 : null,
    flags: {
      ...EVERYTHING_AT_ONCE.flags,
      ...Object.fromEntries(
        FLAGS.filter(() => isSo(0.08)).map((flag) => [flag, isSo(0.6) ? 'exclude' : 'only']),
      ),
    },
    sort: oneOf(SORTS)[0] ?? 'newest',
    page: isSo(0.3) ? 2 : 1,
    size: isSo(0.5) ? 7 : 100,
  }));
}

it('answers every search by filters, with all its counts and in its order, as the embedded engine does', async () => {
  const file = storeFile();
  const store = freshStore(file);
  saveAll(store, openBenchRun(store, NOW), generatePostings(POSTINGS, 3, NOW), NOW);
  const places = benchPlaces();
  const embedded = openSqliteSearch(file, places, () => NOW);
  onTestFinished(() => embedded.close());
  const client = openClient(await freshDouble(), 20_000);
  const parts = { client, uid: 'postings_same', store, plan: openIndexPlan([]) };
  await rebuildIndex(parts);
  const search = openMeilisearchSearch({ ...parts, places, clock: () => NOW });
  let found = 0;
  for (const query of drawnQueries(11)) {
    const expected = await embedded.search(query);
    expect(await search.search(query)).toEqual(expected);
    found += expected.ids.length;
  }
  expect(found).toBeGreaterThan(QUERIES);
});
