import type { Municipality } from '../tables.ts';
import type { FoundPlace } from './found-place.ts';
import type { PlaceIndex } from './index-places.ts';

const EARTH_RADIUS_KM = 6371;
const FARTHEST_KM = 5;
const CLEARLY_NEARER = 1.7;
const CONFIDENCE = 0.6;

/**
 * The municipality whose centre lies at most 5 km away and clearly nearer than any other.
 * Centres say little about borders, so most points in between stay unknown.
 */
export function locateCoordinates(
  latitude: number,
  longitude: number,
  index: PlaceIndex,
): readonly FoundPlace[] {
  const [nearest, second] = [...index.municipalities.values()]
    .map((town) => ({ ags: town.ags, km: kilometres(latitude, longitude, town) }))
    .toSorted((a, b) => a.km - b.km);
  if (!nearest || nearest.km > FARTHEST_KM) return [];
  if (second && second.km < nearest.km * CLEARLY_NEARER) return [];
  const place = { kind: 'municipality', ags: nearest.ags, locality: null } as const;
  return [{ place, quote: `${latitude}, ${longitude}`, confidence: CONFIDENCE }];
}

/** Great-circle distance by the haversine formula. */
function kilometres(latitude: number, longitude: number, town: Municipality): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const across =
    Math.cos(radians(latitude)) * Math.cos(radians(town.latitude)) * half(longitude, town.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half(latitude, town.latitude) + across));
}
