import { factValues, NO_FACTS } from '../../domain/posting-facts.ts';
import type { LocatedPosting, PostingCard } from '../../domain/posting.ts';
import { fromJson } from './query.ts';

/** A posting as any version of the judgement has stored it: fields that came later may be missing. */
type StoredPosting = Omit<LocatedPosting, 'facts'> & { readonly facts?: Partial<LocatedPosting['facts']> };

type StoredCard = Omit<PostingCard, 'facts'> & { readonly facts?: Partial<PostingCard['facts']> };

const NO_VALUES = factValues(NO_FACTS);

/** Reads a stored posting; what an older version did not judge is unknown until it is judged again. */
export function readJudged(json: string): LocatedPosting {
  const stored = fromJson<StoredPosting>(json);
  return { ...stored, facts: { ...NO_FACTS, ...stored.facts } };
}

/** Reads a stored card in the same way. */
export function readCard(json: string): PostingCard {
  const stored = fromJson<StoredCard>(json);
  return { ...stored, facts: { ...NO_VALUES, ...stored.facts } };
}
