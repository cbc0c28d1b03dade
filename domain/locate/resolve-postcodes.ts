import type { Ags } from '../posting.ts';
import type { Mention } from './find-mentions.ts';
import type { FoundPlace } from './found-place.ts';
import type { PlaceIndex } from './index-places.ts';

const CONFIDENCE = { postcodeAndName: 0.99, postcode: 0.95, mistypedPostcode: 0.8 } as const;
const LEADING_DIGITS = 3;

/** Reads a group that prints postcodes: the postcode decides, the name beside it only says which part is meant. */
export function resolvePostcodes(group: readonly Mention[], index: PlaceIndex): readonly FoundPlace[] {
  return splitByPostcode(group).flatMap((part) => [
    ...resolvePostcode(part.code, part.names, index),
    ...furtherTowns(part.code, part.names, index),
  ]);
}

/** The place of one postcode with the names printed beside it; empty when it is shared and no name tells. */
export function resolvePostcode(
  code: string,
  names: readonly Mention[],
  index: PlaceIndex,
): readonly FoundPlace[] {
  const listed = index.byPostcode.get(code);
  const quote = [code, names[0]?.quote ?? ''].join(' ').trim();
  if (!listed) return [unlisted(code, names, quote, index)];
  const ags = listed.length === 1 ? listed[0] : listed.find((one) => names.some((name) => means(name, one)));
  if (ags === undefined) return [];
  const confirmed = names.some((name) => means(name, ags));
  return [
    {
      place: { kind: 'municipality', ags, locality: localityIn(ags, names) },
      quote,
      confidence: confirmed ? CONFIDENCE.postcodeAndName : CONFIDENCE.postcode,
    },
  ];
}

/** An unlisted code is somewhere else, unless it looks like a slip or a large recipient of the town named. */
function unlisted(code: string, names: readonly Mention[], quote: string, index: PlaceIndex): FoundPlace {
  const start = code.slice(0, LEADING_DIGITS);
  for (const ags of names.flatMap(meanings)) {
    const codes = index.municipalities.get(ags)?.postcodes ?? [];
    if (!codes.some((other) => other.startsWith(start))) continue;
    const place = { kind: 'municipality', ags, locality: localityIn(ags, names) } as const;
    return { place, quote, confidence: CONFIDENCE.mistypedPostcode };
  }
  return {
    place: { kind: 'outside', name: names[0]?.quote ?? code },
    quote,
    confidence: CONFIDENCE.postcode,
  };
}

/** "52349 Düren, Jülich": a second town behind one that fits its postcode is a place of its own. */
function furtherTowns(code: string, names: readonly Mention[], index: PlaceIndex): readonly FoundPlace[] {
  const listed = index.byPostcode.get(code) ?? [];
  const [first, ...rest] = names;
  if (!first || !listed.some((ags) => means(first, ags))) return [];
  return rest.flatMap(({ entry, quote, joint }) => {
    const ags = entry?.municipality;
    if (!ags || joint === 'near' || listed.includes(ags) || listed.some((one) => isPart(entry, one)))
      return [];
    const place = { kind: 'municipality', ags, locality: null } as const;
    return [{ place, quote, confidence: CONFIDENCE.postcode }];
  });
}

function isPart(entry: Mention['entry'], ags: Ags): boolean {
  return entry?.localities.some((locality) => locality.ags === ags) ?? false;
}

function means(mention: Mention, ags: Ags): boolean {
  return meanings(mention).includes(ags);
}

function meanings({ entry }: Mention): readonly Ags[] {
  if (!entry) return [];
  const parts = entry.localities.map((locality) => locality.ags);
  return entry.municipality === null ? parts : [entry.municipality, ...parts];
}

function localityIn(ags: Ags, names: readonly Mention[]): string | null {
  for (const { entry } of names) {
    const part = entry?.localities.find((locality) => locality.ags === ags);
    if (part) return part.name;
  }
  return null;
}

interface Part {
  readonly code: string;
  readonly names: readonly Mention[];
}

/** Cuts a group so that each part has one postcode with its names, which stand behind it or, if it is last, before. */
function splitByPostcode(group: readonly Mention[]): readonly Part[] {
  const namesFirst = group.at(-1)?.postcode !== null;
  const parts: { code: string | null; names: Mention[] }[] = [{ code: null, names: [] }];
  for (const mention of group) {
    const part = parts.at(-1);
    if (!part) continue;
    const starts = mention.postcode !== null && part.code !== null;
    const endsBefore = namesFirst && part.code !== null && mention.postcode === null;
    if (starts || endsBefore) parts.push({ code: null, names: [] });
    const current = parts.at(-1) ?? part;
    if (mention.postcode !== null) current.code = mention.postcode;
    else if (mention.entry?.hint !== 'near') current.names.push(mention);
  }
  return parts.flatMap(({ code, names }) => (code === null ? [] : [{ code, names: namesOnly(names) }]));
}

function namesOnly(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ entry }) => entry !== null && entry.hint === null && entry.district === null);
}
