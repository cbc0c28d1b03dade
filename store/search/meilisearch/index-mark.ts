import type { Meilisearch } from 'meilisearch';
import type { StoreReader } from '../../store.ts';
import type { IndexPlan } from './index-plan.ts';
import { asked } from './asked.ts';
import { SearchFailed, SearchNotReady } from './search-faults.ts';

/**
 * How far an index has come, kept in the index itself as a document of its own: it comes and goes with what it tells of,
 * whatever happens to either side. No search finds it, as it has no deadline to pass.
 */
export interface IndexMark {
  readonly shape: string;
  readonly epoch: string;
  /** Every change of the store up to this one is in the index. */
  readonly sequence: number;
}

/** No posting has this id: theirs are letters and digits. */
const MARK_ID = '-mark';

/** The mark as the document that goes along with a batch. */
export function markDocument(
  mark: IndexMark,
): IndexMark & Readonly<Record<string, unknown>> & { readonly id: string } {
  return { id: MARK_ID, ...mark };
}

/** Reads the mark of an index; null when there is no such index or it was never finished. */
export async function readMark(client: Meilisearch, uid: string): Promise<IndexMark | null> {
  try {
    return await asked(client.index(uid).getDocument<IndexMark>(MARK_ID));
  } catch (error) {
    const isMissing =
      error instanceof SearchFailed && ['index_not_found', 'document_not_found'].includes(error.code);
    if (isMissing) return null;
    throw error;
  }
}

/** What an index must fit to be of use. */
export interface Wanted {
  readonly plan: Pick<IndexPlan, 'shape'>;
  readonly store: Pick<StoreReader, 'epoch' | 'lastSequence'>;
}

/** Whether an index with this mark can be brought up to date with the store by what has changed since. */
export function isUsable(mark: IndexMark | null, { plan, store }: Wanted): mark is IndexMark {
  const isOurs = mark?.shape === plan.shape && mark.epoch === store.epoch();
  return isOurs && mark.sequence <= store.lastSequence();
}

/** @throws {SearchNotReady} when nobody may be answered from an index with this mark */
export function demandUsable(mark: IndexMark | null, wanted: Wanted): IndexMark {
  if (isUsable(mark, wanted)) return mark;
  throw new SearchNotReady(
    mark === null ? 'the index is not built yet' : 'the index is of another version or store',
  );
}
