import type { Municipality, PlaceTable } from '../../domain/tables.ts';
import type { DemoPlace } from './demo-posting.ts';
import type { Random } from './random.ts';

const LEAST_PER_MUNICIPALITY = 15;
const OUTSIDE_SHARE = 0.25;

/**
 * Shares `count` openings out among the municipalities: three quarters inside the district, by population
 * but at least 15 each, and a quarter in the neighbour districts, more where they touch the district.
 */
export function planPlaces(places: PlaceTable, count: number, random: Random): Municipality[] {
  const inside = places.municipalities.filter((one) => one.districtAgs === places.district.ags);
  const own = new Set(inside.map((one) => one.ags));
  const outside = places.municipalities.filter((one) => !own.has(one.ags));
  const least = inside.flatMap((one) => Array.from({ length: LEAST_PER_MUNICIPALITY }, () => one));
  const abroad = Math.round(count * OUTSIDE_SHARE);
  const weightOutside = (one: Municipality): number =>
    Math.sqrt(one.population) * (one.adjacent.some((ags) => own.has(ags)) ? 4 : 1);
  const more = draw(count - abroad - least.length, () => random.weighted(inside, (one) => one.population));
  const away = draw(abroad, () => random.weighted(outside, weightOutside));
  const all = [...least, ...more, ...away];
  return random.sample(all, all.length);
}

function draw<T>(count: number, make: () => T): T[] {
  return Array.from({ length: Math.max(0, count) }, make);
}

/** An address in the municipality, in one of its parts or in the centre. */
export function drawPlace(municipality: Municipality, streets: readonly string[], random: Random): DemoPlace {
  const name = plainName(municipality.name);
  const parts = municipality.localities.filter((part) => part !== name && !part.includes('/'));
  return {
    ags: municipality.ags,
    municipality: name,
    locality: parts.length > 0 && random.chance(0.35) ? random.pick(parts) : null,
    postcode: random.pick(municipality.postcodes),
    street: `${random.pick(streets)} ${random.between(1, 120)}`,
    latitude: spread(municipality.latitude, random),
    longitude: spread(municipality.longitude, random),
  };
}

/** Name without the addition in brackets: "Stolberg (Rhld.)" → "Stolberg". */
function plainName(name: string): string {
  return name.replace(/\s*\(.*\)$/, '');
}

function spread(degrees: number, random: Random): number {
  return Number((degrees + (random.next() - 0.5) * 0.02).toFixed(5));
}
