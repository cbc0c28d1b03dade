import { Cron } from 'croner';
import type { Instant } from '../../domain/time.ts';
import type { SchedulePattern } from './queue.ts';

/**
 * The first time of a pattern after a moment; null when there is none. A fixed hour that the change to summer time
 * leaves out comes at the change, one that the change to winter time repeats comes once; an hourly pattern follows the
 * real hours.
 */
export function timeAfter(when: SchedulePattern, at: Instant): Instant | null {
  return cronOf(when).nextRun(new Date(at))?.toISOString() ?? null;
}

/** The last time of a pattern at or before a moment; null when there was none. */
export function timeBefore(when: SchedulePattern, at: Instant): Instant | null {
  // Croner looks before the full second that it is given.
  const [last, oneBefore] = cronOf(when).previousRuns(2, new Date(Date.parse(at) + 1000));
  const found = [last, oneBefore].find((run) => run !== undefined && run.getTime() <= Date.parse(at));
  return found?.toISOString() ?? null;
}

function cronOf({ pattern, tz }: SchedulePattern): Cron {
  return new Cron(pattern, { timezone: tz, paused: true });
}
