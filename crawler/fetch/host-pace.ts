/** Nothing is held against a host that was left in peace for so long. */
const FORGOTTEN_AFTER_MS = 3_600_000;

/** A site that is slow or asks to slow down is visited at most once a minute because of it. */
const SLOWEST_MS = 60_000;

/** After each answer the host has at least this part of its own delay for others. */
const BREATH = 0.25;

/** How much of the way back to its ease a strained host is given by each good answer. */
const RECOVERY = 0.25;

/**
 * What an answer says about the host: `good` (200, or 304 for a page that is known), `strained` (429, 5xx, no answer in
 * time) or `other`, from which nothing follows: errors are often answered fastest.
 */
export type Strain = 'good' | 'strained' | 'other';

/** When a host may be visited next, in milliseconds from the moment at which this was noted. */
export interface Pace {
  /** The pause after the last visit. */
  readonly pauseMs: number;
  /** For how long the host has asked to be left alone. */
  readonly holdMs: number;
  /** The host's own delay, which follows its latency and its strain. */
  readonly delayMs: number;
}

/** The pace of a host that was never visited. */
export const UNVISITED: Pace = { pauseMs: 0, holdMs: 0, delayMs: 0 };

/** One visit to a host; moments are milliseconds on one clock, whichever. */
export interface Visited {
  readonly start: number;
  /** When the host had the request for certain: it began to answer, or nothing more was waited for. */
  readonly arrived: number;
  readonly end: number;
  readonly strain: Strain;
  /** For how long the host has asked to be left alone; 0 when it has not. */
  readonly holdMs: number;
}

/** Milliseconds until the host may be visited, when `idleMs` have passed since its pace was noted. */
export function waitMs({ pauseMs, holdMs }: Pace, idleMs: number): number {
  return Math.max(pauseMs, holdMs, idleMs) - idleMs;
}

/** The pace to note before a visit: it stands should nobody tell how the visit ended. */
export function paceDuring({ pauseMs, holdMs, delayMs: before }: Pace, gapMs: number, idleMs: number): Pace {
  const delayMs = idleMs - pauseMs > FORGOTTEN_AFTER_MS ? 0 : before;
  return { pauseMs: Math.max(gapMs, delayMs), holdMs: Math.max(0, holdMs - idleMs), delayMs };
}

/**
 * The pace to note after a visit, given the one from before it. Visits are at least `gapMs` apart as the host sees them,
 * however long a connection took, and at least the host's own delay, so that a slow host is never kept busy all the time.
 * Strain doubles that delay, up to a minute; only good answers shorten it again, bit by bit and never below the latency.
 */
export function paceAfter(pace: Pace, gapMs: number, { start, arrived, end, strain, holdMs }: Visited): Pace {
  const delayMs = delayAfter(pace.delayMs, gapMs, strain, end - start);
  return {
    delayMs,
    pauseMs: Math.max(arrived + gapMs, start + delayMs, end + delayMs * BREATH) - end,
    holdMs: Math.max(0, pace.holdMs - (end - start), holdMs),
  };
}

function delayAfter(delayMs: number, gapMs: number, strain: Strain, latencyMs: number): number {
  switch (strain) {
    case 'strained':
      return Math.min(Math.max(gapMs, delayMs, 1) * 2, SLOWEST_MS);
    case 'good':
      return Math.min(Math.max(latencyMs, delayMs + (latencyMs - delayMs) * RECOVERY), SLOWEST_MS);
    case 'other':
      return delayMs;
  }
}
