import { openBoundedMap } from './bounded-map.ts';

/** Things made for addresses, kept until what they were made from has changed. */
export interface PageCache<T> {
  /**
   * What was made for `address` while the state was `state`, else what `make` makes now; those who ask meanwhile wait
   * for the same. Everything of another state is forgotten. A fault of `make` reaches all who wait, and is not kept.
   */
  of(address: string, state: string, make: () => Promise<T>): Promise<T>;
  /** Bytes held at present. */
  bytes(): number;
}

/**
 * Opens a cache that holds at most `mostBytes`; what has not been asked for the longest goes first. `sizeOf` tells
 * the bytes of a thing; null when it is not to be kept.
 */
export function openPageCache<T>(mostBytes: number, sizeOf: (value: T) => number | null): PageCache<T> {
  const kept = openBoundedMap<T>(mostBytes);
  let underWay = new Map<string, Promise<T>>();
  let present = '';

  function forgetOthers(state: string): void {
    if (state === present) return;
    present = state;
    underWay = new Map();
    kept.clear();
  }

  async function makeAndKeep(address: string, make: () => Promise<T>): Promise<T> {
    const ofThisState = underWay;
    try {
      const value = await make();
      const size = sizeOf(value);
      // Meanwhile the state may have become another: then this is already old.
      if (size !== null && ofThisState === underWay) kept.set(address, value, size);
      return value;
    } finally {
      ofThisState.delete(address);
    }
  }

  function begin(address: string, make: () => Promise<T>): Promise<T> {
    const making = makeAndKeep(address, () => Promise.resolve().then(make));
    underWay.set(address, making);
    return making;
  }

  return {
    bytes: kept.bytes,
    of(address, state, make) {
      forgetOthers(state);
      const known = kept.get(address);
      if (known !== undefined) return Promise.resolve(known);
      return underWay.get(address) ?? begin(address, make);
    },
  };
}
