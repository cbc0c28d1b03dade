import type { Municipality } from '../tables.ts';
import type { FoundPlace } from './found-place.ts';
import type { PlaceIndex } from './index-places.ts';
import type { Coordinates } from './read-coordinates.ts';

const UNITS_PER_DEGREE = 10_000;
const EARTH_RADIUS_KM = 6371;
const FARTHEST_KM = 5;
/** From every centre; the gaps between simplified outlines are narrower. */
const CLEARLY_OUTSIDE_KM = 8;
const CLEARLY_NEARER = 1.7;
const CONFIDENCE = { inside: 0.9, nearest: 0.6 } as const;

/**
 * The municipality whose outline holds a point; where the table knows no outlines, the one whose centre lies at most
 * 5 km away and clearly nearer than any other. Empty for a point beyond all of them or on a border.
 */
export function locateCoordinates(
  latitude: number,
  longitude: number,
  index: PlaceIndex,
): readonly FoundPlace[] {
  const towns = [...index.municipalities.values()];
  const outlined = towns.filter(({ outline }) => outline !== undefined && outline.length > 0);
  const town =
    outlined.length > 0 ? holding(latitude, longitude, outlined) : nearest(latitude, longitude, towns);
  if (!town) return [];
  const place = { kind: 'municipality', ags: town.ags, locality: null } as const;
  const confidence = outlined.length > 0 ? CONFIDENCE.inside : CONFIDENCE.nearest;
  return [{ place, quote: `${latitude}, ${longitude}`, confidence }];
}

/** The place of a point that stands where others print a name: like `locateCoordinates`, and outside where it is far. */
export function locatePoint({ latitude, longitude }: Coordinates, index: PlaceIndex): readonly FoundPlace[] {
  const inside = locateCoordinates(latitude, longitude, index);
  const distances = [...index.municipalities.values()].map((town) => kilometres(latitude, longitude, town));
  if (inside.length > 0 || Math.min(...distances) < CLEARLY_OUTSIDE_KM) return inside;
  const name = `${latitude}, ${longitude}`;
  return [{ place: { kind: 'outside', name }, quote: name, confidence: CONFIDENCE.inside }];
}

/** Simplified outlines may overlap along a border; a point in two of them is in neither for sure. */
function holding(
  latitude: number,
  longitude: number,
  towns: readonly Municipality[],
): Municipality | undefined {
  const x = longitude * UNITS_PER_DEGREE;
  const y = latitude * UNITS_PER_DEGREE;
  const [only, ...others] = towns.filter(({ outline = [] }) => isInside(x, y, outline));
  return others.length === 0 ? only : undefined;
}

/** Even–odd rule over all rings, so that a hole is outside. */
function isInside(x: number, y: number, rings: readonly (readonly number[])[]): boolean {
  return rings.filter((ring) => crossesOddly(x, y, ring)).length % 2 === 1;
}

/** Whether a line from the point to the east crosses the ring an odd number of times. */
function crossesOddly(x: number, y: number, ring: readonly number[]): boolean {
  let odd = false;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [ring[at], ring[at + 1], ring[at + 2], ring[at + 3]];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
  }
  return odd;
}

function nearest(
  latitude: number,
  longitude: number,
  towns: readonly Municipality[],
): Municipality | undefined {
  const [first, second] = towns
    .map((town) => ({ town, km: kilometres(latitude, longitude, town) }))
    .toSorted((a, b) => a.km - b.km);
  if (!first || first.km > FARTHEST_KM) return undefined;
  return second && second.km < first.km * CLEARLY_NEARER ? undefined : first.town;
}

/** Great-circle distance by the haversine formula. */
function kilometres(latitude: number, longitude: number, town: Municipality): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const across =
    Math.cos(radians(latitude)) * Math.cos(radians(town.latitude)) * half(longitude, town.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half(latitude, town.latitude) + across));
}
