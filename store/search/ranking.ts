import type { SearchQuery } from '../../domain/search-query.ts';
import type { Columns } from './columns.ts';
import type { Reach } from './reach.ts';

/** What an order may rest on beside the date. */
export interface OrderBasis {
  readonly columns: Columns;
  /** How well the words fit, 0 to 255; null without words. */
  readonly scores: Uint8Array | null;
  readonly reach: Reach | null;
}

/** Puts slots that come newest first into the order asked for; what is equal stays newest first, then by id. */
export function inOrder(
  slots: Int32Array,
  { sort }: SearchQuery,
  { columns, scores, reach }: OrderBasis,
): Int32Array {
  if (sort === 'relevance' && scores !== null) return byRank(slots, 256, (slot) => 255 - (scores[slot] ?? 0));
  if (sort !== 'distance' || reach === null) return slots;
  const ranks = distanceRanks(columns.places.texts, reach);
  return byRank(slots, ranks.count, (slot) => ranks.of[columns.place[slot] ?? 0] ?? 0);
}

/** Sorts by counting, which keeps the order of equals and takes time in proportion to the slots alone. */
function byRank(slots: Int32Array, ranks: number, rankOf: (slot: number) => number): Int32Array {
  const starts = new Int32Array(ranks + 1);
  for (const slot of slots) starts[rankOf(slot) + 1] = (starts[rankOf(slot) + 1] ?? 0) + 1;
  for (let rank = 1; rank <= ranks; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const ordered = new Int32Array(slots.length);
  for (const slot of slots) {
    const rank = rankOf(slot);
    const position = starts[rank] ?? 0;
    ordered[position] = slot;
    starts[rank] = position + 1;
  }
  return ordered;
}

/** The rank of every combination of places by its distance; unknown ones last. */
function distanceRanks(places: readonly string[], reach: Reach): { of: Int32Array; count: number } {
  const kilometres = places.map((place) => reach.distance(place) ?? Infinity);
  const distinct = [...new Set(kilometres)].toSorted((a, b) => a - b);
  const rankOf = new Map(distinct.map((km, rank) => [km, rank]));
  return { of: Int32Array.from(kilometres, (km) => rankOf.get(km) ?? 0), count: distinct.length };
}
