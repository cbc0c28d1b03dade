import type { EvidenceField, Judgement } from './judgement.ts';
import { placeKey, type FoundPlace } from './locate/found-place.ts';
import { indexPlaces, type PlaceIndex } from './locate/index-places.ts';
import { locateCoordinates } from './locate/locate-coordinates.ts';
import { locateLabelled, locateTitle } from './locate/locate-prose.ts';
import { findPlaces } from './locate/locate-text.ts';
import { printsOnlyHints } from './locate/prints-only-hints.ts';
import { foldName } from './locate/words.ts';
import type { ClassifiedPosting, LocatedPosting, PrintedPlace, WorkPlace } from './posting.ts';
import type { PlaceTable } from './tables.ts';

const GERMANY: ReadonlySet<string> = new Set([
  'de',
  'deu',
  'ger',
  'd',
  'deutschland',
  'germany',
  'bundesrepublik deutschland',
  'brd',
]);

/**
 * Where the work is. A printed postcode decides, then district and state beside the name, then the name, then
 * coordinates; only a posting without any readable place is searched in its title and behind "Arbeitsort:".
 * What stays ambiguous is unknown: an empty list with confidence 0.
 */
export function locate(posting: ClassifiedPosting, places: PlaceTable): LocatedPosting {
  return { ...posting, workPlaces: judgePlaces(posting, indexPlaces(places)) };
}

function judgePlaces(posting: ClassifiedPosting, index: PlaceIndex): Judgement<readonly WorkPlace[]> {
  const printed = posting.places.flatMap((place) => locatePrinted(place, index));
  if (printed.length > 0) return judgement('place', printed);
  const titled = locateTitle(posting.title, index);
  if (titled.length > 0) return judgement('title', titled);
  return judgement('text', locateLabelled(posting.text, index));
}

function judgement(field: EvidenceField, found: readonly FoundPlace[]): Judgement<readonly WorkPlace[]> {
  const distinct = [...new Map(found.toReversed().map((one) => [placeKey(one), one])).values()].toReversed();
  return {
    value: distinct.map((one) => one.place),
    confidence: distinct.length === 0 ? 0 : Math.min(...distinct.map((one) => one.confidence)),
    evidence: distinct.map((one) => ({ field, quote: one.quote })),
  };
}

function locatePrinted(place: PrintedPlace, index: PlaceIndex): readonly FoundPlace[] {
  const name = place.locality ?? place.text;
  if (isAbroad(place)) return abroad(name ?? place.country ?? '');
  const hinted = withRegion(name ?? '', place.region, index);
  const found = findPlaces(hinted, place.postcode, index);
  if (found.length > 0) return found;
  const other = place.text === null || place.text === name ? [] : findPlaces(place.text, null, index);
  if (other.length > 0) return other;
  if (place.latitude === null || place.longitude === null) return [];
  return locateCoordinates(place.latitude, place.longitude, index);
}

function isAbroad({ country }: PrintedPlace): boolean {
  return country !== null && !GERMANY.has(foldName(country).trim());
}

function abroad(name: string): readonly FoundPlace[] {
  return name === '' ? [] : [{ place: { kind: 'outside', name }, quote: name, confidence: 0.9 }];
}

/** A state or district printed in the source's region field tells places of the same name apart. */
function withRegion(name: string, region: string | null, index: PlaceIndex): string {
  if (region === null) return name;
  if (name === '') return region;
  return printsOnlyHints(region, index) ? `${name}, ${region}` : name;
}
