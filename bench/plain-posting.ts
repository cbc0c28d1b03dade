import type { Answer, Judgement } from '../domain/judgement.ts';
import { NO_FACTS } from '../domain/posting-facts.ts';
import type { LocatedPosting, PostingKind, WorkingTime, WorkPlace } from '../domain/posting.ts';

/** A judgement without doubt and without evidence. */
export function sure<T>(value: T): Judgement<T> {
  return { value, confidence: 1, evidence: [] };
}

/** A posting of which nothing is known but what `parts` say. */
export function plainPosting(
  parts: Partial<LocatedPosting> & Pick<LocatedPosting, 'key' | 'title'>,
): LocatedPosting {
  return {
    source: 'plain',
    url: `https://plain.example/${parts.key}`,
    employer: null,
    html: null,
    text: '',
    places: [],
    publishedOn: null,
    changedOn: null,
    applyBy: null,
    startsOn: null,
    printedKind: null,
    printedWorkingTimes: [],
    hoursPerWeek: null,
    printedPay: null,
    printedOccupations: [],
    printedTemporaryAgency: null,
    printedPrivateRecruiter: null,
    printedMarginal: null,
    printedWords: { kind: null, workingTimes: null, pay: null, fixedTerm: null },
    reference: null,
    originalUrl: null,
    language: 'de',
    occupation: {
      ...sure(null),
      alternative: null,
    },
    kind: sure<PostingKind>('job'),
    temporaryAgency: sure<Answer>('unknown'),
    privateRecruiter: sure<Answer>('unknown'),
    marginal: sure<Answer>('unknown'),
    workingTimes: sure<readonly WorkingTime[]>([]),
    pay: sure(null),
    facts: NO_FACTS,
    workPlaces: sure<readonly WorkPlace[]>([]),
    ...parts,
  };
}
