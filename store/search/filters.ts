import { FLAGS } from '../../domain/search-query.ts';
import type { Flag, SearchQuery } from '../../domain/search-query.ts';
import type { Columns } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { Reach } from './reach.ts';
import { ALL_TRAITS, flagsIn, traitsIn } from './traits.ts';
import type { Traits } from './traits.ts';

/** What a search can be narrowed by. */
export type Filter = 'occupation' | 'municipality' | 'kind' | 'workingTime' | 'source' | 'newness' | Flag;

/** A filter that hangs on one column. */
export interface ColumnFilter {
  readonly column: Int32Array;
  /** 1 for each value of the column that passes, else 0. */
  readonly passes: Uint8Array;
}

/** The filters of a query by values of the columns; newness hangs on none and is left out. */
export function filtersOf(
  query: SearchQuery,
  columns: Columns,
  reach: Reach | null,
): ReadonlyMap<Filter, ColumnFilter> {
  return new Map([
    ...listFilter('occupation', query.occupations, columns.occupation, columns.occupations),
    ...listFilter('municipality', reach === null ? [] : [...reach.within], columns.place, columns.places),
    ...listFilter('source', query.sources, columns.source, columns.sources),
    ...traitFilters(query, columns),
    ...flagFilters(query, columns),
  ]);
}

type NamedFilter = readonly [Filter, ColumnFilter];

/** A text passes when it stands for one of the names wanted; all do when none is wanted in particular. */
function listFilter(
  filter: Filter,
  wanted: readonly string[],
  column: Int32Array,
  { names, parts }: Dictionary,
): readonly NamedFilter[] {
  if (wanted.length === 0) return [];
  const wantedNames = new Set(wanted);
  const isWanted = names.map((name) => wantedNames.has(name));
  return [
    [
      filter,
      { column, passes: table(parts, (positions) => positions.some((position) => isWanted[position])) },
    ],
  ];
}

function traitFilters({ kinds, workingTimes }: SearchQuery, columns: Columns): readonly NamedFilter[] {
  const byTraits = (filter: Filter, fits: (traits: Traits) => boolean): NamedFilter => {
    const passes = ALL_TRAITS.map(fits);
    return profileFilter(filter, columns, (profile) => passes[traitsIn(profile)] ?? false);
  };
  return [
    ...(kinds.length === 0 ? [] : [byTraits('kind', ({ kind }) => kinds.includes(kind))]),
    ...(workingTimes.length === 0
      ? []
      : [
          byTraits('workingTime', (traits) =>
            traits.workingTimes.some((time) => workingTimes.includes(time)),
          ),
        ]),
  ];
}

function flagFilters({ flags }: SearchQuery, columns: Columns): readonly NamedFilter[] {
  return FLAGS.flatMap((flag, position) => {
    const filter = flags[flag];
    if (filter === null) return [];
    const isYes = (profile: number) => (flagsIn(profile) & (1 << position)) !== 0;
    return [profileFilter(flag, columns, (profile) => isYes(profile) === (filter === 'only'))];
  });
}

function profileFilter(
  filter: Filter,
  { profile, profiles }: Columns,
  fits: (profile: number) => boolean,
): NamedFilter {
  return [filter, { column: profile, passes: table(profiles.values, fits) }];
}

function table<Value>(values: readonly Value[], passes: (value: Value) => boolean): Uint8Array {
  const marks = new Uint8Array(values.length);
  values.forEach((value, code) => {
    marks[code] = passes(value) ? 1 : 0;
  });
  return marks;
}
