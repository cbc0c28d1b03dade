import type { PostingId } from '../../../domain/posting.ts';
import type { ChangeEntry } from '../../store.ts';
import { markDocument } from './index-mark.ts';
import { BATCH_LIMITS, dropDocuments, pushDocuments } from './push-documents.ts';
import type { IndexParts } from './rebuild-index.ts';
import type { SearchDocument } from './search-document.ts';

/** Changes that go into the index in one step. */
interface Step {
  readonly put: readonly SearchDocument[];
  readonly drop: readonly PostingId[];
  readonly sequence: number;
}

/**
 * Brings an index that has come as far as `from` one step further; answers how far it has come. The mark goes in with
 * the last documents of the step: broken off anywhere, the step is done again, which changes nothing.
 */
export async function pushChanges(parts: IndexParts, from: number): Promise<number> {
  const { client, uid, store, plan } = parts;
  const changes = store.changesSince(from, BATCH_LIMITS.documents);
  const step = stepOf(changes, parts, from);
  if (step.sequence === from) return from;
  await dropDocuments(client, uid, step.drop);
  const mark = markDocument({ shape: plan.shape, epoch: store.epoch(), sequence: step.sequence });
  await pushDocuments(client, uid, [...step.put.map((document) => ({ ...document })), mark]);
  return step.sequence;
}

function stepOf(changes: readonly ChangeEntry[], parts: IndexParts, from: number): Step {
  const put: SearchDocument[] = [];
  const drop: PostingId[] = [];
  let [sequence, bytes] = [from, 0];
  for (const change of changes) {
    const document = openDocument(change, parts);
    if (document === null) drop.push(change.id);
    else put.push(document);
    sequence = change.sequence;
    bytes += Buffer.byteLength(JSON.stringify(document));
    if (bytes > BATCH_LIMITS.bytes) break;
  }
  return { put, drop, sequence };
}

/** A posting that was joined to another is found under that one's id, which has a change of its own. */
function openDocument({ id, withdrawn }: ChangeEntry, { store, plan }: IndexParts): SearchDocument | null {
  const posting = withdrawn ? null : store.posting(id);
  return posting === null || posting.id !== id ? null : plan.documentOf(posting);
}
