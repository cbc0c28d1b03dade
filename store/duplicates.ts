import type { PostingId, SourceId } from '../domain/posting.ts';
import type { Instant } from '../domain/time.ts';

/** What a sighting is called for its whole life, in whatever posting it stands. */
export interface SightingName {
  readonly source: SourceId;
  readonly key: string;
}

/** Two open postings that may be one job: too much alike to be sure of either. */
export interface Doubt {
  readonly one: PostingId;
  readonly other: PostingId;
  readonly because: string;
  readonly notedAt: Instant;
}

/** What an operator has decided about two sightings. */
export interface PairDecision {
  readonly one: SightingName;
  readonly other: SightingName;
  readonly isSame: boolean;
  readonly decidedAt: Instant;
}

/** What came of an operator's word about duplicates. `id` is the posting that stands there now. */
export type DuplicateOutcome =
  | { readonly kind: 'done'; readonly id: PostingId }
  | { readonly kind: 'unknown'; readonly what: string }
  | { readonly kind: 'pointless'; readonly why: string };

/** What may be read about duplicates. */
export interface DuplicateReading {
  /** Pairs that a person should look at, newest first. */
  doubts(limit: number): readonly Doubt[];
  /** Every decision once, in the order in which they were taken. */
  pairDecisions(): readonly PairDecision[];
}

/** The operator's hand over duplicates. What is decided is heeded by every later crawl, re-reading and rejudging. */
export interface DuplicateKeeping {
  /** Makes one posting of two; the ids of `other` lead to `into` from now on. */
  joinPostings(into: PostingId, other: PostingId, at: Instant): DuplicateOutcome;
  /** Makes a posting of its own of one sighting; answers its id. */
  splitSighting(from: PostingId, sighting: SightingName, at: Instant): DuplicateOutcome;
  /** Settles a doubt: the two are not one job. */
  keepApart(one: PostingId, other: PostingId, at: Instant): DuplicateOutcome;
  /** Keeps decisions taken elsewhere; they show with the next crawl or rejudging of what they are about. */
  keepDecisions(decisions: readonly PairDecision[]): void;
  /** The posting that an operator has joined a sighting to; null when nobody has. */
  joinedByOperator(sighting: SightingName): PostingId | null;
  /** All ids, present and former, of the posting in which a sighting stands; none when it is not known. */
  idsOf(sighting: SightingName): readonly PostingId[];
}
