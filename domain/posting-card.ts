import { teaser } from './normalise/teaser.ts';
import { factValues } from './posting-facts.ts';
import type { LocatedPosting, PostingCard, PostingId, SourceId } from './posting.ts';
import type { Instant } from './time.ts';

/** What a card is made of: the print shown, and where and when the posting was seen. */
export interface CardParts {
  readonly id: PostingId;
  readonly judged: LocatedPosting;
  /** Nearest to the employer first. */
  readonly sources: readonly { readonly source: SourceId; readonly url: string }[];
  readonly firstSeen: Instant;
  readonly lastConfirmed: Instant;
}

/** The short form of a posting, without its evidence and without contact data. */
export function postingCard({ id, judged, sources, firstSeen, lastConfirmed }: CardParts): PostingCard {
  return {
    id,
    title: judged.title,
    employer: judged.employer,
    workPlaces: judged.workPlaces.value,
    occupation: judged.occupation.value,
    kind: judged.kind.value,
    temporaryAgency: judged.temporaryAgency.value,
    privateRecruiter: judged.privateRecruiter.value,
    marginal: judged.marginal.value,
    workingTimes: judged.workingTimes.value,
    pay: judged.pay.value,
    applyBy: judged.applyBy,
    startsOn: judged.startsOn,
    publishedOn: judged.publishedOn,
    firstSeen,
    lastConfirmed,
    facts: factValues(judged.facts),
    teaser: teaser(judged.text, judged.employer),
    sources,
  };
}
