import { berlinDay } from '../../domain/berlin-day.ts';
import type { SearchAnswer, SearchQuery } from '../../domain/search-query.ts';
import type { PlaceTable } from '../../domain/tables.ts';
import type { Clock, Instant } from '../../domain/time.ts';
import { openForReading } from '../sqlite/open-database.ts';
import { openTransactions } from '../sqlite/transactions.ts';
import { dayNumber } from './columns.ts';
import type { Columns } from './columns.ts';
import { countPostings } from './count.ts';
import { filtersOf } from './filters.ts';
import { NO_OCCUPATION_WORDS, type OccupationWords } from './occupation-words.ts';
import { openPlaceWords } from './place-words.ts';
import type { PostingSearch } from './posting-search.ts';
import { pageInOrder } from './ranking.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import { openWordScores } from './score-words.ts';
import { keepSlots, slotsFrom } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';
import { openStock } from './stock.ts';
import { openTotals } from './totals.ts';
import type { Totals } from './totals.ts';

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
  const totalsOf = openTotals();
  read(() => stock.columns());

  function search(query: SearchQuery): SearchAnswer {
    const now = clock();
    const columns = stock.columns();
    const scored = words.of(query.words, columns);
    const scores = scored?.scores ?? null;
    const reach = reachOf(query, places);
    const totals = totalsOf(columns, dayNumber(berlinDay(now)));
    const { found, total, hidden, facets } = countPostings(columns, {
      among: candidates(query, now, columns, scored?.found ?? null, totals),
      filters: filtersOf(query, columns, reach),
      flags: query.flags,
      totals,
    });
    const page = pageInOrder(found, query, { columns, scores, reach });
    return {
      total,
      hidden,
      ids: Array.from(page, (slot) => columns.ids[slot] ?? ''),
      distances: Array.from(page, (slot) => distanceOf(slot, columns, reach, query)),
      facets,
      relaxed: scored === null || scored.dropped.length === 0 ? null : { dropped: scored.dropped },
      corrected: scored?.respelt ?? [],
      readings: scored?.readings ?? [],
    };
  }

  return {
    engine: 'sqlite',
    search: (query) => Promise.resolve(query).then((asked) => read(() => search(asked))),
    close: () => db.close(),
  };
}

const DAY_MS = 86_400_000;

/** What has the words and is new enough, whatever else is asked for. */
function candidates(
  { newWithinDays }: SearchQuery,
  now: Instant,
  { firstSeen }: Columns,
  withWords: SlotBits | null,
  totals: Totals,
): SlotBits {
  const slots = totals.slots.slice();
  if (withWords !== null) keepSlots(slots, withWords);
  if (newWithinDays === null) return slots;
  const since = Date.parse(now) - newWithinDays * DAY_MS;
  keepSlots(slots, slotsFrom(firstSeen, since));
  return slots;
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
