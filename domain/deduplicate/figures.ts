import { openFinder, type Found, type Searchable } from '../classify/find-near.ts';
import { fold } from '../occupation/fold.ts';

/** A number of a text with what it counts: "26 mensch", "15.2 €", "9b grade". Plain data: it is stored. */
export type Figure = string;

/** What a figure counts when it is no thing. */
const MONEY = '€';
const GRADE = 'grade';
const LAW = '§';
const START = 'start';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fuenf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwoelf: 12,
  fuenfzehn: 15,
  zwanzig: 20,
  dreissig: 30,
  vierzig: 40,
  fuenfzig: 50,
};
/** Each of several words with a capital. */
function capitals(alternatives: string): string {
  return alternatives.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A number of bounded length: without a bound, a page of digits would be read anew from each of them. */
const WRITTEN = String.raw`\d{1,3}(?:[.,]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2}(?!\d))?`;
const WORDS =
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig';
// What stands before a number is looked at afterwards: looked for first, it would be tried at every letter.
/** "3.200 bis 3.600 €", "60,000 to 72,000 €". */
const SUM = new RegExp(
  String.raw`(${WRITTEN})(?:\s?(?:€|[Ee]uro|EUR))?(?:\s?(?:–|-|bis|und|to)\s?(${WRITTEN}))?\s?(?:€|[Ee]uro(?!p)|EUR(?!\p{L}))`,
  'gu',
);
/** "74 Betten", "12 modernen Zimmern". */
const COUNTED = new RegExp(
  String.raw`(${WRITTEN})[ -]+(?:\p{Ll}{3,}en )?(\p{Lu}\p{L}{3,}|ha(?!\p{L}))`,
  'gu',
);
/** "vier Gruppen", "Zwei Kinder". */
const SPELT = new RegExp(
  String.raw`(${WORDS}|${capitals(WORDS)})[ -]+(?:\p{Ll}{3,}en )?(\p{Lu}\p{L}{3,})`,
  'gu',
);
/** "dreigruppig", "fünfköpfig". */
const JOINED = new RegExp(
  String.raw`(${WORDS}|${capitals(WORDS)})-?(gruppig|köpfig|zügig|stöckig|spurig)`,
  'gu',
);
/** Pay grades: EG 9b, Entgeltgruppe 7, S8a, SD 12, P8, A 12. */
const PAY_GRADE =
  /(Entgeltgruppe|Entgeltgr\.|Besoldungsgruppe|EGr?\.?|E|SD?|P|A)\s?-?(\d{1,2})\s?(ü|[a-c](?!\p{L}))?(?![\p{L}\d:,.%]*\d)(?!\s?(?:€|[Ee]uro|Uhr|%|Stunden|Std))/gu;
const PARAGRAPH = /§§?\s?(\d{1,3})\s?([a-z](?!\p{L}))?/giu;
/** What every vacancy counts, or what is compared by itself. */
const EVERYDAYS =
  /^(?:uhr|stund|std|euro|eur|proz|jahr|tag|wochenst|woche|monat|januar|februar|maerz|april|mai|juni|juli|augus|septem|oktob|novem|dezem|schich|urlaub|gehael|monats|gehalt|plus|samst|sonnt|freita|vollze|teilze|days|years|hours|hour|per|und|oder|bis|zum|der|die|das|nach|fuer|mit|minuten|minut|km|kilome|zeich|std|wochen|prozen|mal|uhr)/u;
const STEM = 6;
const FIGURES_MAX = 24;

/** A written number as one of ours; null for what is no number. "60,000" and "60.000" are one, "15,20" is 15.2. */
function valueOf(written: string): number | null {
  const word = NUMBER_WORDS[fold(written)];
  if (word !== undefined) return word;
  const plain = written.replace(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

function nounStem(written: string): string {
  return (written === 'ha' ? 'hektar' : fold(written)).slice(0, STEM).replace(/(?:en|er|e|n|s)$/u, '');
}

const find = openFinder([SUM, PAY_GRADE, COUNTED, SPELT, JOINED, PARAGRAPH]);

interface Searched {
  /** The matches of a pattern that are not the rest of a longer number or word. */
  readonly wholeOnes: (pattern: number) => readonly Found[];
  readonly laws: readonly Found[];
}

function searched(text: Searchable): Searched {
  const matchesOf = find(text);
  const isWhole = ({ at }: Found) => !/[\p{L}\d]$|\d[.,]$/u.test(text.text.slice(Math.max(0, at - 2), at));
  return { wholeOnes: (pattern) => matchesOf(pattern).filter(isWhole), laws: matchesOf(5) };
}

function sumsOf({ wholeOnes }: Searched): readonly Figure[] {
  return wholeOnes(0).flatMap(({ groups: [from = '', to = ''] }) =>
    [from, to].flatMap((written) => {
      const value = written === '' ? null : valueOf(written);
      return value === null || value < 5 ? [] : [`${value} ${MONEY}`];
    }),
  );
}

function countsOf({ wholeOnes }: Searched): readonly Figure[] {
  return [...wholeOnes(2), ...wholeOnes(3), ...wholeOnes(4)].flatMap(
    ({ groups: [written = '', noun = ''] }) => {
      const [value, stem] = [valueOf(written), nounStem(noun)];
      const isNothing =
        value === null || value < 2 || isYearOrPostcode(written) || EVERYDAYS.test(fold(noun));
      return isNothing ? [] : [`${value} ${stem}`];
    },
  );
}

function isYearOrPostcode(written: string): boolean {
  return /^(?:20\d\d|\d{5})$/u.test(written);
}

function gradesOf({ wholeOnes }: Searched): readonly Figure[] {
  return wholeOnes(1).map(({ groups: [scheme = '', number = '', step = ''] }) => {
    const letter = /^[SPA]/u.test(scheme) ? scheme.charAt(0).toLowerCase() : 'e';
    return `${letter}${number}${step.toLowerCase()} ${GRADE}`;
  });
}

function lawsOf({ laws }: Searched): readonly Figure[] {
  return laws.map(({ groups: [number = '', letter = ''] }) => `${number}${letter} ${LAW}`);
}

/** The figures of a text, without repeats, at most 24; hours, days and dates are compared by themselves. */
export function figuresOf(text: Searchable): readonly Figure[] {
  const found = searched(text);
  const figures = [...sumsOf(found), ...gradesOf(found), ...lawsOf(found), ...countsOf(found)];
  return [...new Set(figures)].slice(0, FIGURES_MAX);
}

function partsOf(figure: Figure): { readonly value: number; readonly of: string } {
  const space = figure.indexOf(' ');
  return { value: Number(figure.slice(0, space)), of: figure.slice(space + 1) };
}

/** Limits of marginal employment and minimum wages: they stand in every other advertisement. */
const EVERYWHERE = new Set(['538 €', '556 €', '603 €', '12.41 €', '12.82 €', '13.9 €', '14.6 €']);

/** How many people and places an employer has stands in all its advertisements. */
const SIZE = /^(?:mensch|besch|mitarb|kolleg|leut|bewohn|platz|plaetz|person|stando|filial|hause|haeuse)/u;

/** How telling a figure is, 0 to 1: large and broken numbers are, "3 team" is not. */
export function rarityOf(figure: Figure): number {
  const { value, of } = partsOf(figure);
  if (EVERYWHERE.has(figure)) return 0.2;
  if (of === GRADE || of === LAW || of === START) return 0.4;
  if (of === MONEY) return Number.isInteger(value) && value % 100 === 0 ? 0.7 : 0.8;
  if (SIZE.test(of)) return 0.5;
  if (value >= 100) return 1;
  return value > 10 ? 0.8 : 0.5;
}

const MONTHS = 12;

/** The same sum a year as a month. */
function otherPeriods(figure: Figure): readonly Figure[] {
  const { value, of } = partsOf(figure);
  return of === MONEY ? [`${value * MONTHS} ${MONEY}`, `${value / MONTHS} ${MONEY}`] : [];
}

/** Figures that both have; a range cut to one end still shares that, and a year's pay is that of twelve months. */
export function sharedFigures(one: readonly Figure[], other: readonly Figure[]): readonly Figure[] {
  return one.filter(
    (figure) => other.includes(figure) || otherPeriods(figure).some((each) => other.includes(each)),
  );
}

/** A thing that both count, each with another number ("26 menschen" here, "20 menschen" there); null when there is none. */
export function otherCount(one: readonly Figure[], other: readonly Figure[]): string | null {
  const ours = one.map(partsOf).filter(({ of }) => of !== MONEY && of !== GRADE && of !== LAW);
  const counts = Map.groupBy(ours, ({ of }) => of);
  for (const [of, numbers] of counts) {
    const theirs = other.map(partsOf).filter((each) => each.of === of);
    if (theirs.length === 0) continue;
    if (!theirs.some(({ value }) => numbers.some((number) => number.value === value))) return of;
  }
  return null;
}

/** Both name pay grades of one scale, and none in common. */
export function otherGrade(one: readonly Figure[], other: readonly Figure[]): boolean {
  const gradesIn = (figures: readonly Figure[]): readonly Figure[] =>
    figures.filter((figure) => figure.endsWith(GRADE));
  const [ours, theirs] = [gradesIn(one), gradesIn(other)];
  if (!ours.some((grade) => theirs.some((their) => their.charAt(0) === grade.charAt(0)))) return false;
  return !ours.some((grade) => theirs.includes(grade));
}
