const DAY_MS = 24 * 3_600_000;

/**
 * The clock on the wall of a zone. Its times are milliseconds as if it stood in UTC, so that a day has 24 hours; moments
 * are milliseconds since 1970.
 */
export interface WallClock {
  timeAt(moment: number): number;
  /** The moment at which the clock shows a time: the first when it is shown twice, the change when it is left out. */
  momentOf(time: number): number;
}

/** The wall clock of an IANA zone. */
export function openWallClock(tz: string): WallClock {
  // Swedes write dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: tz, dateStyle: 'short', timeStyle: 'medium' });
  const offsetAt = (moment: number): number => {
    const second = Math.floor(moment / 1000) * 1000;
    return Date.parse(`${format.format(second).replace(' ', 'T')}Z`) - second;
  };
  return {
    timeAt: (moment) => moment + offsetAt(moment),
    momentOf(time) {
      const [before, after] = [offsetAt(time - DAY_MS), offsetAt(time + DAY_MS)];
      const moments = [time - before, time - after].filter((moment) => moment + offsetAt(moment) === time);
      return moments.length > 0 ? Math.min(...moments) : changeAround(time - before, time - after, offsetAt);
    },
  };
}

/** The moment between these two at which the offset changes. */
function changeAround(one: number, other: number, offsetAt: (moment: number) => number): number {
  let [low, high] = [Math.min(one, other), Math.max(one, other)];
  const offset = offsetAt(low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}
