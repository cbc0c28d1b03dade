import type { SourceConfig } from '../config/region.ts';
import type { Instant } from '../domain/time.ts';
import type { SourceState } from './store.ts';

/**
 * How a source is doing, in the words that every room shows: `good`, `empty` (honestly none), `suspect` (answered, but
 * too little to be true), `refused`, `not-allowed` (robots.txt or a reservation), `changed`, `down`, `failed` (our
 * fault), `stale` (good, but too long ago), `waiting` (not read yet), `disabled`.
 */
export const SOURCE_STATUSES = [
  'good',
  'empty',
  'suspect',
  'refused',
  'not-allowed',
  'changed',
  'down',
  'failed',
  'stale',
  'waiting',
  'disabled',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** Without success for so long, a source that was good is stale. */
const STALE_AFTER_HOURS = 48;

/** Tells how a source is doing at `now`, from its configuration and what its runs left behind. */
export function sourceStatus(
  config: Pick<SourceConfig, 'enabled'>,
  state: SourceState,
  now: Instant,
): SourceStatus {
  if (!config.enabled) return 'disabled';
  const outcome = state.lastRun?.outcome ?? null;
  switch (outcome) {
    case null:
      return state.lastSuccessAt === null ? 'waiting' : freshOrStale(state, now);
    case 'complete':
      return freshOrStale(state, now);
    case 'partial':
    case 'implausible':
      return 'suspect';
    case 'unavailable':
      return 'down';
    case 'failed':
    case 'interrupted':
      return 'failed';
    case 'refused':
    case 'not-allowed':
    case 'changed':
      return outcome;
  }
}

function freshOrStale(state: SourceState, now: Instant): SourceStatus {
  const hours = (Date.parse(now) - Date.parse(state.lastSuccessAt ?? now)) / 3_600_000;
  if (hours > STALE_AFTER_HOURS) return 'stale';
  return state.openSightings === 0 ? 'empty' : 'good';
}
