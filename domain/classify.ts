import { judgeIntermediary } from './classify/judge-intermediary.ts';
import { judgeKind } from './classify/judge-kind.ts';
import { judgePay } from './classify/judge-pay.ts';
import { judgeWorkingTime } from './classify/judge-working-time.ts';
import { readFacts } from './classify/read-facts.ts';
import { openReading } from './classify/reading.ts';
import { judgeRequirementLevel } from './occupation/judge-requirement-level.ts';
import type { ClassifiedPosting, NormalisedPosting, OccupationJudgement } from './posting.ts';
import type { IsoDate } from './time.ts';

/** What `classify` needs beside the posting, so that the same input always gives the same output. */
export interface ClassifyTables {
  /** Sorts a posting into the KldB 2010; built once over its lexicon. */
  readonly judgeOccupation: (posting: NormalisedPosting) => OccupationJudgement;
  /** Day in Europe/Berlin on which the posting is read. */
  readonly today: IsoDate;
}

/**
 * Concludes what the work is: occupation, kind, temporary agency work, private recruiter, marginal employment,
 * working time, pay and the facts that people ask for, each with the words it rests on. Fields of the source come
 * before words of the text; a deadline and a start that only the text names are filled in.
 */
export function classify(
  posting: NormalisedPosting,
  { judgeOccupation, today }: ClassifyTables,
): ClassifiedPosting {
  const [classified] = classifyAll([{ posting, today }], judgeOccupation);
  if (!classified) throw new RangeError('nothing was classified');
  return classified;
}

/** A posting with the day in Europe/Berlin on which it is read. */
export interface DatedPosting {
  readonly posting: NormalisedPosting;
  readonly today: IsoDate;
}

/**
 * As `classify`, for several postings, in their order. Each judgement is made for all of them before the next one: what it
 * goes by stays in the processor's caches, and a posting takes two thirds of the time.
 */
export function classifyAll(
  postings: readonly DatedPosting[],
  judgeOccupation: ClassifyTables['judgeOccupation'],
): readonly ClassifiedPosting[] {
  return postings
    .map((one) => ({ ...one, reading: openReading(one.posting) }))
    .map((one) => ({ ...one, kind: judgeKind(one.reading) }))
    .map((one) => ({ ...one, occupation: judgeOccupation(one.posting) }))
    .map((one) => ({ ...one, requirementLevel: judgeRequirementLevel(one.posting, one.occupation) }))
    .map((one) => ({ ...one, facts: readFacts(one.reading, { ...one, kind: one.kind.value }) }))
    .map((one) => ({ ...one, intermediary: judgeIntermediary(one.reading, one.kind.value) }))
    .map((one) => ({ ...one, workingTime: judgeWorkingTime(one.reading) }))
    .map(({ posting, reading, kind, occupation, facts, intermediary, workingTime }) => ({
      ...posting,
      applyBy: facts.applyBy.value,
      startsOn: facts.start.value,
      facts,
      occupation,
      kind,
      ...intermediary,
      ...workingTime,
      pay: judgePay(reading),
    }));
}
