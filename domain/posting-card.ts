import { teaser } from './normalise/teaser.ts';
import { withoutContactData } from './normalise/without-contact-data.ts';
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

/** The text of a print as it may be indexed and passed on: without contact data. */
export function publicText({ text, employer }: LocatedPosting): string {
  return withoutContactData(text, employer);
}

/**
 * The short form of a posting, without its evidence and without contact data. `text` is its public text, for who has
 * made it already.
 */
export function postingCard(parts: CardParts, text: string = publicText(parts.judged)): PostingCard {
  const { id, judged, sources, firstSeen, lastConfirmed } = parts;
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
    teaser: teaser(text),
    sources,
  };
}
