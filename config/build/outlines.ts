import { readFileSync } from 'node:fs';

type Point = readonly [longitude: number, latitude: number];

interface Boundaries {
  readonly features: readonly {
    readonly properties: { readonly ags: string };
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Point[])[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Point[])[])[] };
  }[];
}

/** Half a millidegree, some 40 metres: less than the slips of the coordinates that sources print. */
const TOLERANCE = 0.0005;
const UNITS_PER_DEGREE = 10_000;

/**
 * Reads a GeoJSON file of municipalities into `Municipality.outline` by AGS: the rings of each, simplified, holes
 * included, as longitudes and latitudes in ten-thousandths of a degree.
 */
export function readOutlines(file: string): ReadonlyMap<string, readonly (readonly number[])[]> {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Boundaries;
  return new Map(
    features.map(({ properties, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const rings = polygons.flat().map(simplified);
      return [properties.ags, rings.filter((ring) => ring.length >= 4).map(flattened)];
    }),
  );
}

function flattened(ring: readonly Point[]): readonly number[] {
  return ring.flatMap((point) => point.map((degrees) => Math.round(degrees * UNITS_PER_DEGREE)));
}

/** Leaves out points that lie within the tolerance of the line between those kept (Douglas and Peucker). */
function simplified(line: readonly Point[]): readonly Point[] {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return line;
  const distances = line.slice(1, -1).map((point) => distance(point, first, last));
  const farthest = Math.max(...distances);
  if (farthest <= TOLERANCE) return [first, last];
  const at = distances.indexOf(farthest) + 1;
  return [...simplified(line.slice(0, at + 1)).slice(0, -1), ...simplified(line.slice(at))];
}

/** Distance from a point to a stretch of a line, in degrees. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}
