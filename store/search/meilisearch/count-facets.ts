import { POSTING_KINDS, WORKING_TIMES } from '../../../domain/posting.ts';
import { forEachFlag, type Facets, type SearchAnswer } from '../../../domain/search-query.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Filter } from '../filters.ts';
import { joined, type FilterExpressions } from './filter-expressions.ts';

/** How often each value of each attribute occurs among what a query finds. */
export type Distribution = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The attribute that a facet is counted from; a filter by newness has none. */
const ATTRIBUTES: Readonly<Record<Exclude<Filter, 'newness'>, string>> = {
  occupation: 'occupations',
  municipality: 'places',
  kind: 'kind',
  workingTime: 'workingTimes',
  source: 'sources',
  ...forEachFlag(() => 'flags'),
};

/** What is counted with every search. */
export const COUNTED: readonly string[] = [...new Set(Object.values(ATTRIBUTES))];

/** Digits of the KldB codes that are counted: area, main group and group. */
const MOST_DIGITS = 3;
const MUNICIPALITY_DIGITS = 8;

/** A part of a query that counts a facet without the filter of its own. */
export interface FacetQuery {
  readonly filter: Filter;
  /** All the other filters. */
  readonly others: string;
  readonly facets: string[];
}

/** For each filter that is set, the query that counts its facet as if it were not; the others are counted beside the hits. */
export function facetQueries(filters: FilterExpressions, now: Instant): readonly FacetQuery[] {
  return [...filters.keys()].flatMap((filter) => {
    if (filter === 'newness') return [];
    return [{ filter, others: joined(filters, now, filter), facets: [ATTRIBUTES[filter]] }];
  });
}

/** Puts facets and hidden counts together: `own` are those counted without the filter of their own. */
export function countsOf(
  found: Distribution,
  own: ReadonlyMap<Filter, Distribution>,
): Pick<SearchAnswer, 'facets' | 'hidden'> {
  const counts = (filter: Exclude<Filter, 'newness'>): ReadonlyMap<string, number> => {
    const distribution = own.get(filter) ?? found;
    return new Map(Object.entries(distribution[ATTRIBUTES[filter]] ?? {}));
  };
  const facets: Facets = {
    occupation: only(counts('occupation'), (code) => code.length <= MOST_DIGITS),
    municipality: only(counts('municipality'), (ags) => ags.length === MUNICIPALITY_DIGITS),
    kind: among(counts('kind'), POSTING_KINDS),
    workingTime: among(counts('workingTime'), WORKING_TIMES),
    source: counts('source'),
  };

  return { facets, hidden: forEachFlag((flag) => counts(flag).get(flag) ?? 0) };
}

function only(
  counts: ReadonlyMap<string, number>,
  isWanted: (value: string) => boolean,
): Map<string, number> {
  return new Map([...counts].filter(([value]) => isWanted(value)));
}

function among<Value extends string>(counts: ReadonlyMap<string, number>, values: readonly Value[]) {
  return new Map(
    values.flatMap((value) => {
      const count = counts.get(value);
      return count === undefined ? [] : [[value, count] as const];
    }),
  );
}
