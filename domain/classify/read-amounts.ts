import { anyOf } from '../any-of.ts';
import type { PayUnit } from '../posting.ts';
import { openFinder, type Found, type Searchable } from './find-near.ts';
import { quoteAround } from './quote-around.ts';

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
const EURO = String.raw`\s?(?:€|eur(?:os?)?(?![\p{L}]))`;
const THOUSAND = String.raw`\s?(?:k|t|tsd\.?|tausend)(?![\p{L}])`;
const JOINED = String.raw`(?:[^\S\n]*(?:–|-|—|−|bis(?: zu)?|to|(?<=(?:zwischen|between)[^!?;]{0,24})(?:und|and))\s*)`;
/** The second figure of a span has the sign of the euro too: in "16 € – 38 Stunden" there is no span. */
const TO = String.raw`${JOINED}(?=(?:€|eur)|[\d.,'’ ]{1,12}-{0,2}\s?(?:k|t|tsd\.?|tausend)?\s?(?:€|eur))`;
const AMOUNT = new RegExp(
  String.raw`(?<![\d.,:/])(?:(?:€|eur(?:o)?)\s?)?${FIGURE}(${THOUSAND})?(?:${EURO})?(?:${TO}(?:(?:€|eur(?:o)?)\s?)?${FIGURE}(${THOUSAND})?)?(?:${EURO})?(?![\d%])`,
  'giu',
);
/** "1.130 / 1.210 / 1.320 EUR", "1.218, 1.268 und 1.314 €": the sign stands once for all of them. */
const ROW_FIGURE = String.raw`(?:\d\.\d{3}|\d{3,4})(?:,\d\d)?`;
const IN_A_ROW = new RegExp(
  String.raw`(?<![\d.,:/])(${ROW_FIGURE}(?:(?:\s?[/|]\s?|,\s|\s(?:und|bzw\.|sowie)\s)${ROW_FIGURE}){1,4})(?:,-{1,2})?${EURO}(?![\d%])`,
  'giu',
);
const HAS_EURO = /€|eur/iu;
/** "1020 euro im ersten jahr, 1090 im zweiten", "15,33 € für Packer, 16,90 für Fahrer": a step without a sign of its own. */
const STEP =
  /(?<=(?:,|;|und|–)\s)(?:(\d\.?\d{3}|\d{3})(?=\sim\s(?:zweiten|dritten|vierten|letzten|[2-4]\.))|(\d{2}[.,]\d{2})(?=\s(?:for|für|als|ab|nach)\s\p{L}))/giu;
const find = openFinder([AMOUNT, IN_A_ROW], ['€', 'eur']);
const findSteps = openFinder([STEP]);
/** "Lohn: 15,50 die Stunde", "Gehalt 3.200 brutto": a word of pay before the figures and their unit behind do for a sign. */
const WITHOUT_SIGN = new RegExp(
  String.raw`(?:(?:stunden|monats|jahres|grund|brutto|fest|ein(?:stiegs|gangs))?-?(?:lohn|gehalt)|vergütung|verdienst|entgelt|bezahlung|(?<!\p{L})geld):?\s(?:[^.!?\n€\d]{0,24}\s)?${FIGURE}(?:${JOINED}${FIGURE})?(${THOUSAND})?(?!\s?(?:€|eur|%|uhr|stunden))(?:(?<=\d\s?(?:k|tsd\.?|tausend))|(?=\s?(?:brutto|(?:die|pro|je|in der|/)\s?(?:stunde|std)|(?:im|pro|/) ?(?:monat|jahr)|monatlich|jährlich)))`,
  'giu',
);
/** "13,90 pro Stunde", "2.800 brutto": figures as pay is written, right before what only pay has behind it. */
const BARE_WAGE =
  /(?<![\d.,:/])(\d{2},\d{2})(?:\s?(?:–|-|bis(?: zu)?)\s?(\d{2},\d{2}))?(?=\s?(?:brutto\s?)?(?:(?:pro|die|je|in der)\s|\/\s?)(?:stunde|std|h(?!\p{L})))/iu;
const BARE_SALARY =
  /(?<![\d.,:/])(\d{1,2}\.?\d{3}(?:,\d\d)?)(?:\s?(?:–|-|bis(?: zu)?)\s?(\d{1,2}\.?\d{3}(?:,\d\d)?))?(?=\s?brutto(?!\p{L}))/iu;
const findWithoutSign = openFinder([anyOf(WITHOUT_SIGN, BARE_WAGE, BARE_SALARY)]);

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
const OPEN_AFTER = /^\s?(?:brutto )?aufwärts/iu;
const UP_TO_BEFORE =
  /(?:^|[^\p{L}])(?:bis(?: zu)?|maximal|max\.?|höchstens|up to)\s(?:ca\.\s|rund\s|etwa\s)?$/iu;

/** "16,90 € (Lader) bis 19,40 €": the word closes a span that an amount before it has opened. */
function endsASpan(text: string, start: number): boolean {
  return /(?:€|eur(?:o)?)(?:[^€!?;]{0,28}\sbis\s|[^€!?;]{0,16}(?:ersten|1\.|einstieg|anfang|beginn|start)[^€!?;]{0,16}\sbis zu\s)$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function span(
  text: string,
  start: number,
  end: number,
  [low, high]: readonly [number, number | null],
): { min: number | null; max: number | null } {
  if (high !== null) return { min: low, max: high };
  const before = text.slice(Math.max(0, start - 24), start);
  if (FROM_BEFORE.test(before)) return { min: low, max: null };
  if (UP_TO_BEFORE.test(before) && !endsASpan(text, start)) return { min: null, max: low };
  return { min: low, max: OPEN_AFTER.test(text.slice(end, end + 24)) ? null : low };
}

function readOne(text: string, { at: start, words, groups }: Found): Amount | null {
  const [low, lowThousand, high, highThousand] = groups;
  if (low === undefined || !HAS_EURO.test(words)) return null;
  const shortThousands = highThousand !== undefined && toEuros(low, false) < 1000;
  const min = toEuros(low, lowThousand !== undefined || shortThousands);
  const max = high === undefined ? null : toEuros(high, highThousand !== undefined);
  if (!Number.isFinite(min) || (max !== null && max < min)) return null;
  const end = start + words.trimEnd().length;
  const unit = unitAround(text, start, end);
  return { ...span(text, start, end, [min, max]), unit, start, end, quote: quoteAround(text, start, end) };
}

function readWithoutSign(text: string, { at, words, groups }: Found): Amount | null {
  const [worded, wordedHigh, thousand, wage, wageHigh, salary, salaryHigh] = groups;
  const low = worded ?? wage ?? salary;
  const high = wordedHigh ?? wageHigh ?? salaryHigh;
  if (low === undefined) return null;
  const isThousand = thousand !== undefined;
  const start = at + words.indexOf(low);
  const end = at + words.length;
  const [min, max] = [toEuros(low, isThousand), high === undefined ? null : toEuros(high, isThousand)];
  return {
    ...span(text, start, end, [min, max]),
    unit: unitAround(text, start, end),
    start,
    end,
    quote: words,
  };
}

/** Amounts of years or groups in a row that grow: the lowest and the highest. */
function readRow(text: string, { at: start, words, groups }: Found): Amount | null {
  const numbers = [...(groups[0] ?? '').matchAll(new RegExp(ROW_FIGURE, 'gu'))].map(([each]) =>
    toEuros(each, false),
  );
  const grows = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
  const [min] = numbers;
  const max = numbers.at(-1);
  if (min === undefined || max === undefined || !grows || max > 2 * min) return null;
  const end = start + words.length;
  return { min, max, unit: unitAround(text, start, end), start, end, quote: quoteAround(text, start, end) };
}

function readSteps(passage: Searchable): readonly Amount[] {
  const { text } = passage;
  return findSteps(passage)(0).map(({ at: start, words }) => {
    const amount = toEuros(words, false);
    const end = start + words.length;
    return { min: amount, max: amount, unit: null, start, end, quote: quoteAround(text, start, end) };
  });
}

function byPlace(one: Amount, other: Amount): number {
  return one.start - other.start;
}

/** Reads every amount of euros in a text, in its order; says nothing of what an amount is paid for. */
export function readAmounts(passage: Searchable): readonly Amount[] {
  const matchesOf = find(passage);
  const rows = matchesOf(1).flatMap((match) => readRow(passage.text, match) ?? []);
  const isInRow = ({ start, end }: Amount): boolean =>
    rows.some((row) => start >= row.start && end <= row.end);
  const ones = matchesOf(0).flatMap((match) => readOne(passage.text, match) ?? []);
  const signed = [...rows, ...ones.filter((one) => !isInRow(one))];
  if (signed.length > 0) return [...signed, ...readSteps(passage)].toSorted(byPlace);
  return findWithoutSign(passage)(0).flatMap((match) => readWithoutSign(passage.text, match) ?? []);
}
