import type { WorkPlace } from '../posting.ts';
import type { PlaceTable } from '../tables.ts';
import { findMentions, findMisspelled, type Mention } from './find-mentions.ts';
import { indexPlaces, type PlaceIndex } from './index-places.ts';
import { placeKey, type FoundPlace } from './found-place.ts';
import { locatePoint } from './locate-coordinates.ts';
import { beforeSeat, PLACE_OF_WORK } from './place-of-work.ts';
import { readCoordinates } from './read-coordinates.ts';
import { resolveGroup } from './resolve-group.ts';
import { resolvePostcode } from './resolve-postcodes.ts';

/** Longer than any place field; more is a source's mistake and not read. */
const LONGEST_PLACE = 500;
const BRANCH =
  /(?<!\p{L})(?:campus|niederlassung|filiale|außenstelle|zweigstelle|betriebsstätte)\s+(?:in\s+)?/giu;
/** "Campus Jülich der FH Aachen": what follows says whose it is. */
const OWNER = /\s(?:der|des|von)\s/iu;

/**
 * The places of work in a source's place text, in the order printed and each once; empty means unknown.
 * A postcode from a field of its own decides over the names of the text.
 */
export function locateText(text: string, postcode: string | null, places: PlaceTable): readonly WorkPlace[] {
  return findPlaces(text, postcode, indexPlaces(places)).map((found) => found.place);
}

/** Postings print the same few places again and again; what was read is remembered, up to so many texts. */
const MOST_REMEMBERED = 5000;
const remembered = new WeakMap<PlaceIndex, Map<string, readonly FoundPlace[]>>();

/** Like `locateText`, each place with the words it was read from. */
export function findPlaces(text: string, postcode: string | null, index: PlaceIndex): readonly FoundPlace[] {
  const known = remembered.get(index) ?? new Map<string, readonly FoundPlace[]>();
  remembered.set(index, known);
  const place = text.slice(0, LONGEST_PLACE);
  const key = `${postcode ?? ''} ${place}`;
  const found = known.get(key) ?? readPlaces(place, postcode, index);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

function readPlaces(text: string, postcode: string | null, index: PlaceIndex): readonly FoundPlace[] {
  const mentions = mentionsOf(text, index);
  const point = mentions.length === 0 && postcode === null ? readCoordinates(text) : null;
  if (point !== null) return locatePoint(point, index);
  const named = resolveMentions(mentions, index);
  return postcode === null ? named : decidedByPostcode(named, mentions, postcode, index);
}

/** The places that the mentions of one text mean together, in order and each once. */
export function resolveMentions(mentions: readonly Mention[], index: PlaceIndex): readonly FoundPlace[] {
  return once(groups(mentions).flatMap((group) => resolveGroup(group, index)));
}

function mentionsOf(text: string, index: PlaceIndex): readonly Mention[] {
  const mentions = findMentions(afterMarker(text, index), index);
  const namesNothing = mentions.every(({ entry }) => entry !== null && entry.hint !== null);
  return namesNothing ? [...findMisspelled(text, index), ...mentions] : mentions;
}

/** "Zentrale Köln, Einsatzort: Düren" is about Düren, and so is "FH Köln, Campus Düren". */
function afterMarker(text: string, index: PlaceIndex): string {
  const ofWork = [...text.matchAll(PLACE_OF_WORK)].at(-1);
  const behindWork = ofWork ? text.slice(ofWork.index + ofWork[0].length) : '';
  const branch = [...text.matchAll(BRANCH)].at(-1);
  const behindBranch = branch ? (text.slice(branch.index + branch[0].length).split(OWNER)[0] ?? '') : '';
  if (namesPlace(behindWork, index)) return withoutSeat(behindWork, index);
  return findMentions(behindBranch, index)[0]?.start === 0 ? behindBranch : withoutSeat(text, index);
}

/** Where only a seat is printed, it is all there is to go by. */
function withoutSeat(text: string, index: PlaceIndex): string {
  const rest = beforeSeat(text);
  return namesPlace(rest, index) ? rest : text;
}

function namesPlace(text: string, index: PlaceIndex): boolean {
  return findMentions(text, index).length > 0;
}

function groups(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const all: Mention[][] = [];
  for (const mention of mentions) {
    const current = all.at(-1);
    if (!current || mention.joint === 'list') all.push([mention]);
    else current.push(mention);
  }
  return all;
}

function decidedByPostcode(
  named: readonly FoundPlace[],
  mentions: readonly Mention[],
  postcode: string,
  index: PlaceIndex,
): readonly FoundPlace[] {
  const decided = resolvePostcode(
    postcode,
    mentions.filter(({ entry }) => entry?.hint === null),
    index,
  );
  const keys = new Set(decided.map(placeKey));
  const isOneOfSeveral = named.length > 1 && named.some((found) => keys.has(placeKey(found)));
  return isOneOfSeveral ? named : decided;
}

/** The same place twice is one; a print that names the part of the town is kept. */
function once(found: readonly FoundPlace[]): readonly FoundPlace[] {
  const byKey = new Map<string, FoundPlace>();
  for (const one of found) {
    const key = placeKey(one);
    const known = byKey.get(key);
    if (!known || (locality(known) === null && locality(one) !== null)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

function locality({ place }: FoundPlace): string | null {
  return place.kind === 'municipality' ? place.locality : null;
}
