import { COUNTRIES_ABROAD } from './german-geography.ts';
import { districtBehind, isBehindDistrict } from './other-district.ts';
import type { NameEntry, PlaceIndex } from './index-places.ts';
import { foldedWords, isOneSlipApart, wordsOf, type Word } from './words.ts';

/** How a mention hangs together with the one before it: a list, "bei", brackets, a hyphen, or just beside it. */
type Joint = 'list' | 'near' | 'bracket' | 'hyphen' | 'beside';

/** A name or postcode found in a text. Exactly one of `entry` and `postcode` is set. */
export interface Mention {
  readonly entry: NameEntry | null;
  readonly postcode: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
  readonly corrected: boolean;
  /** The capitalised words right before it that no table knows: "Neustadt" of "Neustadt (Wied)"; empty when there are none. */
  readonly unknownBefore: string;
  /** "bei" and a name follow that no table knows, or a district beside it that is none of the region. */
  readonly isNearUnknown: boolean;
}

type Found = Pick<Mention, 'entry' | 'postcode' | 'start' | 'end' | 'corrected'>;

const LIST_MARK = /[/|;•+&\n]|(?:^|[\s,])(?:und|u\.|oder|od\.|sowie|bzw\.?|and|or)(?:\s|$)/i;
const NEAR_WORD = /(?:^|[\s,(])(?:bei|b\.|nahe|nähe|in der nähe von|near|an der|a\. ?d\.|vor)\s*$/i;
const STREET_WORDS = /^(?:str|strasse|weg|allee|platz|ring|gasse|damm|ufer|chaussee|wall)$/;
const FIRM_WORDS = /^(?:gmbh|ggmbh|mbh|ag|kg|ohg|ug|inc|ltd)$/;
const NUMBER_LABEL = /^(?:tel|telefon|fon|fax|mobil|nr|id|kennziffer|referenz)$/;
const DISTRICT_WORD = /^(?:(?:land)?kreis|lk|land)$/;
const DISTRICT_PLURAL = /kreisen?\s+$/i;
const ADJECTIVE_HEADS =
  /^(?:innenstadt|stadtzentrum|zentrum|raum|stadtgebiet|umland|gegend|westen|norden|sueden|osten|altstadt|stadtteil)$/;
const LONGEST_CONJUNCTION = 5;
const POSTCODE = /^(?:0[1-9]|[1-9]\d)\d{3}$/;

/** Every place name, hint and postcode of a text in order; the longest name wins at each word. */
export function findMentions(text: string, index: PlaceIndex): readonly Mention[] {
  return join(text, asDistricts(text, scan(wordsOf(text), index), index));
}

/** Like `findMentions`, for a text in which no name is spelled right: names one typing slip away, when only one fits. */
export function findMisspelled(text: string, index: PlaceIndex): readonly Mention[] {
  const found: Found[] = [];
  for (const { folded, start, end } of wordsOf(text)) {
    const entry = correct(folded, index);
    if (entry) found.push({ entry, postcode: null, start, end, corrected: true });
  }
  return join(text, found);
}

function scan(words: readonly Word[], index: PlaceIndex): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = mentionAt(words, at, index);
    if (!hit) continue;
    found.push(hit.found);
    at += hit.length - 1;
  }
  return found;
}

function mentionAt(
  words: readonly Word[],
  at: number,
  index: PlaceIndex,
): { found: Found; length: number } | null {
  const first = words[at];
  if (!first) return null;
  const { start, end } = first;
  if (isPostcode(words, at, index)) {
    return { found: { entry: null, postcode: first.folded, start, end, corrected: false }, length: 1 };
  }
  const entry = longestName(words, at, index) ?? adjectiveName(words, at, index);
  const last = words[at + (entry?.words.length ?? 1) - 1];
  if (!entry || !last || isStreetOrFirm(entry, words[at + entry.words.length])) return null;
  return {
    found: { entry, postcode: null, start, end: last.end, corrected: false },
    length: entry.words.length,
  };
}

function longestName(words: readonly Word[], at: number, index: PlaceIndex): NameEntry | null {
  const candidates = index.byFirstWord.get(words[at]?.folded ?? '') ?? [];
  const fits = (entry: NameEntry) => entry.words.every((word, offset) => words[at + offset]?.folded === word);
  return candidates.find((entry) => fits(entry) && !endsInNextDistrict(entry, words, at, index)) ?? null;
}

/** In "Düren, Kreis Heinsberg" and "Düren, Kreis Saarlouis" the word "Kreis" belongs to what follows. */
function endsInNextDistrict(
  entry: NameEntry,
  words: readonly Word[],
  at: number,
  index: PlaceIndex,
): boolean {
  if (entry.words.length < 2 || !DISTRICT_WORD.test(entry.words.at(-1) ?? '')) return false;
  const last = at + entry.words.length - 1;
  if (isApart(words[last - 1], words[last]) && isBeside(words[last], words[last + 1])) return true;
  const others = index.byFirstWord.get(words[last]?.folded ?? '') ?? [];
  const fits = (other: NameEntry) =>
    other.words.every((word, offset) => words[last + offset]?.folded === word);
  return others.some((other) => other.district !== null && fits(other));
}

function isBeside(word: Word | undefined, next: Word | undefined): boolean {
  return word !== undefined && next !== undefined && next.start === word.end + 1;
}

function isApart(word: Word | undefined, next: Word | undefined): boolean {
  return word !== undefined && next !== undefined && next.start > word.end + 1;
}

/** "Dürener Innenstadt" means Düren; "Dürener Straße" means nothing. */
function adjectiveName(words: readonly Word[], at: number, index: PlaceIndex): NameEntry | null {
  const stem = /^(.{3,})er$/.exec(words[at]?.folded ?? '')?.[1];
  if (stem === undefined || !ADJECTIVE_HEADS.test(words[at + 1]?.folded ?? '')) return null;
  const candidates = index.byFirstWord.get(stem) ?? [];
  return candidates.find((entry) => entry.words.length === 1 && entry.municipality !== null) ?? null;
}

/** "Hambach Straße" is a street, "Schmidt GmbH" a firm; but "Krankenhaus Düren GmbH" is in Düren. */
function isStreetOrFirm(entry: NameEntry, next: Word | undefined): boolean {
  if (!next) return false;
  return STREET_WORDS.test(next.folded) || (entry.municipality === null && FIRM_WORDS.test(next.folded));
}

/** Five digits of the table, or of elsewhere where a name follows or nothing at all; never a phone number. */
function isPostcode(words: readonly Word[], at: number, index: PlaceIndex): boolean {
  const code = words[at]?.folded ?? '';
  if (!POSTCODE.test(code) || NUMBER_LABEL.test(words[at - 1]?.folded ?? '')) return false;
  if (index.byPostcode.has(code)) return true;
  const next = words[at + 1];
  return next === undefined ? true : /^\p{L}/u.test(next.folded);
}

/** "Kreise Düren und Euskirchen" names districts, not their towns. */
function asDistricts(text: string, found: readonly Found[], index: PlaceIndex): readonly Found[] {
  if (!/kreise/i.test(text)) return found;
  let inList = false;
  let end = 0;
  return found.map((mention) => {
    const between = text.slice(end, mention.start);
    end = mention.end;
    inList = DISTRICT_PLURAL.test(between) || (inList && between.trim().length <= LONGEST_CONJUNCTION);
    const district = inList ? districtOf(mention, index) : null;
    return district ? { ...mention, entry: district } : mention;
  });
}

function districtOf({ entry }: Found, index: PlaceIndex): NameEntry | null {
  const name = ['kreis', ...(entry?.words ?? [])].join(' ');
  return index.byFirstWord.get('kreis')?.find((other) => other.words.join(' ') === name) ?? null;
}

function correct(folded: string, index: PlaceIndex): NameEntry | null {
  const broken = brokenUmlaut(folded, index);
  if (broken) return broken;
  const near = index.correctable.filter((entry) => {
    const name = entry.words[0] ?? '';
    return name[0] === folded[0] && isOneSlipApart(name, folded);
  });
  const [only, ...others] = near;
  return only && others.length === 0 ? only : null;
}

/** "D\uFFFDren": a letter lost in a wrong charset can only have been an umlaut or ß. */
function brokenUmlaut(folded: string, index: PlaceIndex): NameEntry | null {
  if (!folded.includes('\uFFFD')) return null;
  const readings = ['ae', 'oe', 'ue', 'ss'].map((letters) => folded.replaceAll('\uFFFD', letters));
  const hits = readings.flatMap((word) =>
    (index.byFirstWord.get(word) ?? []).filter((entry) => entry.words.length === 1),
  );
  const [only, ...others] = hits;
  return only && others.length === 0 ? only : null;
}

function join(text: string, found: readonly Found[]): readonly Mention[] {
  return found.map((mention, position) => {
    const before = found[position - 1];
    const between = text.slice(before?.end ?? 0, mention.start);
    return {
      ...mention,
      quote: text.slice(mention.start, mention.end),
      joint: before ? jointOf(between, mention) : 'beside',
      unknownBefore: UNKNOWN_BEFORE.exec(between)?.[1] ?? '',
      isNearUnknown:
        isNearUnknown(text.slice(mention.end), found[position + 1], mention.end) ||
        isInOtherDistrict(text, mention, found[position + 1]) ||
        isBehindDistrict(between),
    };
  });
}

const UNKNOWN_BEFORE = /(?:^|[\s,;/])(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)\s?[(/,]\s?$/u;
const NEAR_NAME =
  /^[\s,(]*(?:bei|b\.)\s+(?!(?:Bedarf|Interesse|Firma|Fa|Familie|Kunden|Ihnen|Dir|Euch|Uns|Eignung|Absprache|Vereinbarung)(?!\p{L}))(?=\p{Lu}\p{L})/u;

function isNearUnknown(behind: string, next: Found | undefined, end: number): boolean {
  const near = NEAR_NAME.exec(behind);
  return near !== null && next?.start !== end + near[0].length;
}

/** In "Heimbach, Kreis Birkenfeld" no table knows the district; "Titz (Kreis Düren)" is in one of the region. */
function isInOtherDistrict(text: string, { end }: Found, next: Found | undefined): boolean {
  const length = districtBehind(text.slice(end));
  if (length === 0) return false;
  const named = next !== undefined && next.start < end + length ? next.entry : null;
  return named === null || (named.district === null && named.municipality === null && named.hint === null);
}

function isPlace({ municipality, localities, outside }: NameEntry): boolean {
  return municipality !== null || localities.length > 0 || outside !== null;
}

const COUNTRIES: ReadonlySet<string> = new Set(COUNTRIES_ABROAD.map((name) => foldedWords(name).join(' ')));

function isCountry({ words }: NameEntry): boolean {
  return COUNTRIES.has(words.join(' '));
}

function jointOf(between: string, { entry }: Found): Joint {
  // "Schleiden/Eifel", "Kreuzau/Kreis Düren": only which one, or where it is.
  const isHint = entry !== null && (entry.hint !== null || entry.district !== null) && !isPlace(entry);
  if (between === '/' && isHint && !isCountry(entry)) return 'bracket';
  if (LIST_MARK.test(between)) return 'list';
  if (NEAR_WORD.test(between)) return 'near';
  if (between.includes('(')) return 'bracket';
  return /[-–—‐‑]/.test(between) ? 'hyphen' : 'beside';
}
