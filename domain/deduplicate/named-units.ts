import { fold } from '../occupation/fold.ts';

/** Named parts of an employer's house by their kind: "station": ["palliativ"], "kita": ["wurzelkinder"]. Plain data. */
export type NamedUnits = Readonly<Record<string, readonly string[]>>;

/** Each alternative with a capital. */
function capitals(alternatives: string): string {
  return alternatives.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

const KINDS =
  'station|wohnbereich|wohngruppe|wohnhaus|kita|kindertagesstätte|kindergarten|familienzentrum|grundschule|hauptschule|realschule|gesamtschule|förderschule|gymnasium|objekt|projekt|revier|standort|filiale|zweigstelle|geschäftsstelle|niederlassung|werk|abteilung|fachbereich|sachgebiet|team|linie|tour|baustelle|tagespflege|praxis';
/** "Kita Am Bach", "Haus Zur Mühle": a small letter would only say where it lies. */
const ARTICLE = String.raw`(?:(?:Am|An|Im|In|Zum|Zur|St\.|Sankt)\s(?:der\s|den\s)?)?`;
// What stands before a kind is looked at afterwards: looked for first, it would be tried at every letter.
const BEFORE = new RegExp(
  String.raw`(${capitals(KINDS)})\s(?:[:–-]\s)?["„»‚']?${ARTICLE}(\p{Lu}\p{L}{3,})(?!er\s)`,
  'gu',
);
/** "Palliativstation", "Kardiologie-Abteilung", "U3-Gruppe". */
const WITHIN = /(?:[Ss]tation|[Aa]bteilung|[Gg]ruppe|[Ss]chule|[Kk]linik|Kita|Unit|Wohnbereich)(?!\p{L})/gu;
const NAME_BEFORE = /(?<!\p{L})(\p{Lu}[\p{L}\d]+)([- ]?)$/u;
const NAME_MAX = 32;
/** Words before the kind that say what sort it is, not which one. */
const SORTS =
  /^(?:berufs|hoch|fach|fahr|sprach|volkshoch|grund|haupt|real|gesamt|foerder|musik|klein|gross|firmen|entgelt|lohn|arbeits|ziel|alters|fach|beruf|unternehmens|personal|kranken|polik|tages|wohn|kinder|pflege|besoldungs|verguetungs|unternehmer|haltestelle|bus|lade|tank|sozial)$/u;
const STEM = 6;
const UNITS_MAX = 8;

function stemOf(name: string): string {
  return fold(name).slice(0, STEM);
}

type Unit = readonly [kind: string, name: string];

function unitsBefore(text: string): readonly Unit[] {
  return [...text.matchAll(BEFORE)]
    .filter(({ index }) => !/\p{L}/u.test(text.charAt(index - 1)))
    .map(([, kind = '', name = '']) => [fold(kind), stemOf(name)]);
}

/** The kind is the end of a compound with a small letter, and behind a hyphen with a capital. */
function gapBefore(kind: string): string {
  if (kind === 'Unit') return ' ';
  return kind.charAt(0) === kind.charAt(0).toLowerCase() ? '' : '-';
}

function unitsWithin(text: string): readonly Unit[] {
  return [...text.matchAll(WITHIN)].flatMap(({ index, 0: kind }) => {
    const [, name = '', gap = ''] = NAME_BEFORE.exec(text.slice(Math.max(0, index - NAME_MAX), index)) ?? [];
    if (name === '' || gap !== gapBefore(kind) || SORTS.test(fold(name))) return [];
    return [[fold(kind), stemOf(name)] as const];
  });
}

/** The named units of a text, of each kind at most 8. */
export function namedUnits(text: string): NamedUnits {
  const byKind = Map.groupBy([...unitsBefore(text), ...unitsWithin(text)], ([kind]) => kind);
  return Object.fromEntries(
    [...byKind].map(([kind, units]) => [
      kind,
      [...new Set(units.map(([, name]) => name))].slice(0, UNITS_MAX),
    ]),
  );
}

interface Named {
  readonly named: NamedUnits;
}

function kindsOfBoth({ named: ours }: Named, { named: theirs }: Named): readonly string[] {
  return Object.keys(ours).filter((kind) => theirs[kind] !== undefined);
}

/** A kind of unit that both name, each by another name that the other nowhere says; null when there is none. */
export function unlikeName(one: Named, other: Named, says: Says): string | null {
  const unlike = kindsOfBoth(one, other).find((kind) => {
    const [ours, theirs] = [one.named[kind] ?? [], other.named[kind] ?? []];
    const isKnown = ours.some((name) => says.other(name)) || theirs.some((name) => says.one(name));
    return !isKnown && !ours.some((name) => theirs.includes(name));
  });
  return unlike ?? null;
}

/** Whether each of two prints says a word that begins so. */
interface Says {
  readonly one: (beginning: string) => boolean;
  readonly other: (beginning: string) => boolean;
}

/** A unit that both name; null when there is none. */
export function sharedName(one: Named, other: Named): string | null {
  const shared = kindsOfBoth(one, other).find((kind) =>
    (one.named[kind] ?? []).some((name) => other.named[kind]?.includes(name)),
  );
  return shared ?? null;
}
