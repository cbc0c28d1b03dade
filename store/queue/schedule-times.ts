import { Cron } from 'croner';
import type { Instant } from '../../domain/time.ts';
import type { SchedulePattern } from './queue.ts';
import { openWallClock } from './wall-clock.ts';

/**
 * The first time of a pattern after a moment; null when there is none. Times of certain hours are those of the clock on
 * the wall, each once a day: those that the change to summer time leaves out come together at the change, those that the
 * change to winter time repeats come the first time. A pattern of every hour follows the real hours.
 */
export function timeAfter(when: SchedulePattern, at: Instant): Instant | null {
  const { pattern, tz } = when;
  const moment = Date.parse(at);
  if (isEveryHour(pattern)) return instant(cronOf(pattern, tz).nextRun(new Date(moment)));
  const wall = openWallClock(tz);
  const cron = cronOf(pattern, 'UTC');
  let time = cron.nextRun(new Date(wall.timeAt(moment)));
  while (time !== null && wall.momentOf(time.getTime()) <= moment) time = cron.nextRun(time);
  return time && instant(wall.momentOf(time.getTime()));
}

/** The last time of a pattern at or before a moment; null when there was none. */
export function timeBefore(when: SchedulePattern, at: Instant): Instant | null {
  const { pattern, tz } = when;
  const moment = Date.parse(at);
  if (isEveryHour(pattern)) return instant(runUpTo(cronOf(pattern, tz), moment));
  const wall = openWallClock(tz);
  const cron = cronOf(pattern, 'UTC');
  // In an hour that is shown again, later times than the clock shows have been already.
  let time = runUpTo(cron, Math.max(wall.timeAt(moment), wall.timeAt(moment - HOUR_MS) + HOUR_MS));
  while (time !== null && wall.momentOf(time.getTime()) > moment) time = runUpTo(cron, time.getTime() - 1);
  return time && instant(wall.momentOf(time.getTime()));
}

const HOUR_MS = 3_600_000;
const EVERY_HOUR: ReadonlySet<string> = new Set(['*', '?', '*/1', '0-23']);

/** Whether a cron pattern (of five fields, or more with seconds before and years behind) names no hours. */
function isEveryHour(pattern: string): boolean {
  const fields = pattern.trim().split(/\s+/);
  if (fields.length === 1) return pattern.trim() === '@hourly';
  return EVERY_HOUR.has(fields[fields.length === 5 ? 1 : 2] ?? '');
}

function cronOf(pattern: string, timezone: string): Cron {
  return new Cron(pattern, { timezone, paused: true });
}

function runUpTo(cron: Cron, moment: number): Date | null {
  // Croner looks before the full second that it is given.
  return cron.previousRuns(2, new Date(moment + 1000)).find((run) => run.getTime() <= moment) ?? null;
}

function instant(time: Date | number | null): Instant | null {
  return time === null ? null : new Date(time).toISOString();
}
