import type { Job as BullJob } from 'bullmq';
import type { Job, JobOptions, NewJob, QueueOptions } from '../queue.ts';
import { BACKOFF } from './settings.ts';

/** A job as BullMQ takes it. */
export function bullJob({ name, data, opts = {} }: NewJob<unknown>, options: QueueOptions) {
  return { name, data, opts: bullOptions(opts, options) };
}

/** What BullMQ needs to know of a job: its own options, and how long it is remembered. */
export function bullOptions(opts: JobOptions, { keepDone, keepFailed }: QueueOptions) {
  const { backoff, ...plain } = opts;
  return {
    ...plain,
    ...(backoff && { backoff: { type: BACKOFF, delay: backoff.delay } }),
    removeOnComplete: { count: keepDone },
    removeOnFail: { count: keepFailed },
  };
}

/** A job of BullMQ in our words. The only place that says which data the jobs of a queue have. */
export function readJob<Data>(job: BullJob<unknown>): Job<Data> {
  const { id = '', name, data, attemptsStarted, attemptsMade } = job;
  return { id, name, data: data as Data, attemptsStarted, attemptsMade };
}
