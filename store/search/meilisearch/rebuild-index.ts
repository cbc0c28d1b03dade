import type { Meilisearch } from 'meilisearch';
import type { StoreReader } from '../../store.ts';
import { markDocument } from './index-mark.ts';
import type { IndexPlan } from './index-plan.ts';
import { applySettings } from './index-settings.ts';
import { countDocuments, inBatches, pushDocuments } from './push-documents.ts';
import type { SearchDocument } from './search-document.ts';
import { asked } from './asked.ts';
import { SearchFailed } from './search-faults.ts';
import { settle } from './settle.ts';

/** What of the store an index is built from. */
export type StoreOfPostings = Pick<
  StoreReader,
  'epoch' | 'lastSequence' | 'openCardsAfter' | 'posting' | 'changesSince'
>;

/** An index and what it is made from. */
export interface IndexParts {
  readonly client: Meilisearch;
  readonly uid: string;
  readonly store: StoreOfPostings;
  readonly plan: IndexPlan;
}

/** Cards read at a time. */
const AT_A_TIME = 200;

/** The index in which a rebuild is made before it takes the place of the one that is searched. */
export function buildingSite(uid: string): string {
  return `${uid}_new`;
}

/**
 * Builds an index anew beside the one that is searched and puts it in its place in one step. Who searches sees the old
 * postings or the new ones, wherever this is broken off; what is left over then is cleared away by the next rebuild.
 * Answers how many postings it holds.
 */
export async function rebuildIndex({ client, uid, store, plan }: IndexParts): Promise<number> {
  const site = buildingSite(uid);
  await dropIndex(client, site);
  await settle(client, client.createIndex(site, { primaryKey: 'id' }));
  await applySettings(client, site);
  // What changes from here on is brought in after the swap.
  const mark = markDocument({ shape: plan.shape, epoch: store.epoch(), sequence: store.lastSequence() });
  let pushed = 0;
  for (const batch of inBatches(openDocuments(store, plan))) {
    await pushDocuments(client, site, batch);
    pushed += batch.length;
  }
  await pushDocuments(client, site, [mark]);
  await demandCount(client, site, pushed + 1);
  await takePlace(client, uid, site);
  return pushed;
}

/** Removes an index if there is one. */
export async function dropIndex(client: Meilisearch, uid: string): Promise<void> {
  if (await hasIndex(client, uid)) await settle(client, client.deleteIndex(uid));
}

/**
 * Only what exists can be swapped. The first time, an index gives way that has neither mark nor settings: a search that
 * meets it is refused, and does not take it for an empty stock.
 */
async function takePlace(client: Meilisearch, uid: string, site: string): Promise<void> {
  if (!(await hasIndex(client, uid))) await settle(client, client.createIndex(uid, { primaryKey: 'id' }));
  await settle(client, client.swapIndexes([{ indexes: [uid, site], rename: false }]));
  await dropIndex(client, site);
}

async function hasIndex(client: Meilisearch, uid: string): Promise<boolean> {
  try {
    await asked(client.getRawIndex(uid));
    return true;
  } catch (error) {
    if (error instanceof SearchFailed && error.code === 'index_not_found') return false;
    throw error;
  }
}

async function demandCount(client: Meilisearch, uid: string, expected: number): Promise<void> {
  const count = await countDocuments(client, uid);
  if (count !== expected)
    throw new SearchFailed(`the new index holds ${count} documents instead of ${expected}`, 'count', 200);
}

function* openDocuments(
  store: StoreOfPostings,
  plan: IndexPlan,
): Generator<SearchDocument & Readonly<Record<string, unknown>>> {
  let last = 0;
  for (;;) {
    const cards = store.openCardsAfter(last, AT_A_TIME);
    for (const { number, card } of cards) {
      last = number;
      const posting = store.posting(card.id);
      const document = posting === null ? null : plan.documentOf(posting);
      if (document !== null) yield { ...document };
    }
    if (cards.length < AT_A_TIME) return;
  }
}
