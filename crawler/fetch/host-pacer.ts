import { setTimeout as sleep } from 'node:timers/promises';

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

/** Keeps requests to one host apart, one at a time; different hosts do not wait for each other. */
export interface HostPacer {
  /**
   * Runs `work` when the host is free. Starts are at least `gapMs` apart, and at least the host's own delay, which
   * follows its latency; so a slow host is never kept busy all the time.
   */
  turn<T>(host: string, gapMs: number, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /**
   * Tells what came of a turn that took `ms`. Strain doubles the host's own delay, up to a minute; only good answers
   * shorten it again, bit by bit and never below the latency.
   */
  note(host: string, gapMs: number, strain: Strain, ms: number): void;
  /** Nobody visits the host for `ms` from now: it has asked for that. */
  hold(host: string, ms: number): void;
  /** The host's own delay as it is now, in milliseconds. */
  delayMs(host: string): number;
}

interface Lane {
  last: Promise<unknown>;
  freeAt: number;
  heldUntil: number;
  delayMs: number;
}

/** A pacer that knows no host yet. */
export function openHostPacer(): HostPacer {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { last: Promise.resolve(), freeAt: 0, heldUntil: 0, delayMs: 0 };
    lanes.set(host, lane);
    return lane;
  };
  return {
    delayMs: (host) => laneOf(host).delayMs,
    hold(host, ms) {
      const lane = laneOf(host);
      lane.heldUntil = Math.max(lane.heldUntil, performance.now() + ms);
    },
    turn(host, gapMs, work, signal) {
      const lane = laneOf(host);
      const mine = lane.last.then(() => takeTurn(lane, gapMs, work, signal));
      lane.last = mine.then(
        () => undefined,
        () => undefined,
      );
      return mine;
    },
    note(host, gapMs, strain, ms) {
      const lane = laneOf(host);
      if (strain === 'strained') lane.delayMs = Math.min(Math.max(gapMs, lane.delayMs, 1) * 2, SLOWEST_MS);
      if (strain === 'good') lane.delayMs = Math.min(recovered(lane.delayMs, ms), SLOWEST_MS);
    },
  };
}

function recovered(delayMs: number, latencyMs: number): number {
  return Math.max(latencyMs, delayMs + (latencyMs - delayMs) * RECOVERY);
}

async function takeTurn<T>(
  lane: Lane,
  gapMs: number,
  work: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  if (performance.now() - lane.freeAt > FORGOTTEN_AFTER_MS) lane.delayMs = 0;
  const wait = Math.max(lane.freeAt, lane.heldUntil) - performance.now();
  if (wait > 0) await sleep(wait, undefined, { signal });
  signal.throwIfAborted();
  const start = performance.now();
  try {
    return await work();
  } finally {
    lane.freeAt = Math.max(start + gapMs, start + lane.delayMs, performance.now() + lane.delayMs * BREATH);
  }
}
