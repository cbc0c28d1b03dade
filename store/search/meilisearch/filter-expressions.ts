import { berlinDay } from '../../../domain/berlin-day.ts';
import { FLAGS, type SearchQuery } from '../../../domain/search-query.ts';
import type { Instant } from '../../../domain/time.ts';
import { dayNumber } from '../columns.ts';
import type { Filter } from '../filters.ts';
import type { Reach } from '../reach.ts';

/** The filters that a query sets, as expressions of Meilisearch. */
export type FilterExpressions = ReadonlyMap<Filter, string>;

const DAY_MS = 86_400_000;

/** Turns the filters of a query into expressions; a filter that is not set has none. */
export function filterExpressions(query: SearchQuery, reach: Reach | null, now: Instant): FilterExpressions {
  const { occupations, kinds, workingTimes, sources, newWithinDays, flags } = query;
  const lists: readonly (readonly [Filter, string, readonly string[]])[] = [
    ['occupation', 'occupations', occupations],
    ['kind', 'kind', kinds],
    ['workingTime', 'workingTimes', workingTimes],
    ['source', 'sources', sources],
  ];
  const since = newWithinDays === null ? null : Date.parse(now) - newWithinDays * DAY_MS;
  return new Map([
    ...lists.filter(([, , values]) => values.length > 0).map(listed),
    ...(reach === null ? [] : [['municipality', oneOf('places', reach.within)] as const]),
    ...(since === null ? [] : [['newness', `firstSeen >= ${since}`] as const]),
    ...FLAGS.flatMap((flag) => {
      const wish = flags[flag];
      return wish === null ? [] : [[flag, `flags ${wish === 'only' ? '=' : '!='} ${flag}`] as const];
    }),
  ]);
}

/** Joins all filters but one with what everybody asks for: that people can still apply. */
export function joined(filters: FilterExpressions, now: Instant, except: Filter | null = null): string {
  const others = [...filters].filter(([filter]) => filter !== except).map(([, expression]) => expression);
  return allOf([`applyBy >= ${dayNumber(berlinDay(now))}`, ...others]);
}

/** All of these expressions, those that are null left out. */
export function allOf(expressions: readonly (string | null)[]): string {
  return expressions.filter((expression) => expression !== null).join(' AND ');
}

/** One of these values; nothing has none of them. */
export function oneOf(attribute: string, values: Iterable<string>): string {
  return `${attribute} IN [${[...values].map(quoted).join(', ')}]`;
}

function listed([filter, attribute, values]: readonly [Filter, string, readonly string[]]) {
  return [filter, oneOf(attribute, values)] as const;
}

/** What comes from outside never ends the quotes it stands in. */
function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
