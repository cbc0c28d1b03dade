import type { Clock } from '../../domain/time.ts';
import { RunOver, type StoreWriter } from '../../store/store.ts';
import type { RawPosting, SourceId } from '../../domain/posting.ts';
import { TOGETHER } from '../judge-print.ts';
import type { CrawlLog, PageKeeping } from '../run/crawl-tools.ts';
import { pruneSnapshots } from '../run/snapshot-pages.ts';
import type { TakeIn } from '../take-in.ts';
import { keepSentPage } from './keep-sent-page.ts';
import type { Entry, KeeperJob } from './messages.ts';
import { unpackParcel } from './parcel.ts';

/** From this many on, it is not the postings' fault when every single one of a parcel fails. */
const FAILURES_THAT_ARE_OURS = 3;

/** What slices are taken in with. */
export interface TakeSliceTools {
  readonly store: StoreWriter;
  readonly takeIn: TakeIn;
  readonly snapshots: PageKeeping;
  readonly clock: Clock;
  readonly log: CrawlLog;
  readonly leaseSeconds: number;
}

/**
 * Takes a slice of what a run has read; with the last slice of a parcel its entries are written, all in one transaction.
 * A slice that was taken already is passed over. False when the run is over, so that nothing was written.
 * @throws {Error} when a slice before it has not come yet, or the parcel cannot be written.
 */
export function takeSlice(slice: Extract<KeeperJob, { kind: 'slice' }>, tools: TakeSliceTools): boolean {
  const { store, clock, leaseSeconds } = tools;
  const { run, number, text, isLast } = slice;
  return store.transaction(() => {
    const taken = store.slicesTaken(run);
    if (taken === null) return false;
    if (number <= taken) return true;
    if (number > taken + 1) throw new Error(`slice ${taken + 1} of run ${run} has not come yet`);
    store.renewRun(run, clock(), leaseSeconds);
    store.keepSlice(run, number, text);
    if (isLast) writeAll(unpackParcel(store.takeParcel(run)) as readonly Entry[], slice, tools);
    return true;
  });
}

interface Place {
  readonly run: number;
  readonly source: SourceId;
}

type RememberEntry = Extract<Entry, { op: 'page' }>;

function writeAll(entries: readonly Entry[], place: Place, tools: TakeSliceTools): void {
  const failed = new Set<string>();
  let taken = 0;
  let last: unknown = null;
  for (const [index, entry] of entries.entries()) {
    if (entry.op === 'page') writeEntry(unlessFailed(entry, failed), place, tools);
    else if (entry.op !== 'take') writeEntry(entry, place, tools);
    else {
      taken += 1;
      const error = takeOne(entry, takenNext(entries, index), place, tools);
      if (error === null) continue;
      failed.add(entry.raw.key);
      last = error;
    }
  }
  if (failed.size === taken && taken >= FAILURES_THAT_ARE_OURS)
    throw new Error('none of many postings could be taken in', { cause: last });
}

/** A page of which something could not be taken in is read anew next time, also when its content is the same. */
function unlessFailed(entry: RememberEntry, failed: ReadonlySet<string>): RememberEntry {
  if (!entry.page.keys.some((key) => failed.has(key))) return entry;
  return { ...entry, page: { ...entry.page, etag: null, lastModified: null, hash: '' } };
}

function takenNext(entries: readonly Entry[], index: number): readonly RawPosting[] {
  const next = entries.slice(index + 1, index + TOGETHER);
  return next.flatMap((entry) => (entry.op === 'take' ? [entry.raw] : []));
}

/** The fault of a posting that could not be taken in, which is kept as a problem; null when all is well. */
function takeOne(
  { raw, at }: Extract<Entry, { op: 'take' }>,
  following: readonly RawPosting[],
  { run, source }: Place,
  { store, takeIn, log }: TakeSliceTools,
): Error | null {
  try {
    store.transaction(() => takeIn(raw, { run, source, at }, following));
    return null;
  } catch (cause) {
    if (cause instanceof RunOver) throw cause;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    log.error({ source, key: raw.key, err: error }, 'a posting could not be taken in');
    store.keepProblem(run, raw.url, raw.key, error.message, at);
    store.confirmAll(run, source, [raw.key], at);
    return error;
  }
}

function writeEntry(
  entry: Exclude<Entry, { op: 'take' }>,
  { run, source }: Place,
  tools: TakeSliceTools,
): void {
  const { store, snapshots, log } = tools;
  switch (entry.op) {
    case 'confirm':
      return void store.confirmAll(run, source, entry.keys, entry.at);
    case 'problem':
      return store.keepProblem(run, entry.url, entry.key, entry.reason, entry.at);
    case 'page':
      return store.rememberPage(source, entry.url, entry.page, entry.at);
    case 'keep':
    case 'still':
    case 'changed':
      return keepSentPage(entry, source, snapshots, log);
    case 'end':
      store.closeRun(run, entry.result, entry.at);
      return pruneSnapshots(tools);
  }
}
