import { Cron } from 'croner';
import type { SourceConfig } from '../config/region.ts';
import type { Instant } from '../domain/time.ts';
import { isInForce } from './acceptance.ts';
import { coverageDrops, usualCoverage, type CoverageDrop } from './coverage.ts';
import { median } from './median.ts';
import { isUnwell, sourceStatus, type SourceStatus } from './source-status.ts';
import type { Coverage, Run, SourceState } from './store.ts';

/** Something that the figures of a source show although its runs may be complete. */
export type HealthAlarm =
  | { readonly kind: 'no-postings' | 'fewer-postings'; readonly now: number; readonly usual: number }
  | { readonly kind: 'withheld'; readonly missing: number; readonly open: number }
  | ({ readonly kind: 'field-missing' } & CoverageDrop);

/** How one source is doing, the same for every room that tells it. */
export interface SourceHealth {
  readonly id: string;
  readonly name: string;
  readonly status: SourceStatus;
  readonly isUnwell: boolean;
  /** Why it is so, in English; null when there is nothing to say. */
  readonly reason: string | null;
  /** A crawl is under way. */
  readonly isRunning: boolean;
  readonly lastSuccessAt: Instant | null;
  /** Start of the last crawl. */
  readonly lastRunAt: Instant | null;
  /** Postings of the source that are open now. */
  readonly postings: number;
  /** Median of what the last 14 complete runs found; null before the first. */
  readonly usualPostings: number | null;
  /** Items and pages of the last ended run that could not be taken in. */
  readonly problems: number;
  readonly alarms: readonly HealthAlarm[];
  /** Shares of the open postings that carry a field; null before the first complete run. */
  readonly coverage: Coverage | null;
  /** Medians of the same over the complete runs before; null before the second. */
  readonly usualCoverage: Coverage | null;
  readonly suspendedUntil: Instant | null;
  readonly suspendedBecause: string | null;
  /** When an operator accepted what the source prints now; null when none is waiting to be used. */
  readonly acceptedAt: Instant | null;
}

/** From this many usual postings on, finding none at all is an alarm. */
const ALARM_NOTHING_FROM = 3;
/** From this many usual postings on, finding less than half of them is an alarm. */
const ALARM_HALF_FROM = 10;

const HOUR_MS = 3_600_000;

/** Judges a source at `now` from its configuration and what its runs left behind. The only place that does. */
export function sourceHealth(
  config: Pick<SourceConfig, 'id' | 'name' | 'enabled' | 'every'>,
  state: SourceState,
  now: Instant,
): SourceHealth {
  const alarms = config.enabled ? findAlarms(state) : [];
  const status = statusWithAlarms(
    sourceStatus(config, state, now, patienceHours(config, state, now)),
    alarms,
  );
  const isSuspended = state.suspendedUntil !== null && state.suspendedUntil > now;
  return {
    id: config.id,
    name: config.name,
    status,
    isUnwell: isUnwell(status),
    reason: reasonOf(status, state, alarms, now),
    isRunning: state.lastRun !== null && state.lastRun.endedAt === null,
    lastSuccessAt: state.lastSuccessAt,
    lastRunAt: state.lastRun?.startedAt ?? null,
    postings: state.openSightings,
    usualPostings: median(state.recentYields),
    problems: state.lastEndedRun?.problems ?? 0,
    alarms,
    coverage: state.recentCoverage[0] ?? null,
    usualCoverage: usualCoverage(state.recentCoverage.slice(1)),
    suspendedUntil: isSuspended ? state.suspendedUntil : null,
    suspendedBecause: isSuspended ? state.suspendedBecause : null,
    acceptedAt: isInForce(state.acceptedAt, now) ? state.acceptedAt : null,
  };
}

/** One English sentence for an alarm. */
export function alarmSentence(alarm: HealthAlarm): string {
  switch (alarm.kind) {
    case 'no-postings':
      return `found no postings where ${alarm.usual} are usual`;
    case 'fewer-postings':
      return `found ${alarm.now} postings where ${alarm.usual} are usual`;
    case 'withheld':
      return `${alarm.missing} of ${alarm.open} open postings are missing and kept until an operator accepts it`;
    case 'field-missing':
      return `${percent(alarm.now)} of the postings carry "${alarm.field}" where ${percent(alarm.usual)} are usual`;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function findAlarms(state: SourceState): readonly HealthAlarm[] {
  const { missing, openSightings, recentCoverage } = state;
  const withheld: readonly HealthAlarm[] =
    missing > 0 ? [{ kind: 'withheld', missing, open: openSightings }] : [];
  const [now, ...before] = recentCoverage;
  const drops = now === undefined ? [] : coverageDrops(now, before);
  return [
    ...yieldAlarms(state),
    ...withheld,
    ...drops.map((drop): HealthAlarm => ({ kind: 'field-missing', ...drop })),
  ];
}

function yieldAlarms(state: SourceState): readonly HealthAlarm[] {
  const run = state.lastEndedRun;
  const usual = median(state.recentYields) ?? 0;
  if (run === null || !hasYield(run)) return [];
  if (run.found === 0 && usual >= ALARM_NOTHING_FROM) return [{ kind: 'no-postings', now: 0, usual }];
  if (usual >= ALARM_HALF_FROM && run.found < usual / 2)
    return [{ kind: 'fewer-postings', now: run.found, usual }];
  return [];
}

/** Other runs did not come to their end, so what they found says nothing about the source. */
function hasYield({ outcome }: Run): boolean {
  return outcome === 'complete' || outcome === 'implausible';
}

function statusWithAlarms(status: SourceStatus, alarms: readonly HealthAlarm[]): SourceStatus {
  return alarms.length > 0 && (status === 'good' || status === 'empty') ? 'suspect' : status;
}

function reasonOf(
  status: SourceStatus,
  { suspendedUntil, suspendedBecause, lastEndedRun, lastSuccessAt }: SourceState,
  alarms: readonly HealthAlarm[],
  now: Instant,
): string | null {
  if (suspendedUntil !== null && suspendedUntil > now) return suspendedBecause;
  if (status === 'stale') return `no complete run since ${lastSuccessAt}`;
  const sentences = [lastEndedRun?.reason ?? null, ...alarms.map(alarmSentence)];
  return sentences.filter((sentence) => sentence !== null).join('; ') || null;
}

/**
 * How long the source may be without success, in hours: twice the time between two of its runs, so that one that is read
 * weekly is not stale after two days. Asked only once a day has passed: reading a pattern costs more than all else here.
 */
function patienceHours(
  { enabled, every }: Pick<SourceConfig, 'enabled' | 'every'>,
  { lastSuccessAt }: SourceState,
  now: Instant,
): number {
  const isRecent = Date.parse(now) - Date.parse(lastSuccessAt ?? now) < 24 * HOUR_MS;
  if (!enabled || isRecent) return 0;
  const times = new Cron(every, { timezone: 'Europe/Berlin', paused: true }).nextRuns(3, new Date(now));
  const gaps = times.slice(1).map((time, index) => time.getTime() - (times[index]?.getTime() ?? 0));
  return (2 * Math.max(0, ...gaps)) / HOUR_MS;
}
