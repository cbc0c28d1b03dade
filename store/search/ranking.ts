import type { SearchQuery } from '../../domain/search-query.ts';
import { newestOf } from './columns.ts';
import type { Columns } from './columns.ts';
import type { Reach } from './reach.ts';
import { hasSlot } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';

/** What an order may rest on beside the date. */
export interface OrderBasis {
  readonly columns: Columns;
  /** How well the words fit, 0 to 255; null without words. */
  readonly scores: Uint8ClampedArray | null;
  readonly reach: Reach | null;
}

/** The page asked for of what was found; what the order holds for equal stays newest first, then by id. */
export function pageInOrder(found: SlotBits, query: SearchQuery, basis: OrderBasis): Int32Array {
  const { sort, page, size } = query;
  const { columns, scores, reach } = basis;
  const window = { first: (page - 1) * size, end: page * size };
  if (sort === 'relevance' && scores !== null)
    return byRank(newestOf(columns, found), 256, window, (slot) => 255 - (scores[slot] ?? 0));
  if (sort !== 'distance' || reach === null) return newest(columns, found, window);
  const ranks = distanceRanks(columns.places.texts, reach);
  return byRank(
    newestOf(columns, found),
    ranks.count,
    window,
    (slot) => ranks.of[columns.place[slot] ?? 0] ?? 0,
  );
}

/** Walks no further than to the end of the page. */
function newest(columns: Columns, found: SlotBits, { first, end }: Window): Int32Array {
  const page: number[] = [];
  let position = 0;
  for (let index = 0; index < columns.newest.length && position < end; index += 1) {
    const slot = columns.newest[index] ?? 0;
    if (!hasSlot(found, slot)) continue;
    if (position >= first) page.push(slot);
    position += 1;
  }
  return Int32Array.from(page);
}

/** Where a page lies in the whole order. */
interface Window {
  readonly first: number;
  readonly end: number;
}

/** Sorts by counting, and puts down only what falls into the window. */
function byRank(
  slots: Int32Array,
  ranks: number,
  { first, end }: Window,
  rankOf: (slot: number) => number,
): Int32Array {
  const page = new Int32Array(Math.max(0, Math.min(end, slots.length) - first));
  const next = startsOf(slots, ranks, rankOf);
  let missing = page.length;
  for (let index = 0; missing > 0; index += 1) {
    const slot = slots[index] ?? 0;
    const rank = rankOf(slot);
    const position = next[rank] ?? 0;
    next[rank] = position + 1;
    if (position < first || position >= end) continue;
    page[position - first] = slot;
    missing -= 1;
  }
  return page;
}

/** For each rank the position of the first of its slots. */
function startsOf(slots: Int32Array, ranks: number, rankOf: (slot: number) => number): Int32Array {
  const starts = new Int32Array(ranks + 1);
  for (const slot of slots) {
    const after = rankOf(slot) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let rank = 1; rank <= ranks; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  return starts;
}

/** The rank of every combination of places by its distance; unknown ones last. */
function distanceRanks(places: readonly string[], reach: Reach): { of: Int32Array; count: number } {
  const kilometres = places.map((place) => reach.distance(place) ?? Infinity);
  const distinct = [...new Set(kilometres)].toSorted((a, b) => a - b);
  const rankOf = new Map(distinct.map((km, rank) => [km, rank]));
  return { of: Int32Array.from(kilometres, (km) => rankOf.get(km) ?? 0), count: distinct.length };
}
