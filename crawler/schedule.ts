import { setTimeout as sleep } from 'node:timers/promises';
import { Cron } from 'croner';
import type { SourceId } from '../domain/posting.ts';
import type { Clock, Instant } from '../domain/time.ts';
import { limitConcurrency } from './run/limit-concurrency.ts';
import type { CrawlLog } from './run/crawl-tools.ts';
import type { Source } from './source.ts';

const ZONE = 'Europe/Berlin';

/** Sources of the same hour begin within these minutes of each other, not all in the same second. */
const JITTER_MS = 5 * 60_000;
const USUAL_CONCURRENCY = 6;

/** What a schedule works with. */
export interface ScheduleTools {
  readonly clock: Clock;
  readonly log: CrawlLog;
  /** When the source last ended a complete run; null = never. */
  readonly lastSuccess: (source: SourceId) => Instant | null;
  readonly run: (source: Source) => Promise<unknown>;
  readonly concurrency?: number;
  /** Longest random delay after a source's time. */
  readonly jitterMs?: number;
}

/** A schedule that is under way. */
export interface Schedule {
  /** When the source is due next by its pattern; null when it is not on the schedule. */
  nextRun(source: SourceId): Instant | null;
  /** Starts no more runs and waits for those under way. */
  stop(): Promise<void>;
}

/**
 * Runs each source at the times of its cron pattern, Europe/Berlin. A source that missed a time since its last success
 * runs at once, so a machine that slept catches up. A source never runs twice at the same time. The timers do not keep
 * the process alive.
 */
export function scheduleCrawls(sources: readonly Source[], tools: ScheduleTools): Schedule {
  const limited = limitConcurrency(tools.concurrency ?? USUAL_CONCURRENCY);
  const stopping = new AbortController();
  const underway = new Map<SourceId, Promise<void>>();
  const start = (source: Source, waitMs: number): void => {
    if (stopping.signal.aborted || underway.has(source.id)) return;
    const run = (): Promise<unknown> =>
      limited(async () => (stopping.signal.aborted ? undefined : await tools.run(source)));
    const running = runLater(source, waitMs, run, tools.log, stopping.signal);
    underway.set(
      source.id,
      running.finally(() => underway.delete(source.id)),
    );
  };
  const jitterMs = tools.jitterMs ?? JITTER_MS;
  const jobs = new Map(
    sources.map((source) => [
      source.id,
      new Cron(source.every, { timezone: ZONE, unref: true }, () => start(source, Math.random() * jitterMs)),
    ]),
  );
  for (const source of sources) if (isOverdue(source, tools)) start(source, 0);
  return {
    nextRun: (source) => jobs.get(source)?.nextRun()?.toISOString() ?? null,
    async stop() {
      stopping.abort();
      for (const job of jobs.values()) job.stop();
      await Promise.all(underway.values());
    },
  };
}

/** True when a time of the source's pattern lies between its last success and now. */
export function isOverdue(
  source: Source,
  { clock, lastSuccess }: Pick<ScheduleTools, 'clock' | 'lastSuccess'>,
): boolean {
  const last = lastSuccess(source.id);
  if (last === null) return true;
  const due = new Cron(source.every, { timezone: ZONE, paused: true }).nextRun(new Date(last));
  return due !== null && due.toISOString() <= clock();
}

async function runLater(
  source: Source,
  waitMs: number,
  run: () => Promise<unknown>,
  log: CrawlLog,
  stopping: AbortSignal,
): Promise<void> {
  try {
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: stopping, ref: false });
    await run();
  } catch (error) {
    if (stopping.aborted) return;
    log.error({ source: source.id, err: error }, 'scheduled crawl failed');
  }
}
