import { setTimeout as sleep } from 'node:timers/promises';

/** A site that asked to slow down is visited at most once a minute. */
const SLOWEST_MS = 60_000;

/** Keeps requests to one host apart; different hosts do not wait for each other. */
export interface HostPacer {
  /**
   * Runs `work` when the host is free and the pause since the last start is over. The next start waits at least `gapMs`
   * from this one.
   */
  turn<T>(host: string, gapMs: number, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Doubles the pause of a host that asked to slow down, from `gapMs` up to a minute. */
  slowDown(host: string, gapMs: number): void;
}

interface Lane {
  last: Promise<unknown>;
  freeAt: number;
  slowMs: number;
}

/** A pacer that knows no host yet. */
export function openHostPacer(): HostPacer {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { last: Promise.resolve(), freeAt: 0, slowMs: 0 };
    lanes.set(host, lane);
    return lane;
  };
  return {
    turn(host, gapMs, work, signal) {
      const lane = laneOf(host);
      const mine = lane.last.then(() => takeTurn(lane, gapMs, work, signal));
      lane.last = mine.then(
        () => undefined,
        () => undefined,
      );
      return mine;
    },
    slowDown(host, gapMs) {
      const lane = laneOf(host);
      lane.slowMs = Math.min(Math.max(gapMs, lane.slowMs, 1) * 2, SLOWEST_MS);
    },
  };
}

async function takeTurn<T>(
  lane: Lane,
  gapMs: number,
  work: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const wait = lane.freeAt - performance.now();
  if (wait > 0) await sleep(wait, undefined, { signal });
  signal.throwIfAborted();
  lane.freeAt = performance.now() + Math.max(gapMs, lane.slowMs);
  return await work();
}
