import { hash } from 'node:crypto';
import { berlinDay } from '../domain/berlin-day.ts';
import { withEmployerKnowledge } from '../domain/classify/employer-knowledge.ts';
import { blockingKeys, type Match } from '../domain/deduplicate.ts';
import type { PostingId, RawPosting, SourceId } from '../domain/posting.ts';
import type { Instant } from '../domain/time.ts';
import type { StoreWriter, Taken } from '../store/store.ts';
import { correctJudgement, judgePrint, type JudgementTables } from './judge-print.ts';
import { matchPosting } from './match-posting.ts';

export type { JudgementTables } from './judge-print.ts';

/** The run and moment that a posting is seen in. */
interface Sight {
  readonly run: number;
  readonly source: SourceId;
  readonly at: Instant;
}

/** Takes in one posting as a source prints it. */
export type TakeIn = (raw: RawPosting, sight: Sight) => Taken;

/**
 * The way of a posting: confirmed when its print is the one we know, else normalised, classified, located, corrected by
 * the operator, matched with the postings that may be the same job, and saved.
 */
export function openTakeIn(store: StoreWriter, tables: JudgementTables): TakeIn {
  return (raw, { run, source, at }) => {
    const rawHash = hashOfPrint(raw);
    if (store.confirmUnchanged(run, source, raw.key, rawHash, at)) return 'unchanged';
    const own = judgePrint(raw, { source, today: berlinDay(at) }, tables);
    const judged = withEmployerKnowledge(own, store.employerKnowledge(own.employer));
    const ids = tables.correct ? store.idsOf(judged) : [];
    const corrected = correctJudgement(judged, ids, tables);
    const keys = blockingKeys(corrected.judged);
    const match = matchPosting(corrected.judged, keys, store);
    const joining = newId(match, ids);
    const final = joining === null ? corrected : correctJudgement(judged, [...ids, joining], tables);
    return store.save(run, { raw, rawHash, ...final, blockingKeys: keys }, match, at);
  };
}

/** The posting that a print comes to now; what was said about that one holds for it too. */
function newId(match: Match, ids: readonly PostingId[]): PostingId | null {
  return match.kind === 'same' && !ids.includes(match.as) ? match.as : null;
}

/** SHA-256 of a print, the same however its fields are ordered. */
export function hashOfPrint(raw: RawPosting): string {
  return hash('sha256', JSON.stringify(raw, sortedFields));
}

function sortedFields(_field: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
