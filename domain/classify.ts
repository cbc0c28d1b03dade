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
export function classify(posting: NormalisedPosting, tables: ClassifyTables): ClassifiedPosting {
  const { today } = tables;
  const reading = openReading(posting);
  const kind = judgeKind(reading);
  const occupation = tables.judgeOccupation(posting);
  const requirementLevel = judgeRequirementLevel(posting, occupation);
  const facts = readFacts(reading, { kind: kind.value, requirementLevel, today });
  return {
    ...posting,
    applyBy: facts.applyBy.value,
    startsOn: facts.start.value,
    facts,
    occupation,
    kind,
    ...judgeIntermediary(reading, kind.value),
    ...judgeWorkingTime(reading),
    pay: judgePay(reading),
  };
}
