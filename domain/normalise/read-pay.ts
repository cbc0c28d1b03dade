import type { Pay, PayUnit, RawPay } from '../posting.ts';
import { foldWords } from './fold-words.ts';
import { plainLine } from './plain-line.ts';
import { readAmounts, readNumber } from './read-amounts.ts';

/** What formats and people call the units of pay, folded (see `foldWords`). */
const UNITS: readonly (readonly [PayUnit, RegExp])[] = [
  ['hour', /\b(?:hour|hourly|hr|hours|stunde|stuendlich|std|stundenlohn|stundenloehne?|h)\b|stundenlohn/],
  ['day', /\b(?:day|daily|tag|taeglich|tagessatz|tageslohn)\b/],
  ['week', /\b(?:week|weekly|woche|woechentlich|wochenlohn)\b/],
  [
    'month',
    /\b(?:month|monthly|monat|monatlich|mtl|mon|monatsgehalt|monatslohn|monatsbrutto|ausbildungsverguetung|lehrjahr|ausbildungsjahr)\b|monatsgehalt|monatsbrutto/,
  ],
  [
    'year',
    /\b(?:year|yearly|annual|annually|annum|pa|jahr|jaehrlich|jahresgehalt|jahresbrutto|jahreseinkommen|p a)\b|jahresgehalt|jahresbrutto/,
  ],
];

/** What gross pay of a unit can be in Germany; anything else is a misprint, a limit or another unit. */
const PLAUSIBLE: Readonly<Record<PayUnit, readonly [number, number]>> = {
  hour: [3, 250],
  day: [20, 2500],
  week: [50, 10_000],
  month: [100, 40_000],
  year: [1200, 500_000],
};

/** Where no unit is printed, amounts in these bands can be nothing else. */
const UNMISTAKABLE: readonly (readonly [PayUnit, number, number])[] = [
  ['hour', 10, 80],
  ['month', 600, 9_000],
  ['year', 20_000, 250_000],
];

const EURO = /^(?:eur|euro|euros|€)?$/i;
const FOREIGN = /[$£¥]|\b(?:USD|GBP|CHF|PLN|CZK|SEK|DKK)\b/;
/** The limit of marginal employment is a limit, not a wage. Geringfügigkeitsgrenze. */
const MARGINAL_LIMIT = /(?<![\d.,])(?:450|520|538|556|603)(?:[.,]00?|,-)?\s*(?:€|eur)/i;
const UP_TO = /^(?:bis|max|up to)\b/i;

/** Gross pay in euros that a source prints; null when amount, unit or currency cannot be told. */
export function readPay(printed: RawPay): Pay | null {
  const text = plainLine(printed.text ?? '');
  if (!EURO.test((printed.currency ?? '').trim()) || FOREIGN.test(text)) return null;
  const range = fieldRange(printed) ?? textRange(text);
  if (range === null) return null;
  const unit = printedUnit(printed.unit ?? '') ?? printedUnit(text) ?? unmistakableUnit(range);
  return unit === null || !isPlausible(range, unit) ? null : { ...range, unit };
}

interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

function fieldRange({ min, max }: RawPay): Range | null {
  return orderly(amount(min), amount(max));
}

function amount(printed: number | string | undefined): number | null {
  if (printed === undefined) return null;
  const number = typeof printed === 'number' ? printed : readNumber(printed.replace(/€|EUR/gi, ''));
  return number !== null && Number.isFinite(number) && number > 0 ? number : null;
}

function textRange(text: string): Range | null {
  if (MARGINAL_LIMIT.test(text)) return null;
  const amounts = readAmounts(text).filter((number) => number > 0);
  const [first] = amounts;
  if (first === undefined) return null;
  if (amounts.length > 1) return { min: Math.min(...amounts), max: Math.max(...amounts) };
  if (UP_TO.test(text)) return { min: null, max: first };
  return { min: first, max: /\b(?:ab|from|mind(?:estens)?)\b/i.test(text) ? null : first };
}

function orderly(one: number | null, other: number | null): Range | null {
  if (one === null && other === null) return null;
  if (one === null || other === null) return { min: one, max: other };
  return { min: Math.min(one, other), max: Math.max(one, other) };
}

function printedUnit(label: string): PayUnit | null {
  const words = foldWords(label);
  return UNITS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function unmistakableUnit(range: Range): PayUnit | null {
  const amounts = [range.min, range.max].filter((number) => number !== null);
  const fits = ([, least, most]: readonly [PayUnit, number, number]) =>
    amounts.every((number) => number >= least && number <= most);
  return UNMISTAKABLE.find(fits)?.[0] ?? null;
}

function isPlausible({ min, max }: Range, unit: PayUnit): boolean {
  const [least, most] = PLAUSIBLE[unit];
  return [min, max].every((number) => number === null || (number >= least && number <= most));
}
