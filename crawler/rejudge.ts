import { setImmediate as nextTurn } from 'node:timers/promises';
import { berlinDay } from '../domain/berlin-day.ts';
import { withEmployerKnowledge } from '../domain/classify/employer-knowledge.ts';
import { blockingKeys } from '../domain/deduplicate.ts';
import type { LocatedPosting } from '../domain/posting.ts';
import type { Clock, Instant } from '../domain/time.ts';
import type { StoredSighting } from '../store/rejudging.ts';
import type { StoreWriter } from '../store/store.ts';
import { correctJudgement, judgePrint, judgePrints } from './judge-print.ts';
import type { JudgementTables, Print } from './judge-print.ts';
import { matchPosting } from './match-posting.ts';

/** Sightings of one transaction: short enough that a crawl at the same time does not wait long. */
const BATCH = 100;

/** What judging anew has changed so far. */
export interface RejudgeCounts {
  readonly sightings: number;
  /** Sightings of which anything has changed. */
  readonly changed: number;
  /** How often each field has changed. */
  readonly fields: Readonly<Record<string, number>>;
  readonly joined: number;
  readonly split: number;
}

/** How far a rejudging has come: first everything is judged, then everything is matched. */
interface Progress {
  readonly startedAt: Instant;
  readonly step: 'judging' | 'matching';
  /** Number of the last sighting done in this step. */
  readonly after: number;
  readonly counts: RejudgeCounts;
}

/** What a rejudging works with. */
export interface RejudgeTools {
  readonly store: StoreWriter;
  readonly tables: JudgementTables;
  readonly clock: Clock;
  /** Counts what would change and writes nothing. Duplicates are not looked for then: they hang on what is written. */
  readonly isDryRun: boolean;
  /** Begins anew also when an earlier one was interrupted. */
  readonly isFresh: boolean;
  readonly onProgress: (counts: RejudgeCounts, step: Progress['step']) => void;
}

const NOTHING: RejudgeCounts = { sightings: 0, changed: 0, fields: {}, joined: 0, split: 0 };

/**
 * Judges everything stored anew, by the present rules and the operator's corrections, without a request: each print as of
 * the day when it was read. Goes through the store in small transactions; when it is interrupted, the next one goes on
 * where it stopped. Ids, first and last sight and withdrawals stay what they are.
 */
export async function rejudge(tools: RejudgeTools): Promise<RejudgeCounts> {
  const { store, clock, isDryRun, isFresh } = tools;
  const kept = isDryRun || isFresh ? null : store.rejudgingProgress();
  const start: Progress = { startedAt: clock(), step: 'judging', after: 0, counts: NOTHING };
  let progress = kept === null ? start : (JSON.parse(kept) as Progress);
  if (progress.step === 'judging') {
    progress = await walk(progress, tools, judgeAnew);
    if (isDryRun) return progress.counts;
    progress = { ...progress, step: 'matching', after: 0 };
  }
  progress = await walk(progress, tools, matchAnew);
  store.noteRejudging(null);
  return progress.counts;
}

/** One step over some sightings; answers the counts with them. */
type Step = (batch: readonly StoredSighting[], counts: RejudgeCounts, tools: RejudgeTools) => RejudgeCounts;

async function walk(from: Progress, tools: RejudgeTools, step: Step): Promise<Progress> {
  const { store, isDryRun, onProgress } = tools;
  let progress = from;
  for (;;) {
    const batch = store.sightingsAfter(progress.after, BATCH);
    const last = batch.at(-1);
    if (!last) return progress;
    const take = (): Progress => ({
      ...progress,
      after: last.number,
      counts: step(batch, progress.counts, tools),
    });
    progress = isDryRun ? take() : store.transaction(() => noted(store, take()));
    onProgress(progress.counts, progress.step);
    await nextTurn();
  }
}

function noted(store: StoreWriter, progress: Progress): Progress {
  store.noteRejudging(JSON.stringify(progress));
  return progress;
}

function judgeAnew(
  batch: readonly StoredSighting[],
  before: RejudgeCounts,
  tools: RejudgeTools,
): RejudgeCounts {
  const judged = judgePrints(batch.map(printOf), tools.tables);
  return batch.reduce((counts, sighting, index) => {
    const own = judged[index] ?? judgePrint(sighting.raw, printOf(sighting), tools.tables);
    return keepJudgement(sighting, own, counts, tools);
  }, before);
}

function printOf({ raw, source, readAt }: StoredSighting): Print {
  return { raw, source, today: berlinDay(readAt) };
}

function keepJudgement(
  sighting: StoredSighting,
  own: LocatedPosting,
  counts: RejudgeCounts,
  { store, tables, clock, isDryRun }: RejudgeTools,
): RejudgeCounts {
  const judged = withEmployerKnowledge(own, store.employerKnowledge(own.employer));
  const corrected = correctJudgement(judged, tables.correct ? store.idsOf(sighting) : [], tables);
  const keys = blockingKeys(corrected.judged);
  if (!isDryRun) store.rejudge(sighting.number, { ...corrected, blockingKeys: keys }, clock());
  const fields = changedFields(sighting, corrected);
  return {
    ...counts,
    sightings: counts.sightings + 1,
    changed: counts.changed + (fields.length > 0 ? 1 : 0),
    fields: counted(counts.fields, fields),
  };
}

function counted(before: RejudgeCounts['fields'], fields: readonly string[]): RejudgeCounts['fields'] {
  const more = fields.map((field) => [field, (before[field] ?? 0) + 1] as const);
  return { ...before, ...Object.fromEntries(more) };
}

function matchAnew(
  batch: readonly StoredSighting[],
  before: RejudgeCounts,
  tools: RejudgeTools,
): RejudgeCounts {
  return batch.reduce((counts, sighting) => matchOne(sighting, counts, tools), before);
}

function matchOne(
  { number, judged, withdrawnAt }: StoredSighting,
  counts: RejudgeCounts,
  { store, clock }: RejudgeTools,
): RejudgeCounts {
  // What is withdrawn stays where it was; nobody looks for it elsewhere.
  if (withdrawnAt !== null) return counts;
  const match = matchPosting(judged, blockingKeys(judged), store);
  const done = store.rematch(number, match, clock());
  return done === 'stayed' ? counts : { ...counts, [done]: counts[done] + 1 };
}

/** Names of the fields whose value is another now; of a judgement its value counts, not its evidence. */
function changedFields(
  before: StoredSighting,
  after: { readonly judged: LocatedPosting; readonly withheldBecause: string | null },
): readonly string[] {
  const [old, present] = [valuesOf(before.judged), valuesOf(after.judged)];
  const names = [...new Set([...old.keys(), ...present.keys()])];
  const changed = names.filter((name) => old.get(name) !== present.get(name));
  const isShownOtherwise = (before.withheldBecause === null) !== (after.withheldBecause === null);
  return isShownOtherwise ? [...changed, 'shown'] : changed;
}

function valuesOf(judged: LocatedPosting): ReadonlyMap<string, string> {
  const { facts, ...fields } = judged;
  const named = Object.entries(facts).map(([name, fact]) => [`facts.${name}`, fact] as const);
  const all: readonly (readonly [string, unknown])[] = [...Object.entries(fields), ...named];
  return new Map(all.map(([name, value]) => [name, JSON.stringify(valueOf(value))]));
}

function valueOf(field: unknown): unknown {
  return field !== null && typeof field === 'object' && 'value' in field ? field.value : field;
}
