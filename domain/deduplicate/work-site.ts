import { fold } from '../occupation/fold.ts';
import type { LocatedPosting, WorkPlace } from '../posting.ts';

/** Where the work is, made comparable. Plain data: it is stored. */
export interface WorkSite {
  readonly places: readonly WorkPlace[];
  /** Words of the printed places beyond what was understood of them. */
  readonly words: readonly string[];
  /** Those of them that name a street or house, not a town or part of it. */
  readonly house: readonly string[];
}

/** How two sites stand to each other; `compatible` = one says less than the other. */
export type SiteRelation = 'same' | 'compatible' | 'unknown' | 'other';

const GENERAL = new Set(
  (
    'deutschland germany de nordrhein westfalen nrw rheinland raum region kreis landkreis staedteregion ot ortsteil stadt gemeinde d im in am an der die das bei und umgebung ' +
    'north rhine westphalia grossraum marke haus sitz standort einsatzort'
  ).split(' '),
);

function wordsOf(text: string): readonly string[] {
  return (
    fold(text)
      .replaceAll('strasse', 'str')
      .match(/[\p{L}]{2,}/gu) ?? []
  );
}

/** What stands behind a postcode: "52441 Linnich-Gevenich". */
function townIn(text: string): string {
  return /(?<!\d)\d{5}\s+([^,;()\n]*)/u.exec(text)?.[1] ?? '';
}

/** The town written together with a part of it that is understood: "Langerwehe-Schlich". */
function townsBefore(localities: readonly string[], text: string): readonly string[] {
  const chains = text.match(/[\p{L}]+(?:\s?[-–/]\s?[\p{L}]+)+/gu) ?? [];
  return chains
    .map((chain) => wordsOf(chain))
    .filter((words) => words.some((word) => localities.includes(word)))
    .flat();
}

function understoodOf({ places, workPlaces }: LocatedPosting): readonly string[] {
  const localities = workPlaces.value.flatMap((place) =>
    place.kind === 'municipality' ? wordsOf(place.locality ?? '') : [],
  );
  const towns = places.flatMap(({ text, locality }) => [
    ...wordsOf(`${locality ?? ''} ${townIn(text ?? '')}`),
    ...townsBefore(localities, text ?? ''),
  ]);
  return [...localities, ...towns];
}

/** Reads the site of a posting. */
export function workSite(posting: LocatedPosting): WorkSite {
  const printed = posting.places.flatMap(({ text, locality, street }) =>
    wordsOf(`${text ?? ''} ${locality ?? ''} ${street ?? ''}`),
  );
  const words = [...new Set(printed.filter((word) => !GENERAL.has(word)))];
  const understood = new Set(understoodOf(posting));
  return { places: posting.workPlaces.value, words, house: words.filter((word) => !understood.has(word)) };
}

function keyOf(place: WorkPlace): string {
  return place.kind === 'outside' ? `outside ${fold(place.name)}` : place.ags;
}

/** Two known localities of one municipality are two places of work. */
function otherLocality(one: readonly WorkPlace[], other: readonly WorkPlace[]): boolean {
  const named = (places: readonly WorkPlace[]): readonly string[] =>
    places.flatMap((place) =>
      place.kind === 'municipality' && place.locality !== null
        ? [`${place.ags} ${fold(place.locality)}`]
        : [],
    );
  const [ours, theirs] = [named(one), named(other)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((place) => theirs.includes(place));
}

/** A district says less than a municipality in it; keys of municipalities begin with their district's. */
function within(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function restOf(one: WorkSite, other: WorkSite): readonly string[] {
  return one.words.filter((word) => !other.words.includes(word));
}

/** Streets and houses of one print that the other does not print at all. */
function otherHouses(one: WorkSite, other: WorkSite): readonly string[] {
  return one.house.filter((word) => !other.words.includes(word));
}

/** Each print names a street or house of its own. */
function namesOtherHouse(one: WorkSite, other: WorkSite): boolean {
  return otherHouses(one, other).length > 0 && otherHouses(other, one).length > 0;
}

function relateNames(one: WorkSite, other: WorkSite): SiteRelation {
  if (one.words.length === 0 || other.words.length === 0) return 'unknown';
  const [ours, theirs] = [restOf(one, other).length, restOf(other, one).length];
  if (ours === 0 && theirs === 0) return 'same';
  return ours === 0 || theirs === 0 ? 'compatible' : 'other';
}

/** Compares two sites. */
export function relateSites(one: WorkSite, other: WorkSite): SiteRelation {
  if (one.places.length === 0 && other.places.length === 0) return relateNames(one, other);
  if (one.places.length === 0 || other.places.length === 0) return 'unknown';
  const [ours, theirs] = [one.places.map(keyOf), other.places.map(keyOf)];
  const shared = ours.filter((place) => theirs.some((their) => within(place, their)));
  if (shared.length === 0 || otherLocality(one.places, other.places)) return 'other';
  const bothWhole = shared.length === ours.length && ours.length === theirs.length;
  if (!bothWhole) return 'compatible';
  return namesOtherHouse(one, other) ? 'compatible' : 'same';
}

/** Two streets or houses in one town: the sign of a chain with two branches there. */
export function isOtherHouse(one: WorkSite, other: WorkSite): boolean {
  return namesOtherHouse(one, other) && one.words.some((word) => other.words.includes(word));
}
