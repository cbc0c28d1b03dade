/**
 * Builds a region's table of places: `node config/build/places.ts FACTS_DIR [REGION_DIR]`.
 *
 * Reads `FACTS_DIR/dueren-region.json` (adjacency © GeoBasis-DE / BKG, coordinates and postcodes GeoNames) and
 * `FACTS_DIR/region_boundaries.geojson` (outlines © GeoBasis-DE / BKG) and writes `places.json`, one municipality per line, in the structure of `PlaceTable`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { District, Municipality, PlaceTable } from '../../domain/tables.ts';
import { readOutlines } from './outlines.ts';
import { NEIGHBOUR_LOCALITIES } from './neighbour-localities.ts';
import { DISTRICTS_ELSEWHERE, TOWNS_ELSEWHERE } from './outside-names.ts';

interface FactsMunicipality {
  readonly ags: string;
  readonly name: string;
  readonly districtAgs: string;
  readonly postcodes: readonly string[];
  readonly bulkPostcodes: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly adjacent: readonly string[];
  readonly localities?: readonly string[];
}

interface Facts {
  readonly district: { readonly ags: string; readonly name: string };
  readonly neighbourDistricts: readonly { readonly ags: string; readonly name: string }[];
  readonly municipalities: readonly FactsMunicipality[];
  readonly otherAdjacent: Readonly<Record<string, { readonly name: string }>>;
  readonly localityClashes: Readonly<
    Record<string, { readonly sameNamedMunicipalities: readonly unknown[] }>
  >;
}

const ATTRIBUTION = {
  boundaries: '© GeoBasis-DE / BKG (VG250), dl-de/by-2-0, modified',
  coordinates: 'GeoNames, CC BY 4.0',
} as const;

/** Names in use beside the official ones; vehicle codes only where they mean the district alone. */
const DISTRICT_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '05358': ['DN', 'Dürener Land'],
  '05334': ['Kreis Aachen', 'Aachener Land'],
  '05362': ['Erftkreis', 'Rhein-Erft', 'REK'],
  '05162': ['Kreis Neuss'],
  '05370': ['Heinsberger Land'],
  '05366': [],
};

const LANDSCAPES = {
  Eifel: ['05358', '05334', '05366'],
  Nordeifel: ['05358', '05334', '05366'],
  Voreifel: ['05358', '05366'],
  Ahr: ['05366'],
  Schwalm: ['05370'],
  Rheinland: [],
  Rhld: [],
  Rheinl: [],
  Erft: ['05362', '05366', '05162'],
  Rur: ['05358', '05370', '05334'],
  Niederrhein: ['05162', '05370'],
} as const;
const NEAR_OUTSIDE = [
  'Köln',
  'Bonn',
  'Düsseldorf',
  'Mönchengladbach',
  'Leverkusen',
  'Krefeld',
  'Maastricht',
  'Heerlen',
];

function bare(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ \(.*\)/, '')
    .toLowerCase();
}

function district(facts: { readonly ags: string; readonly name: string }): District {
  return { ags: facts.ags, name: facts.name, aliases: DISTRICT_ALIASES[facts.ags] ?? [] };
}

function municipality(facts: FactsMunicipality): Municipality {
  return {
    ags: facts.ags,
    name: facts.name,
    districtAgs: facts.districtAgs,
    postcodes: facts.postcodes,
    bulkPostcodes: facts.bulkPostcodes,
    latitude: facts.lat,
    longitude: facts.lon,
    population: facts.population,
    adjacent: facts.adjacent,
    localities: localities(facts),
    outline: outlines.get(facts.ags) ?? [],
  };
}

function localities({ ags, name, localities: listed = [] }: FactsMunicipality): readonly string[] {
  const known = NEIGHBOUR_LOCALITIES[ags]?.split(', ') ?? [];
  return [...new Set([...listed, ...known])].filter((locality) => bare(locality) !== bare(name));
}

function placeTable(facts: Facts): PlaceTable {
  const inside = new Set(facts.municipalities.map((entry) => bare(entry.name)));
  const outside = [
    ...Object.values(facts.otherAdjacent).map((entry) => entry.name),
    ...TOWNS_ELSEWHERE,
    ...DISTRICTS_ELSEWHERE,
  ];
  return {
    district: district(facts.district),
    neighbours: facts.neighbourDistricts.map(district),
    landscapes: LANDSCAPES,
    nearOutside: NEAR_OUTSIDE,
    municipalities: facts.municipalities.map(municipality),
    outsideNames: [...new Set(outside)].filter((name) => !inside.has(bare(name))),
    clashingLocalities: Object.entries(facts.localityClashes)
      .filter(([, clash]) => clash.sameNamedMunicipalities.length > 0)
      .map(([name]) => name),
  };
}

function oneMunicipalityPerLine(table: PlaceTable): string {
  const { municipalities, ...rest } = table;
  const head = Object.entries({ attribution: ATTRIBUTION, ...rest });
  const lines = head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const rows = municipalities.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n${lines.join('\n')}\n  "municipalities": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

const [factsDir, regionDir = 'config/regions/dueren'] = process.argv.slice(2);
if (factsDir === undefined) {
  console.error('usage: node config/build/places.ts FACTS_DIR [REGION_DIR]');
  process.exit(2);
}
const outlines = readOutlines(join(factsDir, 'region_boundaries.geojson'));
const facts = JSON.parse(readFileSync(join(factsDir, 'dueren-region.json'), 'utf8')) as Facts;
writeFileSync(join(regionDir, 'places.json'), oneMunicipalityPerLine(placeTable(facts)));
