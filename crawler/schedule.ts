import { hash } from 'node:crypto';
import type { SourceId } from '../domain/posting.ts';
import type { Instant } from '../domain/time.ts';
import type { Queue } from '../store/queue/queue.ts';
import { timeBefore } from '../store/queue/schedule-times.ts';
import type { CrawlJob, KeeperJob } from './work/messages.ts';
import type { Source } from './source.ts';

const ZONE = 'Europe/Berlin';

/** Sources of the same hour begin within these minutes of each other, each always at the same of them. */
const SPREAD_MS = 5 * 60_000;

/** Sources that missed a time, be it that the machine slept, are looked for this often. */
const CATCH_UP = '*/15 * * * *';

/** A source that cannot be reached is tried again after about 5 and 10 minutes. */
const RETRY = { attempts: 3, backoff: { type: 'exponential', delay: 5 * 60_000 } } as const;

/** Puts the times of these sources, Europe/Berlin, into the keeper's queue in place of those that were there. */
export async function scheduleSources(keeper: Queue<KeeperJob>, sources: readonly Source[]): Promise<void> {
  const name = 'keeper';
  await keeper.upsertSchedule(
    'catch-up',
    { pattern: CATCH_UP, tz: ZONE },
    { name, data: { kind: 'catch-up' } },
  );
  for (const { id, every } of sources) {
    const when = { pattern: every, tz: ZONE };
    await keeper.upsertSchedule(`due.${id}`, when, { name, data: { kind: 'due', source: id } });
  }
  await keeper.keepSchedules(['catch-up', ...sources.map(({ id }) => `due.${id}`)]);
}

/** A crawl that is due: for which time, and how long it waits so that not all begin in the same second. */
export interface DueCrawl {
  readonly dueAt: Instant;
  readonly delayMs: number;
}

/**
 * The crawl that a source is due for now: the last time of its pattern, unless it was read completely since then; null
 * when it is not due. The answer rests on the last success, not on a timer that rang, so it is right after a pause of
 * the machine and after its clock was changed.
 */
export function dueCrawl(
  { id, every }: Pick<Source, 'id' | 'every'>,
  lastSuccessAt: Instant | null,
  now: Instant,
): DueCrawl | null {
  const last = timeBefore({ pattern: every, tz: ZONE }, now);
  if (lastSuccessAt !== null && (last === null || last <= lastSuccessAt)) return null;
  if (last === null) return { dueAt: new Date(0).toISOString(), delayMs: 0 };
  const beginAt = Date.parse(last) + spread(id);
  return { dueAt: last, delayMs: Math.max(0, beginAt - Date.parse(now)) };
}

/** Asks for the crawl that a source is due for; once for each of its times, however often it is asked. */
export async function askForCrawl(
  crawls: Queue<CrawlJob>,
  source: Pick<Source, 'id' | 'every'>,
  lastSuccessAt: Instant | null,
  now: Instant,
): Promise<void> {
  const due = dueCrawl(source, lastSuccessAt, now);
  if (due === null) return;
  const { dueAt, delayMs: delay } = due;
  const jobId = `${source.id}@${Date.parse(dueAt)}`;
  await crawls.add('crawl', { source: source.id, dueAt }, { jobId, delay, ...RETRY });
}

function spread(id: SourceId): number {
  return parseInt(hash('sha256', id).slice(0, 8), 16) % SPREAD_MS;
}
