import { rebuildSearch } from './open-search.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** `portal reindex`: rebuilds the search from the store, that of SEARCH_URL too. */
export async function reindex(): Promise<number> {
  const workshop = openWorkshop(usualSetup(), 'reindex');
  const store = workshop.openStore();
  try {
    const indexed = store.reindex();
    const elsewhere = await rebuildSearch(workshop, store);
    console.log(JSON.stringify({ indexed, ...(elsewhere !== null && { meilisearch: elsewhere }) }));
  } finally {
    store.close();
  }
  return 0;
}
