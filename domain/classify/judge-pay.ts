import type { Evidence, Judgement } from '../judgement.ts';
import type { Pay, PayUnit } from '../posting.ts';
import { openTest } from './find-near.ts';
import type { Passage } from './passage.ts';
import type { Amount } from './read-amounts.ts';
import { readAmounts } from './read-amounts.ts';
import type { Reading } from './reading.ts';
import { sourceEvidence } from './source-evidence.ts';

type PaidAmount = Amount & { readonly min: number; readonly unit: PayUnit };

/** What an amount is for when it is no pay, right before it. */
const NOT_PAY_BEFORE =
  /(?<!(?:inkl\.?|inklusive|einschließlich|mit|und|plus) )(?<![\p{L}])[\p{L}-]*(?:prämien?|bonus|boni|zuschuss|zuschüsse|zulagen?|zuschlag|zuschläge|gutscheine?|urlaubsgeld|weihnachtsgeld|sonderzahlung|einmalzahlung|geld-?spritze|startgeld|willkommensgeld|fahrtkosten|sachbezug|kosten|gebühr|kaution|umsatz|budget|volumen|investition\p{L}*|bilanzsumme|spesen|auslöse|verpflegung\p{L}*|fahrgeld|wert(?: von)?|minijob\p{L}*|geringfüg\p{L}*|grenze|leistungen|provision|rabatt|trinkgeld|ticket|stipendium|darlehen|(?:start(?:er)?|home-?office|technik|hardware)-?(?:paket|set|kit|box)|miete|übernachtung\p{L}*|eintritt|zimmer|wohnung|mitgliedschaft)[^\S\n]?(?:\p{L}{2,12}[^\S\n]){0,2}(?:in höhe )?(?:(?:von|für|zu|ab|bis zu|bis|:|über|=|i\. ?h\. ?v\.|max\.?|ca\.)\s?)?\(?[^\S\n]?(?:bis zu |max\.? |ca\.? |rund |etwa )?$/iu;
/** Somebody pays for something else in the same clause, or the amount is only asked about. */
const SPENT_BEFORE =
  /(?:bezuschuss|finanzier|spendier|sponser|schenk|beteilig(?!ung)|erstatt|koste[tn]|rufbereitschaft|bereitschaftsdienst|on-call|compensated with|spar(?!kasse))\p{L}*[^.!?;,\n]{0,44}$|(?<!\p{L})(?:(?:weiter)?empfehl|(?:an)?werb(?:e|t|en|st)?(?!\p{L})|wirb|geworben)\p{L}*[^.!?;\n]{0,50}$|(?:später|künftig|nach der ausbildung|als gesell\p{L}+)(?: \p{L}+){0,4} $/iu;
const DENIED_AFTER = /^[^.!?\n]{0,40}\?\s*(?:nein|nö|nicht (?:bei|mit) uns|von wegen|falsch)(?!\p{L})/iu;
/** The same, right after it. */
const NOT_PAY_AFTER =
  /^[^.!?;,\n]{0,16}(?:pauschal|abgegolten)|^ variabl|^ (?:gespendet|gesammelt|investiert|eingenommen|umgesetzt)|^\s?-?\s?(?:brutto )?(?:netto )?(?:(?:\/|pro|im|je)\s?(?:monat|jahr|tag) )?(?:an |als |für |in form von )?(?:eine[nr]? |die |den |das |monatliche[nr]? |steuerfreie[nr]? )?(?:[\p{L}-]*(?:prämie|bonus|zuschuss|zulage|zuschlag|gutschein|basis|job(?![\p{L}])|urlaubsgeld|weihnachtsgeld|sachbezug|einmalzahlung|startgeld|budget|rabatt|gebühr|spesen|auslöse|ticket|fahrgeld|provision|umsatz|kosten)|pro kind|je kind|(?:pro|je) (?:nacht|übernachtung|person|bett)(?!\p{L})|(?:pro|je) (?:km|kilometer|tour|fahrt|lieferung|auftrag|paket|stopp|zustellung)(?!\p{L})|mio|million|tankgutschein|vwl|verpflegung)/iu;

const isNotPayBefore = openTest(NOT_PAY_BEFORE);
const isSpentBefore = openTest(SPENT_BEFORE);
const isNotPayAfter = openTest(NOT_PAY_AFTER);
const isDeniedAfter = openTest(DENIED_AFTER);

const MARGINAL_LIMITS: ReadonlySet<number> = new Set([450, 520, 538, 556, 603, 633]);
const LIMIT_AROUND = /mini-?job|geringfüg|verdienstgrenze/iu;

const PLAUSIBLE: Readonly<Record<PayUnit, readonly [number, number]>> = {
  hour: [5, 250],
  day: [30, 2000],
  week: [100, 5000],
  month: [150, 25_000],
  year: [5000, 400_000],
};

/** Smallest amount without a word of unit that is taken for an hourly wage; below lie tickets and lunch money. */
const BARE_HOUR_MIN = 9;
const HOUR_BELOW = 100;
const MONTH_FROM = 350;
const MONTH_BELOW = 15_000;

/** § 1 MiLoG and usual salaries: under 100 € is an hour, under 15,000 € a month, above it a year. */
function unitBySize(amount: number): PayUnit | null {
  if (amount < BARE_HOUR_MIN) return null;
  if (amount < HOUR_BELOW) return 'hour';
  if (amount < MONTH_FROM) return null;
  return amount < MONTH_BELOW ? 'month' : 'year';
}

function isMarginalLimit(text: string, amount: Amount): boolean {
  if (amount.min === null || amount.min !== amount.max || !MARGINAL_LIMITS.has(amount.min)) return false;
  if (/^\s?-?\s?(?:basis|job|kraft|minijob|grenze|stelle)/iu.test(text.slice(amount.end, amount.end + 14)))
    return true;
  return (
    amount.unit === null && LIMIT_AROUND.test(text.slice(Math.max(0, amount.start - 40), amount.end + 20))
  );
}

function paidFor(passage: Passage, amount: Amount): PaidAmount | null {
  const { min, start, end } = amount;
  if (min === null || isMarginalLimit(passage.text, amount)) return null;
  if (isNotPayBefore(passage, start - 48, start) || isSpentBefore(passage, start - 60, start)) return null;
  if (isNotPayAfter(passage, end, end + 56) || isDeniedAfter(passage, end, end + 56)) return null;
  const unit = amount.unit ?? unitBySize(min);
  if (unit === null) return null;
  const [least, most] = PLAUSIBLE[unit];
  return min < least || (amount.max ?? min) > most ? null : { ...amount, min, unit };
}

/** Of full time, to compare amounts of different units. */
const HOURS_PER_YEAR = 2000;
const UNITS_PER_YEAR: Readonly<Record<PayUnit, number>> = {
  hour: HOURS_PER_YEAR,
  day: 250,
  week: 52,
  month: 12,
  year: 1,
};
/** Less than this share of the highest amount is an extra: an allowance, a rent. */
const EXTRA_BELOW = 0.4;

function withoutExtras(amounts: readonly PaidAmount[]): readonly PaidAmount[] {
  const perYear = ({ min, unit }: PaidAmount): number => min * UNITS_PER_YEAR[unit];
  const most = Math.max(...amounts.map(perYear));
  return amounts.filter((amount) => perYear(amount) >= EXTRA_BELOW * most);
}

/** Steps, groups and years of training become one span from the lowest to the highest. */
function together(paid: readonly PaidAmount[]): Pay | null {
  const amounts = withoutExtras(paid);
  const first = amounts[0];
  if (!first) return null;
  const alike = amounts.filter((amount) => amount.unit === first.unit);
  const tops = alike.map((amount) => amount.max ?? amount.min);
  const open = alike.length === 1 && first.max === null;
  return {
    min: Math.min(...alike.map((amount) => amount.min)),
    max: open ? null : Math.max(...tops),
    unit: first.unit,
  };
}

function paidIn(passage: Passage): readonly PaidAmount[] {
  return readAmounts(passage)
    .map((amount) => paidFor(passage, amount))
    .filter((amount) => amount !== null);
}

/**
 * Judges the pay: the source's field, else the amounts of the text, else those of the title. Never the limit of a
 * Minijob, a bonus, an "up to" alone or a pay group without amount.
 */
export function judgePay({ posting, title, text }: Reading): Judgement<Pay | null> {
  if (posting.printedPay) {
    return {
      value: posting.printedPay,
      confidence: 1,
      evidence: sourceEvidence(posting.printedWords.pay),
    };
  }
  const inText = paidIn(text);
  const amounts = inText.length > 0 ? inText : paidIn(title);
  const field = inText.length > 0 ? 'text' : 'title';
  const value = together(amounts);
  const evidence = amounts.slice(0, 4).map((amount): Evidence => ({ field, quote: amount.quote }));
  return { value, confidence: value === null ? 0 : 0.9, evidence };
}
