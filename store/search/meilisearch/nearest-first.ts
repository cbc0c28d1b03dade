import type { Reach } from '../reach.ts';

/** A run of hits among the postings at some combinations of places that are equally far. */
export interface DistanceSlice {
  readonly placeSets: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/**
 * Where a page of an order by distance lies: how many postings there are at each combination of places is known, so the
 * page is a few runs out of the rings around the chosen places, nearest ring first. Meilisearch itself knows but one
 * point for a document, and a posting may have several places.
 */
export function nearestFirst(
  counts: Readonly<Record<string, number>>,
  reach: Reach,
  { page, size }: { readonly page: number; readonly size: number },
): readonly DistanceSlice[] {
  const slices: DistanceSlice[] = [];
  const [first, end] = [(page - 1) * size, page * size];
  let start = 0;
  for (const { placeSets, count } of rings(counts, reach)) {
    const offset = Math.max(0, first - start);
    const limit = Math.min(count, end - start) - offset;
    if (limit > 0) slices.push({ placeSets, offset, limit });
    start += count;
  }
  return slices;
}

function rings(counts: Readonly<Record<string, number>>, reach: Reach) {
  const byDistance = Map.groupBy(
    Object.entries(counts),
    ([placeSet]) => reach.distance(placeSet) ?? Infinity,
  );
  return [...byDistance]
    .toSorted(([a], [b]) => a - b)
    .map(([, entries]) => ({
      placeSets: entries.map(([placeSet]) => placeSet),
      count: entries.reduce((sum, [, count]) => sum + count, 0),
    }));
}
