import { ConfigError } from '../config/config-error.ts';
import type { SearchAddress } from '../config/env.ts';
import { loadLexicon } from '../config/occupations/load.ts';
import { openIndexPlan } from '../store/search/meilisearch/index-plan.ts';
import { openMeilisearchSearch } from '../store/search/meilisearch/meilisearch-search.ts';
import { openClient } from '../store/search/meilisearch/open-client.ts';
import { rebuildIndex, type IndexParts } from '../store/search/meilisearch/rebuild-index.ts';
import { startSearchFeed, type SearchFeed } from '../store/search/meilisearch/search-feed.ts';
import { SearchRefused } from '../store/search/meilisearch/search-faults.ts';
import { openOccupationWords } from '../store/search/occupation-words.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';
import { openReserveSearch } from '../store/search/reserve-search.ts';
import { openSqliteSearch } from '../store/search/sqlite-search.ts';
import type { StoreReader } from '../store/store.ts';
import type { Workshop } from './workshop.ts';

/** A reader waits no longer than this for one request to Meilisearch, the feed longer: it sends megabytes. */
const SEARCH_TIMEOUT_MS = 1_000;
const FEED_TIMEOUT_MS = 30_000;

/**
 * Opens the search of an installation: that of the store, or with SEARCH_URL the Meilisearch there with that of the store
 * as its reserve.
 * @throws {ConfigError} when the Meilisearch refuses SEARCH_KEY
 */
export async function openSearch(workshop: Workshop): Promise<PostingSearch> {
  const { storeFile, region, clock, log, setup } = workshop;
  const occupations = openOccupationWords(workshop.searchWords, loadLexicon().known);
  const own = openSqliteSearch(storeFile, region.places, clock, occupations);
  const address = setup.settings.search;
  if (address === null) return own;
  const store = workshop.openReader();
  const parts = indexParts(workshop, address, store, SEARCH_TIMEOUT_MS);
  const meilisearch = openMeilisearchSearch({ ...parts, places: region.places, clock, occupations });
  const remote = { ...meilisearch, close: () => store.close() };
  await meilisearch.check().catch(demandKey);
  return await openReserveSearch({ remote, reserve: own, log });
}

/** Starts to keep the index of SEARCH_URL up to date; null when there is none. One process of an installation does it. */
export function feedSearch(workshop: Workshop): SearchFeed | null {
  const { setup, clock, log } = workshop;
  const address = setup.settings.search;
  if (address === null) return null;
  const store = workshop.openReader();
  const feed = startSearchFeed({ ...indexParts(workshop, address, store, FEED_TIMEOUT_MS), clock, log });
  return {
    async stop() {
      await feed.stop();
      store.close();
    },
  };
}

/** Builds the index of SEARCH_URL anew; answers how many postings it holds, null when there is no such index. */
export async function rebuildSearch(workshop: Workshop, store: StoreReader): Promise<number | null> {
  const address = workshop.setup.settings.search;
  return address === null ? null : await rebuildIndex(indexParts(workshop, address, store, FEED_TIMEOUT_MS));
}

function indexParts(
  { region, searchWords }: Workshop,
  address: SearchAddress,
  store: StoreReader,
  timeoutMs: number,
): IndexParts {
  const client = openClient(address, timeoutMs);
  return { client, uid: `postings_${region.id}`, store, plan: openIndexPlan(searchWords) };
}

/** What is not well may be well later; a wrong key never is. */
function demandKey(error: unknown): void {
  if (!(error instanceof SearchRefused)) return;
  throw new ConfigError('Search', ['SEARCH_KEY is refused by the Meilisearch of SEARCH_URL']);
}
