import { deduplicate, fingerprint, type Match } from '../domain/deduplicate.ts';
import type { LocatedPosting } from '../domain/posting.ts';
import type { StoreWriter } from '../store/store.ts';

/** Which posting a print belongs to: what an operator has joined stays joined, else the words decide. */
export function matchPosting(
  judged: LocatedPosting,
  blockingKeys: readonly string[],
  store: Pick<StoreWriter, 'joinedByOperator' | 'candidates'>,
): Match {
  const joined = store.joinedByOperator(judged);
  if (joined !== null) return { kind: 'same', as: joined, because: 'joined by the operator' };
  return deduplicate(fingerprint(judged), store.candidates(blockingKeys, judged));
}
