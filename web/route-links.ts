import type { RoutePlanner } from '../config/region.ts';
import type { LocatedPosting, PrintedPlace } from '../domain/posting.ts';
import type { Municipality } from '../domain/tables.ts';
import type { Site } from './site.ts';

/** The ways to one place of work. */
export interface RouteLinks {
  /** Name of the place when the posting has several, else null. */
  readonly name: string | null;
  readonly links: readonly { readonly href: string; readonly label: string; readonly icon: string }[];
}

/** Most places of one posting that get links of their own. */
const MOST_PLACES = 3;

/**
 * Links to the region's route planners for each place of work: to the printed address where it lies in that
 * municipality, else to the middle of the municipality. Nothing is asked from the planner before a person follows.
 */
export function routeLinks(judged: LocatedPosting, site: Pick<Site, 'region'>): readonly RouteLinks[] {
  const targets = judged.workPlaces.value
    .flatMap((place) => (place.kind === 'municipality' ? [place.ags] : []))
    .slice(0, MOST_PLACES)
    .flatMap((ags) => site.region.places.municipalities.filter((municipality) => municipality.ags === ags));
  return targets.map((municipality) => ({
    name: targets.length > 1 ? municipality.name : null,
    links: site.region.routePlanners.map((planner) => ({
      href: fillTemplate(planner, targetOf(municipality, judged.places)),
      label: planner.label,
      icon: planner.mode,
    })),
  }));
}

interface Target {
  readonly latitude: number;
  readonly longitude: number;
  readonly address: string;
  readonly name: string;
}

function targetOf(municipality: Municipality, printed: readonly PrintedPlace[]): Target {
  const place = printed.find(
    ({ postcode }) => postcode !== null && municipality.postcodes.includes(postcode),
  );
  const { latitude, longitude } =
    place && place.latitude !== null && place.longitude !== null
      ? { latitude: place.latitude, longitude: place.longitude }
      : municipality;
  const town = [place?.postcode, municipality.name].filter(Boolean).join(' ');
  const address = [place?.street, town].filter(Boolean).join(', ');
  return { latitude, longitude, address, name: municipality.name };
}

function fillTemplate(planner: RoutePlanner, target: Target): string {
  const values: Readonly<Record<string, string>> = {
    lat: target.latitude.toFixed(5),
    lon: target.longitude.toFixed(5),
    latE6: String(Math.round(target.latitude * 1e6)),
    lonE6: String(Math.round(target.longitude * 1e6)),
    address: target.address,
    name: target.name,
  };
  return planner.template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
}
