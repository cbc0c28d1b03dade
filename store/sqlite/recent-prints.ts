/** Prints read lately, so that one looked at again is neither read nor worked out anew. */
export interface RecentPrints<Print> {
  /** The print of a sighting as of that stamp; `read` fetches it when it is not at hand. */
  of(number: number, stamp: number, read: () => Print): Print;
}

interface Entry<Print> {
  readonly stamp: number;
  readonly print: Print;
}

/** Keeps the `limit` prints that were asked for last. */
export function openRecentPrints<Print>(limit: number): RecentPrints<Print> {
  const entries = new Map<number, Entry<Print>>();

  function keep(number: number, entry: Entry<Print>): Print {
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
      return keep(number, known?.stamp === stamp ? known : { stamp, print: read() });
    },
  };
}
