import type { Meilisearch } from 'meilisearch';
import type { Instant } from '../../../domain/time.ts';
import { buildingSite } from './rebuild-index.ts';
import { asked } from './asked.ts';
import { SearchAway } from './search-faults.ts';

/** We wait for each task, so more than a few waiting ones mean that Meilisearch does not get on. */
const MOST_WAITING = 20;
const OLDEST_WAITING_MS = 10 * 60_000;
/** Finished tasks are of use for a day, to see what went wrong; a million of them stop Meilisearch. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Looks whether Meilisearch gets on with the tasks of an index.
 * @throws {SearchAway} when too many wait or one waits too long: pushing more would only fill its disk
 */
export async function demandProgress(client: Meilisearch, uid: string, now: Instant): Promise<void> {
  const statuses = ['enqueued' as const, 'processing' as const];
  const waiting = await asked(
    client.tasks.getTasks({ statuses, indexUids: indexesOf(uid), reverse: true, limit: 1 }),
  );
  const [oldest] = waiting.results;
  if (oldest === undefined) return;
  const minutes = Math.round((Date.parse(now) - Date.parse(oldest.enqueuedAt)) / 60_000);
  if (waiting.total > MOST_WAITING || minutes * 60_000 >= OLDEST_WAITING_MS)
    throw new SearchAway(
      `Meilisearch does not get on: ${waiting.total} tasks wait, the oldest for ${minutes} min`,
    );
}

/** Has Meilisearch forget the tasks of an index that were finished long ago. */
export async function pruneTasks(client: Meilisearch, uid: string, now: Instant): Promise<void> {
  const beforeFinishedAt = new Date(Date.parse(now) - KEPT_MS).toISOString();
  await asked(
    client.tasks.deleteTasks({
      statuses: ['succeeded', 'failed', 'canceled'],
      indexUids: indexesOf(uid),
      beforeFinishedAt,
    }),
  );
}

function indexesOf(uid: string): string[] {
  return [uid, buildingSite(uid)];
}
