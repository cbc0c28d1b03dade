import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** `portal reindex`: rebuilds the search from the store. */
export async function reindex(): Promise<number> {
  const store = openWorkshop(usualSetup(), 'reindex').openStore();
  try {
    console.log(JSON.stringify({ indexed: store.reindex() }));
  } finally {
    store.close();
  }
  return 0;
}
