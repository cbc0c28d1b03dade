import type { Meilisearch } from 'meilisearch';
import { asked } from './asked.ts';
import { SearchAway, SearchFailed } from './search-faults.ts';
import { settle } from './settle.ts';

/** Anything with a name that Meilisearch can keep. */
export type AnyDocument = Readonly<Record<string, unknown>> & { readonly id: string };

/** A request holds no more: far below the 100 MB that Meilisearch takes, and little for our own memory. */
export const BATCH_LIMITS = { documents: 500, bytes: 4_000_000 } as const;

/**
 * Puts documents into an index and waits until they are in. A proxy or a Meilisearch that takes less than our bound at
 * once gets it in halves.
 * @throws {SearchFailed} when a document is refused even alone
 */
export async function pushDocuments(
  client: Meilisearch,
  uid: string,
  documents: readonly AnyDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  try {
    await settle(client, client.index(uid).addDocuments([...documents]));
  } catch (error) {
    if (!isTooLarge(error) || documents.length === 1) throw error;
    const half = Math.ceil(documents.length / 2);
    await pushDocuments(client, uid, documents.slice(0, half));
    await pushDocuments(client, uid, documents.slice(half));
  }
}

/** Takes documents out of an index and waits until they are out; those that are not there do no harm. */
export async function dropDocuments(client: Meilisearch, uid: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await settle(client, client.index(uid).deleteDocuments([...ids]));
}

/** Number of documents in an index, its mark among them. */
export async function countDocuments(client: Meilisearch, uid: string): Promise<number> {
  return (await asked(client.index(uid).getStats())).numberOfDocuments;
}

/** Cuts a stream of documents into batches within both bounds. */
export function* inBatches<Item extends AnyDocument>(documents: Iterable<Item>): Generator<readonly Item[]> {
  let batch: Item[] = [];
  let bytes = 0;
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    if (batch.length >= BATCH_LIMITS.documents || (batch.length > 0 && bytes + size > BATCH_LIMITS.bytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(document);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** A proxy says it with a page of its own, which the client cannot read. */
function isTooLarge(error: unknown): boolean {
  if (error instanceof SearchAway) return error.cause instanceof SyntaxError;
  return error instanceof SearchFailed && (error.status === 413 || error.code === 'payload_too_large');
}
