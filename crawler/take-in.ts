import { hash } from 'node:crypto';
import { berlinDay } from '../domain/berlin-day.ts';
import { withEmployerKnowledge } from '../domain/classify/employer-knowledge.ts';
import { blockingKeys, type Match } from '../domain/deduplicate.ts';
import type { LocatedPosting, PostingId, RawPosting, SourceId } from '../domain/posting.ts';
import type { Instant } from '../domain/time.ts';
import type { StoreWriter, Taken } from '../store/store.ts';
import { correctJudgement, judgePrint, judgePrints } from './judge-print.ts';
import type { JudgementTables, PrintContext } from './judge-print.ts';
import { matchPosting } from './match-posting.ts';

export type { JudgementTables } from './judge-print.ts';

/** The run and moment that a posting is seen in. */
interface Sight {
  readonly run: number;
  readonly source: SourceId;
  readonly at: Instant;
}

/**
 * Takes in one posting as a source prints it. `following` are those that come after it, a few at least: what is new among
 * them is judged together with it, which is faster.
 */
export type TakeIn = (raw: RawPosting, sight: Sight, following?: readonly RawPosting[]) => Taken;

/**
 * The way of a posting: confirmed when its print is the one we know, else normalised, classified, located, corrected by
 * the operator, matched with the postings that may be the same job, and saved.
 */
export function openTakeIn(store: StoreWriter, tables: JudgementTables): TakeIn {
  const judge = openJudgingAhead(tables);
  return (raw, { run, source, at }, following = []) => {
    const rawHash = hashOfPrint(raw);
    const isKnown = (print: RawPosting, hash: string) =>
      store.confirmUnchanged(run, source, print.key, hash, at);
    if (isKnown(raw, rawHash)) return 'unchanged';
    const next = () => following.filter((print) => !isKnown(print, hashOfPrint(print)));
    const own = judge(raw, { source, today: berlinDay(at) }, next);
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

/** Judges a print and those that come next together, and keeps what these say until they come. */
function openJudgingAhead(tables: JudgementTables) {
  let judgedFor: PrintContext = { source: '', today: '' };
  let ahead: ReadonlyMap<RawPosting, LocatedPosting | null> = new Map();

  return (raw: RawPosting, context: PrintContext, next: () => readonly RawPosting[]): LocatedPosting => {
    const isSameContext = judgedFor.source === context.source && judgedFor.today === context.today;
    if (!isSameContext || !ahead.has(raw)) {
      const together = [raw, ...next()];
      const judged = judgePrints(
        together.map((print) => ({ ...context, raw: print })),
        tables,
      );
      ahead = new Map(together.map((print, index) => [print, judged[index] ?? null]));
      judgedFor = context;
    }
    return ahead.get(raw) ?? judgePrint(raw, context, tables);
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
