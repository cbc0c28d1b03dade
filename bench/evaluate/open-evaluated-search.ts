import { readSettings } from '../../config/env.ts';
import { loadLexicon } from '../../config/occupations/load.ts';
import { loadSearchWords } from '../../config/occupations/load-search-words.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import type { Instant } from '../../domain/time.ts';
import { openIndexPlan } from '../../store/search/meilisearch/index-plan.ts';
import { openMeilisearchSearch } from '../../store/search/meilisearch/meilisearch-search.ts';
import { openClient } from '../../store/search/meilisearch/open-client.ts';
import { dropIndex, rebuildIndex } from '../../store/search/meilisearch/rebuild-index.ts';
import { openOccupationWords } from '../../store/search/occupation-words.ts';
import type { PostingSearch } from '../../store/search/posting-search.ts';
import { openSqliteSearch } from '../../store/search/sqlite-search.ts';
import { openReader } from '../../store/sqlite/open-store.ts';

/** A search that is measured, and the end of it. */
export interface EvaluatedSearch {
  readonly search: PostingSearch;
  close(): Promise<void>;
}

const UID = 'postings_evaluation';
const TIMEOUT_MS = 30_000;

/** Opens the search over a store's file: that of the store, or the Meilisearch of SEARCH_URL with an index of its own. */
export async function openEvaluatedSearch(
  file: string,
  places: PlaceTable,
  now: Instant,
): Promise<EvaluatedSearch> {
  const occupations = openOccupationWords(loadSearchWords(), loadLexicon().known);
  const address = readSettings().search;
  if (address === null) {
    const search = openSqliteSearch(file, places, () => now, occupations);
    return { search, close: () => Promise.resolve(search.close()) };
  }
  const parts = {
    client: openClient(address, TIMEOUT_MS),
    uid: UID,
    store: openReader(file),
    plan: openIndexPlan(loadSearchWords()),
  };
  await rebuildIndex(parts);
  return {
    search: openMeilisearchSearch({ ...parts, places, clock: () => now, occupations }),
    async close() {
      await dropIndex(parts.client, UID);
      parts.store.close();
    },
  };
}
