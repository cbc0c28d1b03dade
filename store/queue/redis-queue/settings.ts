import type { AdvancedOptions, MinimalJob, RepeatOptions } from 'bullmq';
import { retryPause } from '../retry-pause.ts';
import { timeAfter } from '../schedule-times.ts';

/** The name by which jobs ask for our pauses. */
export const BACKOFF = 'with-jitter';

/** Our own pauses and times in place of BullMQ's, so that both drivers keep the same ones. */
export function queueSettings(): AdvancedOptions {
  return {
    repeatStrategy: (millis: number, { pattern, tz }: RepeatOptions) => nextTime(millis, pattern, tz),
    backoffStrategy: (failures: number, _type?: string, _error?: Error, job?: MinimalJob) =>
      retryPause({ type: 'exponential', delay: pauseOf(job) }, failures, Math.random()),
  };
}

function nextTime(millis: number, pattern = '', tz = 'Europe/Berlin'): number | undefined {
  const next = timeAfter({ pattern, tz }, new Date(millis).toISOString());
  return next === null ? undefined : Date.parse(next);
}

function pauseOf(job: MinimalJob | undefined): number {
  const backoff = job?.opts.backoff;
  return typeof backoff === 'object' ? (backoff.delay ?? 0) : (backoff ?? 0);
}
