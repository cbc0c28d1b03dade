import { readApplyBy } from './classify/apply-by.ts';
import { judgeIntermediary } from './classify/judge-intermediary.ts';
import { judgeKind } from './classify/judge-kind.ts';
import { judgePay } from './classify/judge-pay.ts';
import { judgeWorkingTime } from './classify/judge-working-time.ts';
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
 * working time and pay, each with the words it rests on. Fields of the source come before words of the text, and a
 * deadline that only the text names is filled in.
 */
export function classify(posting: NormalisedPosting, tables: ClassifyTables): ClassifiedPosting {
  const kind = judgeKind(posting);
  return {
    ...posting,
    applyBy: posting.applyBy ?? readApplyBy(posting.text, tables.today),
    occupation: tables.judgeOccupation(posting),
    kind,
    ...judgeIntermediary(posting, kind.value),
    ...judgeWorkingTime(posting),
    pay: judgePay(posting),
  };
}
