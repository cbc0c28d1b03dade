import type { Ags } from '../posting.ts';
import type { Mention } from './find-mentions.ts';
import type { FoundPlace } from './found-place.ts';
import type { PlaceIndex } from './index-places.ts';
import { resolvePostcodes } from './resolve-postcodes.ts';

const CONFIDENCE = {
  municipality: 0.95,
  locality: 0.9,
  outside: 0.9,
  district: 0.9,
  corrected: 0.7,
} as const;
const LEAST_POPULATION_OF_A_CITY = 30_000;

/** The places that a group of mentions names together ("Heimbach, Eifel"); what stays ambiguous is left out. */
export function resolveGroup(group: readonly Mention[], index: PlaceIndex): readonly FoundPlace[] {
  if (group.some((mention) => mention.postcode !== null)) return resolvePostcodes(group, index);
  const named = group.filter((mention, position) => isName(mention) && !isMereHint(mention, group, position));
  const places = named.flatMap((mention) => resolveName(mention, named, group, index) ?? []);
  const districts = namedDistricts(group, places, index);
  return [...places, ...districts, ...onlyFar(group)].toSorted((a, b) => a.position - b.position);
}

type Positioned = FoundPlace & { readonly position: number };

function isName(mention: Mention): boolean {
  const { entry } = mention;
  return (
    entry !== null && (entry.municipality !== null || entry.localities.length > 0 || entry.outside !== null)
  );
}

/** In "Schlich bei Düren" and "Merzenich (Düren)" Düren only tells which one. */
function isMereHint(mention: Mention, group: readonly Mention[], position: number): boolean {
  const before = group[position - 1];
  if (!before) return false;
  if (mention.joint === 'near') return true;
  const areTowns = mention.entry?.municipality && before.entry?.municipality;
  return mention.joint === 'bracket' && !!areTowns && !sharesLocality(before, mention);
}

function sharesLocality(one: Mention, other: Mention): boolean {
  const contains = (town: Mention, part: Mention) =>
    part.entry?.localities.some((locality) => locality.ags === town.entry?.municipality) ?? false;
  return contains(one, other) || contains(other, one);
}

function resolveName(
  mention: Mention,
  named: readonly Mention[],
  group: readonly Mention[],
  index: PlaceIndex,
): Positioned | null {
  const { entry } = mention;
  if (!entry) return null;
  const far = farOff(mention, group, index);
  if (far !== null) return outside(entry.outside ?? far, mention);
  if (isPartOfNeighbour(mention, named) || isPartOfCityBefore(mention, named, index)) return null;
  if (entry.outside === null && isUnlistedPart(mention, named)) return null;
  if (entry.outside !== null && entry.municipality === null) return outside(entry.outside, mention);
  const inDistrict = localityByDistrict(mention, group, index);
  if (inDistrict) return inside(inDistrict.ags, inDistrict.name, mention, CONFIDENCE.locality);
  if (entry.municipality !== null) {
    return inside(
      entry.municipality,
      partOf(mention, named, entry.municipality),
      mention,
      CONFIDENCE.municipality,
    );
  }
  const [only, ...others] = entry.localities;
  if (!only || others.length > 0) return null;
  const hinted = group.some((other) => other.entry?.hint === 'home');
  if (entry.clashes && !hinted) return null;
  return inside(only.ags, only.name, mention, CONFIDENCE.locality);
}

function inside(ags: Ags, locality: string | null, mention: Mention, confidence: number): Positioned {
  return {
    place: { kind: 'municipality', ags, locality },
    quote: mention.quote,
    confidence: mention.corrected ? CONFIDENCE.corrected : confidence,
    position: mention.start,
  };
}

function outside(name: string, mention: Mention): Positioned {
  const place = { kind: 'outside', name } as const;
  return { place, quote: mention.quote, confidence: CONFIDENCE.outside, position: mention.start };
}

/**
 * The name of a place elsewhere: a state or landscape that is not where the name is stands right behind it ("Stolberg
 * (Harz)", "Kerpen (Eifel)"), or a town far off ("Heimbach bei Neuwied"). Null for a place of the region.
 */
function farOff(mention: Mention, group: readonly Mention[], index: PlaceIndex): string | null {
  if (mention.isNearUnknown) return mention.quote;
  const next = group[group.indexOf(mention) + 1];
  if (!next?.entry) return null;
  if (next.joint === 'near' && next.entry.municipality === null && next.entry.isFarOff)
    return `${mention.quote} bei ${next.quote}`;
  if (isName(next)) return null;
  const isFar = next.entry.hint === 'far' || isUntouched(mention, next.entry.touches, index);
  return isFar ? `${mention.quote} (${next.quote})` : null;
}

/** Whether no place of this name lies in one of the districts. */
function isUntouched({ entry }: Mention, districts: readonly Ags[], index: PlaceIndex): boolean {
  if (!entry || entry.outside !== null || districts.length === 0) return false;
  const meant = [
    ...entry.localities.map(({ ags }) => ags),
    ...(entry.municipality ? [entry.municipality] : []),
  ];
  return !meant.some((ags) => districts.includes(districtOf(ags, index)));
}

/** Whether the mention only says which part of the neighbouring town is meant: "Düren-Lendersdorf", "Köln-Rath". */
function isPartOfNeighbour(mention: Mention, named: readonly Mention[]): boolean {
  const localities = mention.entry?.localities ?? [];
  if (localities.length === 0) return false;
  return neighbours(mention, named).some((town) => {
    const { municipality, outside: elsewhere } = town.entry ?? { municipality: null, outside: null };
    if (municipality !== null) return localities.some((locality) => locality.ags === municipality);
    return elsewhere !== null && mention.entry?.municipality === null;
  });
}

/** "Inden-Pier": what hangs on a town by a hyphen is a part of it, even if a locality elsewhere has the same name. */
function isUnlistedPart(mention: Mention, named: readonly Mention[]): boolean {
  const before = named[named.indexOf(mention) - 1];
  if (mention.joint !== 'hyphen' && mention.joint !== 'bracket') return false;
  return mention.entry?.municipality === null && (before?.entry?.municipality ?? null) !== null;
}

/** "Berlin-Dahlem" is in Berlin; "Köln-Düren" are two towns. */
function isPartOfCityBefore(mention: Mention, named: readonly Mention[], index: PlaceIndex): boolean {
  const before = named[named.indexOf(mention) - 1];
  const city = before?.entry;
  if (mention.joint !== 'hyphen' || !city || city.outside === null || city.municipality !== null)
    return false;
  const own = mention.entry?.municipality ?? '';
  return (index.municipalities.get(own)?.population ?? 0) < LEAST_POPULATION_OF_A_CITY;
}

function neighbours(mention: Mention, named: readonly Mention[]): readonly Mention[] {
  const at = named.indexOf(mention);
  return [named[at - 1], named[at + 1]].filter((other) => other !== undefined);
}

function partOf(town: Mention, named: readonly Mention[], ags: Ags): string | null {
  for (const other of neighbours(town, named)) {
    const part = other.entry?.localities.find((locality) => locality.ags === ags);
    if (part) return part.name;
  }
  return null;
}

/** A district or a "bei" town in the same group picks one of several localities: "Bergheim (Kreis Düren)". */
function localityByDistrict(mention: Mention, group: readonly Mention[], index: PlaceIndex) {
  const { municipality, localities } = mention.entry ?? { municipality: null, localities: [] };
  const town =
    group.find((other) => other !== mention && other.joint === 'near')?.entry?.municipality ?? null;
  const named = group.flatMap((other) => (other === mention ? [] : (other.entry?.district ?? [])));
  const districts = new Set(town === null ? named : [...named, districtOf(town, index)]);
  if (districts.size === 0) return null;
  if (municipality !== null && districts.has(districtOf(municipality, index))) return null;
  const parts = localities.filter(({ ags }) => ags === town);
  const fitting = localities.filter((locality) => districts.has(districtOf(locality.ags, index)));
  const [only, ...others] = parts.length > 0 ? parts : fitting;
  if (!only || others.length > 0) return null;
  return town === null || isNearby(only.ags, town, index) ? only : null;
}

/** "bei Düren" can mean the whole district, "bei Nideggen" only what is beside it. */
function isNearby(ags: Ags, town: Ags, index: PlaceIndex): boolean {
  const near = index.municipalities.get(town);
  if (near === undefined) return false;
  return ags === town || near.population >= LEAST_POPULATION_OF_A_CITY || near.adjacent.includes(ags);
}

function districtOf(ags: Ags, index: PlaceIndex): Ags {
  return index.municipalities.get(ags)?.districtAgs ?? ags.slice(0, 5);
}

/** Districts that are places themselves, not just the surroundings of a place named beside them. */
function namedDistricts(
  group: readonly Mention[],
  places: readonly Positioned[],
  index: PlaceIndex,
): readonly Positioned[] {
  const covered = new Set(
    places.flatMap(({ place }) => (place.kind === 'municipality' ? [districtOf(place.ags, index)] : [])),
  );
  return group.flatMap((mention) => {
    const ags = mention.entry?.district;
    if (!ags || covered.has(ags)) return [];
    const place = { kind: 'district', ags } as const;
    return [{ place, quote: mention.quote, confidence: CONFIDENCE.district, position: mention.start }];
  });
}

/** A group that names nothing but a state or country elsewhere. */
function onlyFar(group: readonly Mention[]): readonly Positioned[] {
  if (!group.every((mention) => mention.entry?.hint === 'far' && !isName(mention))) return [];
  const [first] = group;
  if (!first) return [];
  const { unknownBefore, quote } = first;
  return [outside(unknownBefore === '' ? quote : `${unknownBefore} (${quote})`, first)];
}
