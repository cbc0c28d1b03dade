import type { Match } from '../domain/deduplicate.ts';
import type { LocatedPosting, RawPosting, SourceId } from '../domain/posting.ts';
import type { Instant } from '../domain/time.ts';

/** A stored sighting with what its source printed. */
export interface StoredSighting {
  /** Numbers rise in the order in which sightings came. */
  readonly number: number;
  readonly source: SourceId;
  readonly key: string;
  readonly raw: RawPosting;
  readonly judged: LocatedPosting;
  /** When the present print was read; what it says of "today" counts from then. */
  readonly readAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withheldBecause: string | null;
}

/** A sighting as it is judged now. */
export interface Rejudged {
  readonly judged: LocatedPosting;
  readonly blockingKeys: readonly string[];
  readonly withheldBecause: string | null;
}

/** What became of a sighting that was matched anew. */
export type Rematched = 'stayed' | 'joined' | 'split';

/** The store's part in judging anew: ids, first and last sight and withdrawals stay what they are. */
export interface RejudgingStore {
  /** Sightings after a number (0 = from the first), in their order. */
  sightingsAfter(number: number, limit: number): readonly StoredSighting[];
  /** Keeps a sighting as it is judged now; makes its posting anew when anything that is shown has changed. */
  rejudge(sighting: number, rejudged: Rejudged, at: Instant): void;
  /** Moves a sighting to the posting that it matches now; of two whole postings the older one survives. */
  rematch(sighting: number, match: Match, at: Instant): Rematched;
  /** How far an interrupted rejudging has come, as it was noted; null when none is under way. */
  rejudgingProgress(): string | null;
  /** Notes how far a rejudging has come; null = it is through. */
  noteRejudging(progress: string | null): void;
}
