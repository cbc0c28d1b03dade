import { setTimeout as sleep } from 'node:timers/promises';
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { asked } from './asked.ts';
import { SearchAway, SearchFailed } from './search-faults.ts';

/** How long and how often a task is asked after. */
export interface Patience {
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  readonly deadlineMs: number;
}

/** Indexing a batch takes seconds, settings of a large index minutes. */
const USUAL_PATIENCE: Patience = { firstPauseMs: 20, longestPauseMs: 2_000, deadlineMs: 10 * 60_000 };

/**
 * Waits until a task is done.
 * @throws {SearchFailed} with Meilisearch's reason when it failed or was cancelled
 * @throws {SearchAway} when it is not done in time; it may still be done later
 */
export async function settle(
  client: Meilisearch,
  enqueued: Promise<EnqueuedTask>,
  { firstPauseMs, longestPauseMs, deadlineMs }: Patience = USUAL_PATIENCE,
): Promise<void> {
  const { taskUid, type } = await asked(enqueued);
  let pause = firstPauseMs;
  for (let waited = 0; waited < deadlineMs; waited += pause, pause = Math.min(pause * 1.5, longestPauseMs)) {
    const task = await asked(client.tasks.getTask(taskUid));
    if (task.status === 'succeeded') return;
    if (task.status === 'failed' || task.status === 'canceled') throw failureOf(task);
    await sleep(pause);
  }
  throw new SearchAway(`Meilisearch has not done task ${taskUid} (${type}) within ${deadlineMs / 1000} s`);
}

function failureOf({ uid, type, status, error }: Task): SearchFailed {
  const { code = status, message = 'no reason given' } = error ?? {};
  return new SearchFailed(`Meilisearch task ${uid} (${type}) ${status}: ${code}, ${message}`, code, 200);
}
