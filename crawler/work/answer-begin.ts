import type { SourceId } from '../../domain/posting.ts';
import type { Clock, Instant } from '../../domain/time.ts';
import type { Snapshots } from '../../store/snapshots/snapshot.ts';
import type { StoreWriter } from '../../store/store.ts';
import type { Source } from '../source.ts';
import type { BeginAnswer, Briefing, KeeperJob } from './messages.ts';

/** What the answer to a worker rests on. */
export interface BeginTools {
  readonly store: StoreWriter;
  readonly clock: Clock;
  readonly sources: readonly Source[];
  readonly snapshots: Snapshots;
  readonly leaseSeconds: number;
}

/** As many as the judgement of a run looks back on. */
const RUNS_TO_TELL = 12;

/** Opens the run that a worker asks for, if it may be; null when the worker no longer waits. */
export function answerBegin(
  { source: id, dueAt, until }: Extract<KeeperJob, { kind: 'begin' }>,
  tools: BeginTools,
): BeginAnswer | null {
  const { store, clock, sources, leaseSeconds } = tools;
  const now = clock();
  if (now > until) return null;
  if (!sources.some((source) => source.id === id)) return { kind: 'unknown' };
  if (isNeedless(id, dueAt, store, now)) return { kind: 'needless' };
  if (neighbours(id, sources).some((other) => store.isBusy(other, now))) return { kind: 'busy' };
  const run = store.openRun(id, now, leaseSeconds);
  return run === null ? { kind: 'busy' } : { kind: 'go', briefing: brief(run, id, tools) };
}

function isNeedless(id: SourceId, dueAt: Instant, store: StoreWriter, now: Instant): boolean {
  const { lastSuccessAt, suspendedUntil } = store.source(id);
  const isRead = lastSuccessAt !== null && lastSuccessAt >= dueAt;
  return isRead || (suspendedUntil !== null && suspendedUntil > now);
}

function brief(run: number, id: SourceId, { store, snapshots, leaseSeconds }: BeginTools): Briefing {
  const pages = [...store.rememberedPages(id)];
  const kept = { pages: snapshots.keepsPages, hashes: snapshots.hashes(id) };
  return { run, leaseSeconds, state: store.source(id), runs: store.runs(id, RUNS_TO_TELL), pages, kept };
}

/** Other sources on the same hosts: two workers would only wait for each other's turn there. */
function neighbours(id: SourceId, sources: readonly Source[]): readonly SourceId[] {
  const hosts = hostsOf(sources.find((source) => source.id === id));
  return sources
    .filter((source) => source.id !== id && hostsOf(source).some((host) => hosts.includes(host)))
    .map((source) => source.id);
}

function hostsOf(source: Source | undefined): readonly string[] {
  return source?.first().map(({ url }) => new URL(url).host) ?? [];
}
