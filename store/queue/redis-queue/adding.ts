import type { Queue as BullQueue } from 'bullmq';
import { checkedJson } from '../check-job.ts';
import type { Queue, QueueOptions } from '../queue.ts';
import { bullJob, bullOptions } from './bull-job.ts';

/** Waits for an answer of Redis, but not for long. */
export type Ask = <T>(work: () => Promise<T>) => Promise<T>;

/** The half of a queue that puts jobs into it. */
export function openAdding<Data>(
  bull: BullQueue<unknown, void, string>,
  ask: Ask,
  options: QueueOptions,
): Pick<Queue<Data>, 'add' | 'addBulk' | 'upsertSchedule' | 'keepSchedules' | 'remove'> {
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
  };
}
