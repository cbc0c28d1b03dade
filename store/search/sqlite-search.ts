import { berlinDay } from '../../domain/berlin-day.ts';
import type { SearchAnswer, SearchQuery } from '../../domain/search-query.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import type { Clock } from '../../domain/time.ts';
import { openForReading } from '../sqlite/open-database.ts';
import { openTransactions } from '../sqlite/transactions.ts';
import { dayNumber } from './columns.ts';
import type { Columns } from './columns.ts';
import { countPostings } from './count.ts';
import { filtersOf } from './filters.ts';
import { NO_OCCUPATION_WORDS, type OccupationWords } from './occupation-words.ts';
import { openPlaceWords } from './place-words.ts';
import type { PostingSearch } from './posting-search.ts';
import { inOrder } from './ranking.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import { openWordScores } from './score-words.ts';
import { openStock } from './stock.ts';

/**
 * Opens the search over a store's file, on a connection of its own; also while another process writes.
 * The open postings are read into memory here and kept up to date with each search.
 */
export function openSqliteSearch(
  file: string,
  places: PlaceTable,
  clock: Clock,
  occupations: OccupationWords = NO_OCCUPATION_WORDS,
): PostingSearch {
  const db = openForReading(file);
  const { read } = openTransactions(db);
  const stock = openStock(db);
  const words = openWordScores(db, { occupations, places: openPlaceWords(places) });
  read(() => stock.columns());

  function search(query: SearchQuery): SearchAnswer {
    const now = clock();
    const columns = stock.columns();
    const scored = words.of(query.words, columns);
    const scores = scored?.scores ?? null;
    const reach = reachOf(query, places);
    const counted = countPostings(
      columns,
      filtersOf(query, columns, reach, now),
      scores,
      dayNumber(berlinDay(now)),
    );
    const first = (query.page - 1) * query.size;
    const page = inOrder(counted.slots, query, { columns, scores, reach }).subarray(
      first,
      first + query.size,
    );
    return {
      total: counted.slots.length,
      hidden: counted.hidden,
      ids: Array.from(page, (slot) => columns.ids[slot] ?? ''),
      distances: Array.from(page, (slot) => distanceOf(slot, columns, reach, query)),
      facets: counted.facets,
      relaxed: scored === null || scored.dropped.length === 0 ? null : { dropped: scored.dropped },
      corrected: scored?.respelt ?? [],
    };
  }

  return {
    engine: 'sqlite',
    search: (query) => Promise.resolve(query).then((asked) => read(() => search(asked))),
    close: () => db.close(),
  };
}

function distanceOf(
  slot: number,
  columns: Columns,
  reach: Reach | null,
  { around, sort }: SearchQuery,
): number | null {
  if (reach === null || (around === null && sort !== 'distance')) return null;
  return reach.distance(columns.places.texts[columns.place[slot] ?? 0] ?? '');
}
