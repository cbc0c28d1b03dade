/** A stream of choices that is the same for the same name. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  /** @throws {RangeError} when the list is empty. */
  pick<T>(items: readonly T[]): T;
  /** @throws {RangeError} when no item weighs more than nothing. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** `count` different items, or all of them when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** Opens the stream of this name: FNV-1a for the start, mulberry32 for the steps. Not for secrets. */
export function openRandom(...name: readonly (string | number)[]): Random {
  let state = hashName(name.join('/'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, ...choices(next) };
}

/** A 32-bit number for a name, spread evenly. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function choices(next: () => number): Omit<Random, 'next'> {
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (items) => present(items[between(0, items.length - 1)]),
    weighted: (items, weight) => pickWeighted(items, weight, next()),
    sample: (items, count) =>
      items
        .map((item) => ({ item, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .slice(0, count)
        .map(({ item }) => item),
  };
}

function pickWeighted<T>(items: readonly T[], weight: (item: T) => number, share: number): T {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  let left = share * total;
  const found = items.find((item) => (left -= weight(item)) < 0);
  return present(found);
}

function present<T>(item: T | undefined): T {
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
