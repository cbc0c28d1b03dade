import { FLAGS } from '../../domain/search-query.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import type { Instant } from '../../domain/time.ts';
import type { Columns } from './columns.ts';
import type { Reach } from './reach.ts';
import { ALL_TRAITS } from './traits.ts';
import type { Traits } from './traits.ts';

/** The filters of a search, in the order of their bits. */
export const FILTERS = [
  'occupation',
  'municipality',
  'kind',
  'workingTime',
  'source',
  'newness',
  ...FLAGS,
] as const;
export type Filter = (typeof FILTERS)[number];

/** For each value of each column the bits of the filters that it fails, or 0. */
export interface Filters {
  readonly occupation: Uint32Array;
  readonly place: Uint32Array;
  readonly source: Uint32Array;
  readonly traits: Uint32Array;
  readonly flags: Uint32Array;
  /** Milliseconds since 1970: what was first seen earlier is too old. */
  readonly since: number;
}

const DAY_MS = 86_400_000;

/** The bit of a filter. A posting that fails none is found; one that fails a single one counts for that facet. */
export function bitOf(filter: Filter): number {
  return 1 << FILTERS.indexOf(filter);
}

/** Turns the filters of a query into tables over the values that occur. */
export function filtersOf(query: SearchQuery, columns: Columns, reach: Reach | null, now: Instant): Filters {
  const { occupations, sources, newWithinDays } = query;
  return {
    occupation: table(columns.occupations.texts, 'occupation', occupations.length > 0, (code) =>
      occupations.some((wanted) => code.startsWith(wanted)),
    ),
    place: table(
      columns.places.texts,
      'municipality',
      reach !== null,
      (places) => reach?.includes(places) ?? true,
    ),
    source: table(columns.sources.texts, 'source', sources.length > 0, (printedBy) =>
      printedBy.split(' ').some((source) => sources.includes(source)),
    ),
    traits: tableOf(ALL_TRAITS, (traits) => failedBy(traits, query)),
    flags: flagTable(query.flags),
    since: newWithinDays === null ? -Infinity : Date.parse(now) - newWithinDays * DAY_MS,
  };
}

function table(
  values: readonly string[],
  filter: Filter,
  isSet: boolean,
  fits: (value: string) => boolean,
): Uint32Array {
  const bit = bitOf(filter);
  return tableOf(values, (value) => (isSet && !fits(value) ? bit : 0));
}

/** As `Uint32Array.from`, which takes ten times as long for a list. */
function tableOf<Value>(values: readonly Value[], bitsOf: (value: Value) => number): Uint32Array {
  const bits = new Uint32Array(values.length);
  values.forEach((value, number) => {
    bits[number] = bitsOf(value);
  });
  return bits;
}

function failedBy(traits: Traits, { kinds, workingTimes }: SearchQuery): number {
  let failed = 0;
  if (kinds.length > 0 && !kinds.includes(traits.kind)) failed |= bitOf('kind');
  if (workingTimes.length > 0 && !traits.workingTimes.some((time) => workingTimes.includes(time))) {
    failed |= bitOf('workingTime');
  }
  return failed;
}

/** For every set of flags, as its bits, the flag filters that it fails. */
function flagTable(filters: SearchQuery['flags']): Uint32Array {
  const set = FLAGS.flatMap((flag, position) => {
    const filter = filters[flag];
    return filter === null ? [] : [{ bit: bitOf(flag), own: 1 << position, only: filter === 'only' }];
  });
  const failed = new Uint32Array(1 << FLAGS.length);
  if (set.length === 0) return failed;
  for (let flags = 0; flags < failed.length; flags += 1) {
    for (const { bit, own, only } of set) {
      const isYes = (flags & own) !== 0;
      if (isYes !== only) failed[flags] = (failed[flags] ?? 0) | bit;
    }
  }
  return failed;
}
