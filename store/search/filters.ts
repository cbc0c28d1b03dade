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
  readonly occupation: Uint16Array;
  readonly place: Uint16Array;
  readonly source: Uint16Array;
  readonly traits: Uint16Array;
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
    since: newWithinDays === null ? -Infinity : Date.parse(now) - newWithinDays * DAY_MS,
  };
}

function table(
  values: readonly string[],
  filter: Filter,
  isSet: boolean,
  fits: (value: string) => boolean,
): Uint16Array {
  const bit = bitOf(filter);
  return tableOf(values, (value) => (isSet && !fits(value) ? bit : 0));
}

/** As `Uint16Array.from`, which takes ten times as long for a list. */
function tableOf<Value>(values: readonly Value[], bitsOf: (value: Value) => number): Uint16Array {
  const bits = new Uint16Array(values.length);
  values.forEach((value, number) => {
    bits[number] = bitsOf(value);
  });
  return bits;
}

function failedBy(traits: Traits, { kinds, workingTimes, flags }: SearchQuery): number {
  let failed = 0;
  if (kinds.length > 0 && !kinds.includes(traits.kind)) failed |= bitOf('kind');
  if (workingTimes.length > 0 && !traits.workingTimes.some((time) => workingTimes.includes(time))) {
    failed |= bitOf('workingTime');
  }
  for (const flag of FLAGS) {
    const isYes = traits.flags.includes(flag);
    if ((flags[flag] === 'exclude' && isYes) || (flags[flag] === 'only' && !isYes)) failed |= bitOf(flag);
  }
  return failed;
}
