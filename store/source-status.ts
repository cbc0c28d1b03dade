import type { SourceConfig } from '../config/region.ts';
import type { Instant } from '../domain/time.ts';
import type { SourceState } from './store.ts';

/**
 * How a source is doing, in the words that every room shows: `good`, `empty` (honestly none), `suspect` (answered, but
 * too little to be true), `refused`, `not-allowed` (robots.txt or a reservation), `no-browser` (it
 * needs one, and this machine has none), `changed`, `down`, `failed` (our
 * fault), `stale` (good, but too long ago), `waiting` (not read yet), `disabled`.
 */
export const SOURCE_STATUSES = [
  'good',
  'empty',
  'suspect',
  'refused',
  'not-allowed',
  'no-browser',
  'changed',
  'down',
  'failed',
  'stale',
  'waiting',
  'disabled',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** What asks nothing of an operator. */
const WELL: ReadonlySet<SourceStatus> = new Set(['good', 'empty', 'waiting', 'disabled']);

/** Whether a source in this state needs an operator's eye. */
export function isUnwell(status: SourceStatus): boolean {
  return !WELL.has(status);
}

/** Without success for so long, a source that was good is stale; later when its own runs are further apart. */
const STALE_AFTER_HOURS = 48;

/**
 * Tells how a source is doing at `now`, from its configuration and how its last ended run went. `patienceHours` is how
 * long a source may be without success when that is more than 48.
 */
export function sourceStatus(
  config: Pick<SourceConfig, 'enabled'>,
  state: SourceState,
  now: Instant,
  patienceHours = 0,
): SourceStatus {
  if (!config.enabled) return 'disabled';
  const outcome = state.lastEndedRun?.outcome ?? null;
  switch (outcome) {
    case null:
      return state.lastSuccessAt === null ? 'waiting' : freshOrStale(state, now, patienceHours);
    case 'complete':
      return freshOrStale(state, now, patienceHours);
    case 'interrupted':
      // The program was stopped, which says nothing about the source.
      return state.lastSuccessAt === null ? 'failed' : freshOrStale(state, now, patienceHours);
    case 'partial':
    case 'implausible':
      return 'suspect';
    case 'unavailable':
      return 'down';
    case 'failed':
      return 'failed';
    case 'refused':
    case 'not-allowed':
    case 'no-browser':
    case 'changed':
      return outcome;
  }
}

function freshOrStale(state: SourceState, now: Instant, patienceHours: number): SourceStatus {
  const hours = (Date.parse(now) - Date.parse(state.lastSuccessAt ?? now)) / 3_600_000;
  if (hours > Math.max(STALE_AFTER_HOURS, patienceHours)) return 'stale';
  return state.openSightings === 0 ? 'empty' : 'good';
}
