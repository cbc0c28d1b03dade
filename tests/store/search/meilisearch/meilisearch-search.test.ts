import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openIndexPlan } from '../../../../store/search/meilisearch/index-plan.ts';
import { openClient } from '../../../../store/search/meilisearch/open-client.ts';
import { openMeilisearchSearch } from '../../../../store/search/meilisearch/meilisearch-search.ts';
import { dropIndex, rebuildIndex } from '../../../../store/search/meilisearch/rebuild-index.ts';
import { freshStore, idOf, openRun, save } from '../../store-file.ts';
import { CONTRACT_NOW } from '../contract-stock.ts';
import { describeSearch, type OpenEngine } from '../search-contract.ts';
import { testMeilisearch } from './open-test-engine.ts';

const openEngine: OpenEngine = async (postings, places) => {
  const store = freshStore();
  const run = openRun(store, 'plain');
  for (const { judged, at } of postings) save(store, run, judged, { at });
  const ids = new Map(postings.map(({ judged }) => [judged.key, idOf(store, judged.key)]));
  const client = openClient(await testMeilisearch(), 20_000);
  const uid = `test_${randomUUID()}`;
  onTestFinished(() => dropIndex(client, uid));
  const plan = openIndexPlan([]);
  await rebuildIndex({ client, uid, store, plan });
  const search = openMeilisearchSearch({ client, uid, store, plan, places, clock: () => CONTRACT_NOW });
  return { search, idOf: (key) => ids.get(key) ?? '' };
};

describeSearch('meilisearch', openEngine);
