import type { LocatedPosting } from '../../domain/posting.ts';

/** Prints read lately, so that one looked at again is neither read nor worked out anew. */
export interface RecentPrints {
  /** The print of a sighting as of that stamp; `read` fetches it when it is not at hand. */
  of(number: number, stamp: string, read: () => LocatedPosting): LocatedPosting;
  forget(number: number): void;
}

interface Entry {
  readonly stamp: string;
  readonly print: LocatedPosting;
}

/** Keeps the `limit` prints that were asked for last. */
export function openRecentPrints(limit: number): RecentPrints {
  const entries = new Map<number, Entry>();

  function keep(number: number, entry: Entry): LocatedPosting {
    // The map's order is that of the last use: the first is the longest unused.
    entries.delete(number);
    entries.set(number, entry);
    const [oldest] = entries.size > limit ? entries.keys() : [];
    if (oldest !== undefined) entries.delete(oldest);
    return entry.print;
  }

  return {
    of(number, stamp, read) {
      const known = entries.get(number);
      // After a rollback, or when another process wrote, a number may stand for another print.
      if (known?.stamp === stamp) return keep(number, known);
      return keep(number, { stamp, print: read() });
    },
    forget: (number) => void entries.delete(number),
  };
}
