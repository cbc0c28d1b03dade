import { openFinder, openTest, type MatchesOf, type Searchable } from '../classify/find-near.ts';
import { fold } from '../occupation/fold.ts';
import { namedUnits, type NamedUnits } from './named-units.ts';

/** A number of the opening, as printed in a field of the source or in the text. */
interface Reference {
  /** Letters and digits only. */
  readonly number: string;
  /** How it is built: digits as "#". A bare number in a field may be the board's own and has none to compare. */
  readonly scheme: string | null;
}

/** Marks that tell two openings of one employer apart even when all other words are the same. Plain data: it is stored. */
export interface OpeningMarks {
  /** Numbers of the opening; those of boards say nothing about another's. Kennziffer. */
  readonly references: readonly Reference[];
  /** Years and seasons of the title ("2027", "wintersemester"). */
  readonly intake: readonly string[];
  /** Days named as beginning or end of the work, without deadlines. */
  readonly dates: readonly string[];
  /** Numbered or lettered units: "station 3", "werk 2". */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Units that have a name: wards, schools, branches. */
  readonly named: NamedUnits;
  /** Times of the day and week that the work is said to lie in. */
  readonly shifts: readonly string[];
  /** Spans of the clock ("6-14:30"). */
  readonly clock: readonly string[];
  /** Licence classes of the title. */
  readonly licences: readonly string[];
  /** Training and standing that the title asks for: learner, helper, skilled, master. */
  readonly ranks: readonly string[];
}

const REFERENCE =
  /(?:kennziffer|kenn-?nr\.?|kennnummer|referenz(?:-?(?:nummer|nr\.?|code))?|reference(?: (?:no|number|code)\.?)?|ref\.?(?:-?nr\.?|-?id)?|job-?id|job-?nummer|stellen-?(?:id|nr\.?|nummer)|ausschreibungs-?(?:nr\.?|nummer)|vakanz-?(?:nr\.?|nummer))\s?[:#.]?\s?([a-z]{0,6}[-/_]?\d[\w/_-]*)/giu;
const YEAR = /(?<!\d)20\d\d(?:\/\d{2,4})?(?!\d)/gu;
const SEASON =
  /(?:winter|sommer)semester|(?:sommer|winter|herbst|oster)ferien|(?:sommer|winter|frühjahrs)saison/giu;
const MONTHS = ['jan', 'feb', 'maer', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const DAY =
  /(?<!\d)(\d{1,2})\.\s?(?:(\d{1,2})\.|(jan|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}*)\s?(20\d\d)/giu;
const DEADLINE_BEFORE =
  /(?:bewerb|(?<!be)frist|schluss|unterlagen|einsende|veröffentlich|stand)[^.!?]{0,60}$/iu;
const UNIT =
  /(?<![\p{L}])(station|werk|wohnbereich|wohngruppe|halle|gebäude|linie|los|tour|filiale|haus|team|bezirk|bauabschnitt|maschine|papiermaschine)\s(?:nr\.?\s)?(\d{1,3}[a-z]?|[A-Z]|[IVX]{1,4})(?![\p{L}\d])/giu;
const SHIFTS: readonly (readonly [string, RegExp])[] = [
  ['early', /früh-?(?:schicht|dienst|tour)|fruehdienst|(?<!\p{L})(?:morgens|vormittags)(?!\p{L})/iu],
  ['late', /spät-?(?:schicht|dienst|tour)|spaetdienst|(?<!\p{L})(?:abends|nachmittags)(?!\p{L})/iu],
  ['night', /(?<!\p{L})(?:nacht-?(?:schicht|dienst|wache)|nachts(?!\p{L}))/iu],
  ['day', /tag-?schicht|tagdienst|einschicht|normalschicht/iu],
  [
    'rotating',
    /früh-?\s?(?:und|oder|u\.|o\.|,|\/|&|–)\s?-?spät|wechsel-?schicht|(?:2|3|4|5|zwei|drei|vier|fünf)-?schicht|konti-?schicht|früh\/spät|frueh\/spaet/iu,
  ],
  ['local', /nahverkehr/iu],
  ['far', /fernverkehr/iu],
];
const CLOCK =
  /(?<![\d:.,])(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr)?\s?(?:–|-|bis)\s?(\d{1,2})(?:[:.](\d{2}))?\s?uhr/giu;
const REACHABLE =
  /(?:erreich|telefon|tel\.|anruf|für sie da|sprechzeit|öffnungszeit|geöffnet|unter)[^.!?]{0,40}$/iu;
const LICENCE =
  /(?:klasse|kl\.|führerschein|fs)\s?([a-d]1?e?)(?![\p{L}])|(?<![\p{L}])(c1e|c1|ce|be|de|d1)(?![\p{L}])/giu;

/** Helps of all kinds are fields of social work; only some are people who help. */
const RANKS: readonly (readonly [string, RegExp])[] = [
  ['learner', /ausbildung(?!sleit)|auszubild|azubi|lehrling|lehrstelle/iu],
  [
    'helper',
    /(?<!integrations|schul)helfer|hilfskraft|hilfsarbeit|(?<!\p{L})aushilf|ungelernt|(?:küchen|haushalts?|wirtschafts|stall|ernte|verkaufs|büro|pflege|reinigungs|garten|montage|lager|produktions|putz|spül|bau|wäsche)-?hilfe(?!\p{L})/iu,
  ],
  ['skilled', /gesell[ei]|facharbeit|fach(?:kraft|frau|mann)|examinier|(?<!un|an)gelernt/iu],
  [
    'lead',
    /leit(?:ung|er(?:in)?)(?!\p{L})|(?<!maschinen|anlagen|kran|stapler|fahrzeug|lok|triebfahrzeug)führ(?:ung|er(?:in)?)(?!\p{L})|vorarbeiter|polier|teamlead|supervisor/iu,
  ],
  ['master', /(?<!haus|bade|bürger|wacht|geräte|wehr)meister(?:in)?(?!\p{L})/iu],
];

const find = openFinder([REFERENCE, DAY, UNIT, CLOCK]);
const saysShift = SHIFTS.map(([name, pattern]) => [name, openTest(pattern)] as const);

/** A text with what is found in it, by the number of a pattern. */
interface Searched {
  readonly text: string;
  readonly matchesOf: MatchesOf;
}

function all(text: string, pattern: RegExp): readonly RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}

function referenceOf(printed: string, isField: boolean): Reference {
  const written = printed.toLowerCase().trim();
  const isBare = /^\d+$/u.test(written);
  return {
    number: written.replace(/[^a-z0-9]/gu, ''),
    scheme: isField && isBare ? null : written.replace(/\d+/gu, '#'),
  };
}

function referencesOf({ matchesOf }: Searched, printed: string | null): readonly Reference[] {
  const inText = matchesOf(0).map(({ groups }) => referenceOf(groups[0] ?? '', false));
  const inField = printed === null ? [] : [referenceOf(printed, true)];
  return [...inText, ...inField].filter(({ number }) => number.length > 2);
}

function datesOf({ text, matchesOf }: Searched): readonly string[] {
  const dates = new Set<string>();
  for (const { at, groups } of matchesOf(1)) {
    if (DEADLINE_BEFORE.test(text.slice(Math.max(0, at - 64), at))) continue;
    const [day, number, named = '', year] = groups;
    const month = number ?? MONTHS.findIndex((name) => fold(named).startsWith(name)) + 1;
    dates.add(`${year}-${Number(month)}-${Number(day)}`);
  }
  return [...dates];
}

function unitsOf({ matchesOf }: Searched): OpeningMarks['units'] {
  const units = Map.groupBy(matchesOf(2), ({ groups: [noun = ''] }) => noun.toLowerCase());
  return Object.fromEntries(
    [...units].map(([noun, matches]) => [noun, distinct(matches.map(({ groups }) => groups[1] ?? ''))]),
  );
}

function distinct(marks: readonly string[]): readonly string[] {
  return [...new Set(marks.map((mark) => mark.toLowerCase()))];
}

function clockOf({ text, matchesOf }: Searched): readonly string[] {
  const spans = matchesOf(3).filter(({ at }) => !REACHABLE.test(text.slice(Math.max(0, at - 48), at)));
  return distinct(
    spans.map(
      ({ groups: [from, fromMinute = '00', to, toMinute = '00'] }) =>
        `${Number(from)}:${fromMinute}-${Number(to)}:${toMinute}`,
    ),
  );
}

/** Reads the marks of an opening from its title and from title and text; `reference` is what the source prints as its number. */
export function openingMarks(title: string, both: Searchable, reference: string | null): OpeningMarks {
  const { text } = both;
  const searched = { text, matchesOf: find(both) };
  return {
    references: referencesOf(searched, reference),
    intake: distinct([...all(title, YEAR), ...all(title, SEASON)].map((match) => match[0])),
    dates: datesOf(searched),
    units: unitsOf(searched),
    named: namedUnits(text),
    shifts: saysShift.filter(([, says]) => says(both, 0, text.length)).map(([name]) => name),
    clock: clockOf(searched),
    ranks: RANKS.filter(([, pattern]) => pattern.test(title)).map(([name]) => name),
    licences: distinct(all(title, LICENCE).map((match) => match[1] ?? match[2] ?? '')),
  };
}

function disjoint(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((mark) => other.includes(mark));
}

/** Two numbers built alike, and none in common; of one source any two numbers are built alike. */
function ownReferences(one: OpeningMarks, other: OpeningMarks, isOneSource: boolean): boolean {
  if (sharesReference(one, other)) return false;
  return one.references.some((ours) =>
    other.references.some((theirs) => isOneSource || (ours.scheme !== null && ours.scheme === theirs.scheme)),
  );
}

function unlikeUnit(one: OpeningMarks, other: OpeningMarks): string | null {
  for (const [unit, numbers] of Object.entries(one.units)) {
    const theirs = other.units[unit];
    if (theirs && disjoint(numbers, theirs)) return unit;
  }
  return null;
}

const MARKS: readonly (readonly [keyof Omit<OpeningMarks, 'units' | 'named' | 'references'>, string])[] = [
  ['intake', 'other year or season in the title'],
  ['licences', 'other licence class in the title'],
  ['ranks', 'other training or standing in the title'],
  ['shifts', 'other shift'],
  ['clock', 'other hours of the day'],
  ['dates', 'other dates of the work'],
];

/** Why two openings are not the same by their marks, in plain English; null when no mark speaks against it. */
export function contradictingMark(
  one: OpeningMarks,
  other: OpeningMarks,
  isOneSource: boolean,
): string | null {
  if (ownReferences(one, other, isOneSource)) return 'own reference numbers';
  const mark = MARKS.find(([key]) => disjoint(one[key], other[key]));
  if (mark) return mark[1];
  const unit = unlikeUnit(one, other);
  return unit === null ? null : `other ${unit}`;
}

/** Whether both openings carry the same number of the employer's own. */
export function sharesReference(one: OpeningMarks, other: OpeningMarks): boolean {
  return one.references.some(({ number }) => other.references.some((theirs) => theirs.number === number));
}
