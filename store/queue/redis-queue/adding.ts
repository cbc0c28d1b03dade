import type { Job as BullJob, Queue as BullQueue } from 'bullmq';
import { checkedJson } from '../check-job.ts';
import type { Queue, QueueOptions } from '../queue.ts';
import { bullJob, bullOptions } from './bull-job.ts';

/** Waits for an answer of Redis, but not for long. */
export type Ask = <T>(work: () => Promise<T>) => Promise<T>;

type Adding =
  'add' | 'addBulk' | 'upsertSchedule' | 'keepSchedules' | 'remove' | 'retryFailed' | 'dropFailed';

/** The half of a queue that puts jobs into it, and takes them out. */
export function openAdding<Data>(
  bull: BullQueue<unknown, void, string>,
  ask: Ask,
  options: QueueOptions,
): Pick<Queue<Data>, Adding> {
  return {
    async add(name, data, opts = {}) {
      checkedJson({ name, data, opts });
      const job = await ask(() => bull.add(name, data, bullOptions(opts, options)));
      return job.id ?? '';
    },
    async addBulk(added) {
      added.forEach(checkedJson);
      const jobs = await ask(() => bull.addBulk(added.map((job) => bullJob(job, options))));
      return jobs.map((job) => job.id ?? '');
    },
    async upsertSchedule(id, when, template) {
      checkedJson({ ...template, opts: { jobId: id } });
      await ask(() => bull.upsertJobScheduler(id, when, { ...template, opts: bullOptions({}, options) }));
    },
    async keepSchedules(ids) {
      const all = await ask(() => bull.getJobSchedulers(0, -1));
      const others = all.map(({ key }) => key).filter((key) => !ids.includes(key));
      for (const id of others) await ask(() => bull.removeJobScheduler(id));
    },
    remove: async (id) => void (await ask(() => bull.remove(id))),
    async retryFailed(id) {
      const job = await findFailed(id, bull, ask);
      await ask(async () => await job?.retry('failed', { resetAttemptsMade: true }));
      return job !== null;
    },
    async dropFailed(id) {
      const job = await findFailed(id, bull, ask);
      await ask(async () => await job?.remove());
      return job !== null;
    },
  };
}

async function findFailed(
  id: string,
  bull: BullQueue<unknown, void, string>,
  ask: Ask,
): Promise<BullJob<unknown> | null> {
  const job = await ask(() => bull.getJob(id));
  return job !== undefined && (await ask(() => job.isFailed())) ? job : null;
}
