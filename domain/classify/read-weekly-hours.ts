import { quoteAround } from './rule.ts';

/** Weekly hours offered, with the words they were read from. `percent` = share of a full post instead of hours. */
export interface WeeklyHours {
  readonly min: number;
  readonly max: number;
  readonly unit: 'hours' | 'percent';
  readonly quote: string;
}

/** Full time begins here: 35 hours a week, or 90 % of a full post. */
const FULL_TIME_HOURS = 35;
const FULL_TIME_PERCENT = 90;

const NUMBER = String.raw`(\d{1,2}(?:[.,]\d{1,2})?)`;
const RANGE = String.raw`${NUMBER}(?:\s*(?:–|-|—|bis(?: zu)?|oder|\/|to)\s*${NUMBER})?`;
const HOUR = String.raw`(?:stunden|std\.?|h|hours)`;
const PER_WEEK = String.raw`\s?-?\s?(?:\/|pro|in der|je|die|a|per|\()?\s?(?:wo(?:che)?|week)(?![\p{L}])`;

const WITH_WEEK = new RegExp(
  String.raw`(?<![\d.,:/])${RANGE}\s?-?\s?(?:(?:wochen-?(?:arbeits)?stunden)(?![\p{L}])|${HOUR}${PER_WEEK}|-?(?:stunden|std\.?)-?woche)`,
  'giu',
);
const AFTER_LABEL = new RegExp(
  String.raw`(?:wochenarbeitszeit|wochenstunden(?:zahl)?|arbeitszeit|stundenumfang|umfang)\s?[:=]?\s(?:von |beträgt |ca\. )?${RANGE}\s?${HOUR}?(?![\p{L}\d:])(?!\s?(?:uhr|%|:))`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<![\d.,:/€])(?:(ab|mit|mindestens|mind\.|für|von)\s)?${RANGE}\s?${HOUR}(?![\p{L}])(?!\s?(?:\/|pro|am|im|je|täglich|in|nach|unterricht|kurs|schulung|fortbildung|erreichbar|service)(?![\p{L}])(?!\s?(?:dienstplan|schichtdienst|team)))`,
  'giu',
);
const NOT_A_WEEK =
  /(?:innerhalb (?:von )?|binnen |alle |nach |rund um die uhr|24\/|qualifizierung (?:mit|von|über) |umfasst |insgesamt |täglich |samstags |sonntags |über )$/iu;
const BARE_MIN = 14;
const BARE_MAX = 42;
const HOURS_MAX = 48;

const PERCENT = String.raw`(\d{2,3})`;
const PERCENT_RANGE = String.raw`${PERCENT}\s?%?\s?(?:–|-|—|bis|oder|und)\s?${PERCENT}\s?%`;
const PERCENT_RANGE_ALONE = new RegExp(
  String.raw`(?<![\d.,])${PERCENT_RANGE}(?!\s?(?:rabatt|remote|home|der|zuschuss|vom))`,
  'giu',
);
const PERCENT_LABELLED = new RegExp(
  String.raw`(?:teilzeit|vollzeit oder|vollzeit \/|umfang(?: von)?|beschäftigungsgrad|pensum|promotionsstelle[^.!?%]{0,24}|stelle)\s?[:(,]?\s?(?:mit |von |zu |ca\. |ab )?${PERCENT}\s?%(?!\s?(?:rabatt|remote|home))|(?<![\d.,])${PERCENT}\s?%[- ]?(?:stelle|teilzeit|der regelmäßigen|einer vollzeit|der wöchentlichen|rvz|raz)`,
  'giu',
);

const MO_FR = String.raw`(?:mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?(fr(?:eitags?|\.)?|do(?:nnerstags?|\.)?|sa(?:mstags?|\.)?))(?![\p{L}])`;
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr)?\s?(?:–|-|bis)\s?(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr|h)`;
const DAYS_THEN_CLOCK = new RegExp(String.raw`${MO_FR}[^.!?\d]{0,24}${CLOCK}`, 'iu');
const CLOCK_THEN_DAYS = new RegExp(String.raw`${CLOCK}[,\s(]{0,4}${MO_FR}`, 'iu');

function toNumber(written: string): number {
  return Number(written.replace(',', '.'));
}

function hoursFrom(match: RegExpMatchArray, from: number, text: string): WeeklyHours | null {
  const low = match[from];
  if (low === undefined) return null;
  const min = toNumber(low);
  const max = toNumber(match[from + 1] ?? low);
  if (min < 3 || max > HOURS_MAX || max < min) return null;
  const start = match.index ?? 0;
  return { min, max, unit: 'hours', quote: quoteAround(text, start, start + match[0].length) };
}

function isWeek(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  return !NOT_A_WEEK.test(text.slice(Math.max(0, at - 24), at));
}

function bareHours(text: string): WeeklyHours[] {
  return [...text.matchAll(BARE)]
    .filter((match) => isWeek(text, match))
    .map((match) => hoursFrom(match, 2, text))
    .filter((hours) => hours !== null)
    .filter((hours) => hours.min >= BARE_MIN && hours.max <= BARE_MAX);
}

function percentages(text: string): WeeklyHours[] {
  const found: WeeklyHours[] = [];
  for (const match of [...text.matchAll(PERCENT_RANGE_ALONE), ...text.matchAll(PERCENT_LABELLED)]) {
    const numbers = match
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number);
    const min = Math.min(...numbers);
    const max = Math.max(...numbers);
    if (min < 20 || max > 100) continue;
    found.push({ min, max, unit: 'percent', quote: match[0] });
  }
  return found;
}

const MIDDAY_BREAK = 0.5;

function daysUntil(last: string): number {
  const day = last.slice(0, 2).toLowerCase();
  if (day === 'do') return 4;
  return day === 'sa' ? 6 : 5;
}

/** "Montag bis Freitag 7–16 Uhr": a span over six hours holds the break of § 4 ArbZG. */
function clockHours(text: string): WeeklyHours[] {
  const ahead = DAYS_THEN_CLOCK.exec(text);
  const behind = ahead ? null : CLOCK_THEN_DAYS.exec(text);
  const match = ahead ?? behind;
  if (!match) return [];
  const [days, fromHour, fromMinute, toHour, toMinute] = ahead
    ? [match[1], match[2], match[3], match[4], match[5]]
    : [match[5], match[1], match[2], match[3], match[4]];
  const start = Number(fromHour) + Number(fromMinute ?? 0) / 60;
  const span = Number(toHour) + Number(toMinute ?? 0) / 60 - start;
  if (span < 2 || span > 10.5) return [];
  const week = Math.min(daysUntil(days ?? 'fr') * (span > 6 ? span - MIDDAY_BREAK : span), HOURS_MAX);
  return [{ min: week, max: week, unit: 'hours', quote: match[0] }];
}

/**
 * Reads the weekly hours or the share of a full post that a text offers; empty when it says none. Bare hours
 * ("30 Stunden") count only between 14 and 42, clock times only where nothing better is said.
 */
export function readWeeklyHours(text: string): readonly WeeklyHours[] {
  const named = [...text.matchAll(WITH_WEEK), ...text.matchAll(AFTER_LABEL)]
    .filter((match) => isWeek(text, match))
    .map((match) => hoursFrom(match, 1, text))
    .filter((hours) => hours !== null);
  const hours = named.length > 0 ? named : bareHours(text);
  const shares = percentages(text);
  if (hours.length + shares.length > 0) return [...hours, ...shares];
  return clockHours(text);
}

/** Whether the upper end of the hours is full time. */
export function reachesFullTime(hours: WeeklyHours): boolean {
  return hours.max >= (hours.unit === 'hours' ? FULL_TIME_HOURS : FULL_TIME_PERCENT);
}

/** Whether the lower end of the hours is below full time. */
export function beginsInPartTime(hours: WeeklyHours): boolean {
  return hours.min < (hours.unit === 'hours' ? FULL_TIME_HOURS : FULL_TIME_PERCENT);
}
