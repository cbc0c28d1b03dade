import type { Ags } from '../../domain/posting.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import type { Municipality, PlaceTable } from '../../domain/tables.ts';

/** How far a search reaches around the municipalities it names. */
export interface Reach {
  /** Codes of every place within reach. */
  readonly within: ReadonlySet<Ags>;
  /** Kilometres from the nearest chosen municipality to the nearest of the places, codes parted by blanks; null when unknown. */
  distance(places: string): number | null;
}

const EARTH_KM = 6_371;

/** The reach of a query; null when it names no place. Distances run between the centres of municipalities. */
export function reachOf({ municipalities, around }: SearchQuery, table: PlaceTable): Reach | null {
  if (municipalities.length === 0) return null;
  const chosen = new Set<Ags>(
    municipalities.flatMap((ags) => (ags.length === 5 ? ofDistrict(ags, table) : [ags])),
  );
  const centres = table.municipalities.filter(({ ags }) => chosen.has(ags));
  const distances = new Map(table.municipalities.map((place) => [place.ags, nearest(place, centres)]));
  const within = new Set<Ags>(chosen);
  for (const place of around === 'adjacent' ? centres : []) for (const ags of place.adjacent) within.add(ags);
  for (const [ags, km] of distances)
    if (typeof around === 'number' && km !== null && km <= around) within.add(ags);
  return {
    within,
    distance: (places) => smallest(places.split(' ').map((ags) => distances.get(ags) ?? null)),
  };
}

/** Kilometres between two points on the globe (haversine formula). */
function kilometres(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((a.latitude * Math.PI) / 180) * Math.cos((b.latitude * Math.PI) / 180);
  const h = half(b.latitude - a.latitude) + cosines * half(b.longitude - a.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

type Point = Pick<Municipality, 'latitude' | 'longitude'>;

function ofDistrict(district: Ags, { municipalities }: PlaceTable): Ags[] {
  return [
    district,
    ...municipalities.filter((place) => place.districtAgs === district).map((place) => place.ags),
  ];
}

function nearest(place: Municipality, centres: readonly Municipality[]): number | null {
  return smallest(centres.map((centre) => kilometres(place, centre)));
}

function smallest(values: readonly (number | null)[]): number | null {
  return values.reduce(
    (least, value) => (value !== null && (least === null || value < least) ? value : least),
    null,
  );
}
