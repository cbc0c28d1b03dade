import type { Clock } from '../domain/time.ts';
import { openBoundedMap } from './bounded-map.ts';

/** Things made for addresses, kept until what they were made from has changed. */
export interface PageCache<T> {
  /**
   * What was made for `address` from the same state, or from one as good not longer ago than the cache allows; else
   * what `make` makes now. Those who ask meanwhile wait for the same. A fault of `make` reaches all who wait, and is
   * not kept.
   */
  of(address: string, state: PageState, make: () => Promise<T>): Promise<T>;
  /** Bytes held at present. */
  bytes(): number;
}

/** The state of what pages are made from. */
export interface PageState {
  /** Another text with every change. */
  readonly exact: string;
  /** Another number with every change that must show at once. */
  readonly urgent: number;
}

/** How long what was made may be given out after a change that is not urgent. */
export interface Lag {
  readonly mostMs: number;
  readonly clock: Clock;
}

/** What something is made from. */
interface Origin {
  readonly state: PageState;
  /** Milliseconds since 1970; it holds nothing that was older when it was made. */
  readonly begunAt: number;
}

/**
 * Opens a cache that holds at most `mostBytes`; what has not been asked for the longest goes first. `sizeOf` tells
 * the bytes of a thing; null when it is not to be kept. Without `lag`, nothing is given out after a change.
 */
export function openPageCache<T>(
  mostBytes: number,
  sizeOf: (value: T) => number | null,
  lag: Lag | null = null,
): PageCache<T> {
  const kept = openBoundedMap<{ readonly origin: Origin; readonly value: T }>(mostBytes);
  const underWay = new Map<string, { readonly origin: Origin; readonly making: Promise<T> }>();
  const now = () => (lag === null ? 0 : Date.parse(lag.clock()));

  function isGood({ state, begunAt }: Origin, { exact, urgent }: PageState): boolean {
    if (state.exact === exact) return true;
    return lag !== null && state.urgent === urgent && now() - begunAt < lag.mostMs;
  }

  async function makeAndKeep(address: string, origin: Origin, make: () => Promise<T>): Promise<T> {
    // Meanwhile it may be begun again from another state: then this is already old.
    const isLatest = () => underWay.get(address)?.origin === origin;
    try {
      const value = await make();
      const size = sizeOf(value);
      if (size !== null && isLatest()) kept.set(address, { origin, value }, size);
      return value;
    } finally {
      if (isLatest()) underWay.delete(address);
    }
  }

  function begin(address: string, state: PageState, make: () => Promise<T>): Promise<T> {
    const origin = { state, begunAt: now() };
    const making = makeAndKeep(address, origin, () => Promise.resolve().then(make));
    underWay.set(address, { origin, making });
    return making;
  }

  return {
    bytes: kept.bytes,
    of(address, state, make) {
      const known = kept.get(address);
      if (known !== undefined && isGood(known.origin, state)) return Promise.resolve(known.value);
      const begun = underWay.get(address);
      if (begun !== undefined && isGood(begun.origin, state)) return begun.making;
      return begin(address, state, make);
    },
  };
}
