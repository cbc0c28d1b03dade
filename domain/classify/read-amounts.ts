import type { PayUnit } from '../posting.ts';
import { quoteAround } from './rule.ts';

/** An amount or a span of euros in a text; `min` null = "up to", `max` null = "from". */
export interface Amount {
  readonly min: number | null;
  readonly max: number | null;
  /** Unit by the words around; null when none is said. */
  readonly unit: PayUnit | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const FIGURE = String.raw`(\d{1,3}(?:[.\s'’]\d{3})+(?:,\d{1,2})?|\d{1,3},\d{3}(?!\d)|\d{1,6}(?:[.,]\d{1,2})?)(?:,(?:-{1,2}|–))?`;
const EURO = String.raw`\s?(?:€|eur(?:o)?(?![\p{L}]))`;
const THOUSAND = String.raw`\s?(?:k|t|tsd\.?|tausend)(?![\p{L}])`;
const JOINED = String.raw`(?:\s*(?:–|-|—|−|bis(?: zu)?|to|(?<=(?:zwischen|between)[^!?;]{0,24})(?:und|and))\s*)`;
/** The second figure of a span has the sign of the euro too: in "16 € – 38 Stunden" there is no span. */
const TO = String.raw`${JOINED}(?=(?:€|eur)|[\d.,'’ ]{1,12}-{0,2}\s?(?:k|t|tsd\.?|tausend)?\s?(?:€|eur))`;
const AMOUNT = new RegExp(
  String.raw`(?<![\d.,:/])(?:(?:€|eur(?:o)?)\s?)?${FIGURE}(${THOUSAND})?(?:${EURO})?(?:${TO}(?:(?:€|eur(?:o)?)\s?)?${FIGURE}(${THOUSAND})?)?(?:${EURO})?(?![\d%])`,
  'giu',
);
const HAS_EURO = /€|eur/iu;

const UNIT_AFTER: readonly (readonly [PayUnit, RegExp])[] = [
  [
    'hour',
    /^\s?(?:brutto\s?)?(?:\/|pro|je|die|in der|per|an|a|p\.)\s?(?:zeit)?(?:stunde|std|h(?![\p{L}])|hour|ue(?![\p{L}])|unterrichtseinheit|unterrichtsstunde)|^\s?(?:brutto\s?)?stundenlohn|^\s?(?:stündlich|std\.?-?lohn)/iu,
  ],
  ['day', /^\s?(?:brutto\s?)?(?:\/|pro|je|am|per)\s?(?:arbeits)?(?:tag|schicht|einsatz|day)/iu],
  ['week', /^\s?(?:brutto\s?)?(?:\/|pro|je|in der|die|per)\s?(?:woche|week)/iu],
  [
    'month',
    /^\s?(?:\(?brutto\)?\s?)?(?:\/|pro|je|im|mtl|per|p\.\s?m|monatl|a)\s?(?:monat|mon\.|month|\.|lich)|^\s?(?:\(?brutto\)?\s?)?(?:mtl|p\.\s?m|monats|monatlich)/iu,
  ],
  [
    'year',
    /^\s?(?:\(?brutto\)?\s?)?(?:\/|pro|im|per|p\.)\s?(?:jahr(?!\s?\d)|a(?:nno|\.)?(?![\p{L}])|year)|^\s?(?:\(?brutto\)?\s?)?(?:jährlich|jahres)/iu,
  ],
];

const UNIT_BEFORE: readonly (readonly [PayUnit, RegExp])[] = [
  ['hour', /(?:stunden-?(?:lohn|satz|vergütung|entgelt)|std\.?-?lohn|pro stunde)[^.!?;€]{0,30}$/iu],
  ['day', /(?:tages-?(?:lohn|satz|gage))[^.!?;€]{0,30}$/iu],
  [
    'month',
    /(?:monats-?(?:lohn|gehalt|brutto|vergütung|entgelt)|monatlich(?:e[rsn]?)?|pro monat)[^.!?;€]{0,36}$/iu,
  ],
  [
    'year',
    /(?:jahres-?(?:gehalt|brutto|ziel|einkommen|vergütung|entgelt)\p{L}*|jährlich(?:e[rsn]?)?|pro jahr)[^.!?;€]{0,30}$/iu,
  ],
];

function toEuros(written: string, thousands: boolean): number {
  const tight = written.replace(/[\s'’]/g, '');
  const plain = /^\d{1,3}(?:[.]\d{3})+(?:,\d+)?$/.test(tight)
    ? tight.replace(/\./g, '').replace(',', '.')
    : /^\d{1,3},\d{3}$/.test(tight)
      ? tight.replace(',', '')
      : tight.replace(',', '.');
  return Number(plain) * (thousands ? 1000 : 1);
}

function unitAround(text: string, start: number, end: number): PayUnit | null {
  const after = text.slice(end, end + 28);
  const before = text.slice(Math.max(0, start - 60), start);
  const named =
    UNIT_AFTER.find(([, pattern]) => pattern.test(after)) ??
    UNIT_BEFORE.find(([, pattern]) => pattern.test(before));
  return named?.[0] ?? null;
}

const FROM_BEFORE =
  /(?:^|[^\p{L}])(?:ab|mindestens|mind\.|über|mehr als|from|starting at)\s(?:ca\.\s|rund\s|etwa\s)?$/iu;
const UP_TO_BEFORE =
  /(?:^|[^\p{L}])(?:bis(?: zu)?|maximal|max\.?|höchstens|up to)\s(?:ca\.\s|rund\s|etwa\s)?$/iu;

/** "16,90 € (Lader) bis 19,40 €": the word closes a span that an amount before it has opened. */
function endsASpan(text: string, start: number): boolean {
  return /(?:€|eur(?:o)?)[^€!?;]{0,28}\sbis\s$/iu.test(text.slice(Math.max(0, start - 40), start));
}

function span(
  text: string,
  start: number,
  low: number,
  high: number | null,
): { min: number | null; max: number | null } {
  if (high !== null) return { min: low, max: high };
  const before = text.slice(Math.max(0, start - 24), start);
  if (FROM_BEFORE.test(before)) return { min: low, max: null };
  if (UP_TO_BEFORE.test(before) && !endsASpan(text, start)) return { min: null, max: low };
  return { min: low, max: low };
}

function readOne(text: string, match: RegExpMatchArray): Amount | null {
  const [words, low, lowThousand, high, highThousand] = match;
  const start = match.index ?? 0;
  if (low === undefined || !HAS_EURO.test(words)) return null;
  const shortThousands = highThousand !== undefined && toEuros(low, false) < 1000;
  const min = toEuros(low, lowThousand !== undefined || shortThousands);
  const max = high === undefined ? null : toEuros(high, highThousand !== undefined);
  if (!Number.isFinite(min) || (max !== null && max < min)) return null;
  const end = start + words.trimEnd().length;
  const unit = unitAround(text, start, end);
  return { ...span(text, start, min, max), unit, start, end, quote: quoteAround(text, start, end) };
}

/** Reads every amount of euros in a text, in its order; says nothing of what an amount is paid for. */
export function readAmounts(text: string): readonly Amount[] {
  if (!HAS_EURO.test(text)) return [];
  return [...text.matchAll(AMOUNT)].map((match) => readOne(text, match)).filter((amount) => amount !== null);
}
