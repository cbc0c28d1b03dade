import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../../domain/time.ts';
import { isUsable, readMark } from './index-mark.ts';
import { applySettings } from './index-settings.ts';
import { pushChanges } from './push-changes.ts';
import { rebuildIndex, type IndexParts } from './rebuild-index.ts';
import { demandProgress, pruneTasks } from './task-queue.ts';

/** What a feed needs. */
export interface FeedParts extends IndexParts {
  readonly clock: Clock;
  readonly log: FeedLog;
}

/** Where a feed tells how it gets on; a pino logger is one. */
export interface FeedLog {
  info(facts: object, message: string): void;
  error(error: unknown, message: string): void;
}

/** Keeps an index up to date with the store while it runs. */
export interface SearchFeed {
  /** Ends after the step under way, or at once while it waits. */
  stop(): Promise<void>;
}

/** When to look for changes, and how long to leave a Meilisearch in trouble alone. */
export interface FeedPauses {
  readonly idleMs: number;
  readonly firstTroubleMs: number;
  readonly longestTroubleMs: number;
}

const USUAL_PAUSES: FeedPauses = { idleMs: 1_000, firstTroubleMs: 1_000, longestTroubleMs: 30_000 };
const PRUNE_EVERY_MS = 3_600_000;

/**
 * Starts to feed an index. What is still to be pushed is known from the store and from the mark in the index alone:
 * nothing is queued here, so nothing is lost and no memory grows however long Meilisearch is away.
 */
export function startSearchFeed(parts: FeedParts, pauses: FeedPauses = USUAL_PAUSES): SearchFeed {
  const stopping = new AbortController();
  const running = run(parts, pauses, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function run(parts: FeedParts, pauses: FeedPauses, signal: AbortSignal): Promise<void> {
  const housekeeping = openHousekeeping(parts);
  const trouble = openTrouble(parts);
  while (!signal.aborted) {
    try {
      const isLevel = await bringForward(parts);
      trouble.isOver();
      if (!isLevel) continue;
      await housekeeping();
      await pause(pauses.idleMs, signal);
    } catch (error) {
      const times = trouble.again(error);
      await pause(Math.min(pauses.firstTroubleMs * 2 ** times, pauses.longestTroubleMs), signal);
    }
  }
}

/** Has old tasks forgotten from time to time. */
function openHousekeeping({ client, uid, clock }: FeedParts): () => Promise<void> {
  let prunedAt = -Infinity;
  return async () => {
    const now = clock();
    if (Date.parse(now) - prunedAt < PRUNE_EVERY_MS) return;
    await pruneTasks(client, uid, now);
    prunedAt = Date.parse(now);
  };
}

/** Tells each trouble once, however often it is tried again. */
function openTrouble({ uid, log }: FeedParts) {
  let told: string | null = null;
  let times = 0;
  return {
    /** Answers how often it has gone wrong before, 10 at most. */
    again(error: unknown): number {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told)
        log.error(error, 'the search index could not be brought up to date; it is tried again');
      told = reason;
      times = Math.min(times + 1, 10);
      return times - 1;
    },
    isOver(): void {
      if (told !== null) log.info({ index: uid }, 'the search index takes postings again');
      [told, times] = [null, 0];
    },
  };
}

/** Takes an index one step further, which may be to build it; answers whether it was up to date already. */
export async function bringForward(parts: FeedParts): Promise<boolean> {
  const { client, uid, store, clock, log } = parts;
  const mark = await readMark(client, uid);
  if (isUsable(mark, parts) && mark.sequence === store.lastSequence()) return true;
  await demandProgress(client, uid, clock());
  if (isUsable(mark, parts)) {
    await applySettings(client, uid);
    await pushChanges(parts, mark.sequence);
    return false;
  }
  const postings = await rebuildIndex(parts);
  log.info({ index: uid, postings }, 'the search index was built anew');
  return false;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
