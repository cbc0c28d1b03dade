import { widerQueries, type QueryChange } from '../../domain/relax-query.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import type { PostingSearch } from './posting-search.ts';

/** A wider search and how many postings it finds. */
export interface CountedChange extends QueryChange {
  readonly total: number;
}

/** Each is a search of its own: an empty answer must not cost more than a page of people would. */
const MOST_COUNTED = 10;

/**
 * What to change in a search that finds nothing: wider searches that find something, at most ten. Those that keep all the
 * words come first, for they say what is looked for; of either kind the one that finds most. Following one finds exactly
 * its total as long as the stock is the same.
 */
export async function countWider(
  query: SearchQuery,
  search: Pick<PostingSearch, 'search'>,
): Promise<readonly CountedChange[]> {
  const counted = await Promise.all(
    widerQueries(query)
      .slice(0, MOST_COUNTED)
      .map(async (change): Promise<CountedChange> => {
        const { total } = await search.search({ ...change.query, size: 1 });
        return { ...change, total };
      }),
  );
  return counted
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => Number(losesWords(a)) - Number(losesWords(b)) || b.total - a.total);
}

function losesWords({ change, parameter }: QueryChange): boolean {
  return change === 'without' && parameter === 'q';
}
