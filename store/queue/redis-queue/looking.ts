import type { Queue as BullQueue } from 'bullmq';
import type { Queue } from '../queue.ts';
import type { Ask } from './adding.ts';
import { readJob } from './bull-job.ts';

/** The half of a queue that only looks. */
export function openLooking<Data>(
  bull: BullQueue<unknown, void, string>,
  ask: Ask,
): Pick<Queue<Data>, 'getJob' | 'getFailed' | 'countOpen' | 'countWorkers'> {
  return {
    async getJob(id) {
      const job = await ask(() => bull.getJob(id));
      return job ? readJob<Data>(job) : null;
    },
    async getFailed(limit = 100) {
      const jobs = await ask(() => bull.getFailed(0, limit - 1));
      return jobs.map((job) => {
        const failedAt = new Date(job.finishedOn ?? 0).toISOString();
        return { ...readJob<Data>(job), reason: job.failedReason ?? '', failedAt };
      });
    },
    countWorkers: () => ask(() => bull.getWorkersCount()),
    async countOpen() {
      const open = await ask(() => bull.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized'));
      // The next time of each schedule stands there as a delayed job.
      return Math.max(0, open - (await ask(() => bull.getJobSchedulersCount())));
    },
  };
}
