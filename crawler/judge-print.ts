import { classify, classifyAll, type ClassifyTables } from '../domain/classify.ts';
import type { Correct, Corrected } from '../domain/correct.ts';
import { locate } from '../domain/locate.ts';
import { normalise } from '../domain/normalise.ts';
import type { LocatedPosting, PostingId, RawPosting, SourceId } from '../domain/posting.ts';
import type { PlaceTable } from '../domain/tables.ts';
import type { IsoDate } from '../domain/time.ts';

/** The tables that postings are judged by; with the same tables the same print is always judged the same. */
export interface JudgementTables {
  readonly judgeOccupation: ClassifyTables['judgeOccupation'];
  readonly places: PlaceTable;
  /** What the operator says in place of our judgement; nothing when absent. */
  readonly correct?: Correct;
}

/** Whose print it is, and the day in Europe/Berlin on which it was read. */
export interface PrintContext {
  readonly source: SourceId;
  readonly today: IsoDate;
}

/** What a print says to us: normalised, classified and located. */
export function judgePrint(
  raw: RawPosting,
  { source, today }: PrintContext,
  { judgeOccupation, places }: JudgementTables,
): LocatedPosting {
  return locate(classify(normalise(raw, { source, today }), { judgeOccupation, today }), places);
}

/** A print with where and when it was read. */
export interface Print extends PrintContext {
  readonly raw: RawPosting;
}

/** So many prints are judged together: more win nothing, and wait for one another. */
export const TOGETHER = 32;

/**
 * As `judgePrint`, for several prints, in their order; null for those that are to be judged by themselves, because one
 * beside them fails.
 */
export function judgePrints(
  prints: readonly Print[],
  tables: JudgementTables,
): readonly (LocatedPosting | null)[] {
  const judged: (LocatedPosting | null)[] = [];
  for (let from = 0; from < prints.length; from += TOGETHER)
    judged.push(...judgeTogether(prints.slice(from, from + TOGETHER), tables));
  return judged;
}

function judgeTogether(
  prints: readonly Print[],
  { judgeOccupation, places }: JudgementTables,
): readonly (LocatedPosting | null)[] {
  try {
    const normalised = prints.map(({ raw, source, today }) => ({
      posting: normalise(raw, { source, today }),
      today,
    }));
    return classifyAll(normalised, judgeOccupation).map((posting) => locate(posting, places));
  } catch {
    // Whose fault it is shows when each is judged by itself.
    return prints.map(() => null);
  }
}

/** The operator's corrections over a judgement; `ids` are the names of the posting that it belongs to. */
export function correctJudgement(
  judged: LocatedPosting,
  ids: readonly PostingId[],
  { correct }: JudgementTables,
): Corrected {
  return correct ? correct(judged, ids) : { judged, withheldBecause: null };
}
