import { openFinder, type Found, type MatchesOf } from './find-near.ts';
import { quoteAround, type Passage } from './rule.ts';

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
  String.raw`(?:wochenarbeitszeit|wochenstunden(?:zahl)?|arbeitszeit|stundenumfang|umfang)\s?[:=]?\s(?:von |beträgt |ca\. )?${RANGE}\s?${HOUR}?(?![\p{L}\d:]|[.,]\d)(?!\s?(?:uhr|%|:|(?:–|-|—|bis|to)\s?\d))`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<![\d.,:/€])(?:(ab|mit|mindestens|mind\.|für|von)\s)?${RANGE}\s?${HOUR}(?![\p{L}])(?!\s?(?:\/|pro|am|im (?:monat|jahr|quartal|halbjahr|semester)|je|täglich|in|nach|unterricht|kurs|schulung|fortbildung|erreichbar|service)(?![\p{L}])(?!\s?(?:dienstplan|schichtdienst|team)))`,
  'giu',
);
const NOT_A_WEEK =
  /(?:innerhalb (?:von )?|binnen |alle |nach |rund um die uhr|24\/|qualifizierung (?:mit|von|über) |umfasst |insgesamt |täglich |samstags |sonntags |über |telef\. |telefonisch |anrufen |erreichbar )$/iu;
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
  String.raw`(?:teilzeit|vollzeit oder|vollzeit \/|umfang(?: von)?|beschäftigungsgrad|pensum|promotionsstelle[^.!?%]{0,24}|stelle)\s?[:(,]?\s?(?:mit |von |zu |ca\. |ab )?${PERCENT}\s?%(?!\s?(?:rabatt|remote|home))|(?<![\d.,])${PERCENT}\s?-?%[- ]?(?:stelle|teilzeit|(?:nach )?(?:entgeltgruppe|eg|tv-?l|tvöd|e) ?\d|der regelmäßigen|einer vollzeit|der wöchentlichen|rvz|raz)`,
  'giu',
);

const MO_FR = String.raw`(?:mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?(fr(?:eitags?|\.)?|do(?:nnerstags?|\.)?|sa(?:mstags?|\.)?))(?![\p{L}])`;
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr)?\s?(?:–|-|bis)\s?(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr|h)`;
const DAYS_THEN_CLOCK = new RegExp(String.raw`${MO_FR}[^.!?\d]{0,24}${CLOCK}`, 'iu');
const CLOCK_THEN_DAYS = new RegExp(String.raw`${CLOCK}[,\s(]{0,4}${MO_FR}`, 'iu');

function toNumber(written: string): number {
  return Number(written.replace(',', '.'));
}

function hoursFrom({ at, words, groups }: Found, from: number, text: string): WeeklyHours | null {
  const low = groups[from];
  if (low === undefined) return null;
  const min = toNumber(low);
  const max = toNumber(groups[from + 1] ?? low);
  if (min < 3 || max > HOURS_MAX || max < min) return null;
  return { min, max, unit: 'hours', quote: quoteAround(text, at, at + words.length) };
}

function isWeek(text: string, { at }: Found): boolean {
  return !NOT_A_WEEK.test(text.slice(Math.max(0, at - 24), at));
}

function namedHours({ text, matchesOf }: Searched): readonly WeeklyHours[] {
  return [...matchesOf(0), ...matchesOf(1)]
    .filter((match) => isWeek(text, match))
    .map((match) => hoursFrom(match, 0, text))
    .filter((hours) => hours !== null);
}

function bareHours({ text, matchesOf }: Searched): readonly WeeklyHours[] {
  return matchesOf(2)
    .filter((match) => isWeek(text, match))
    .map((match) => hoursFrom(match, 1, text))
    .filter((hours) => hours !== null)
    .filter((hours) => hours.min >= BARE_MIN && hours.max <= BARE_MAX);
}

function percentages({ matchesOf }: Searched): readonly WeeklyHours[] {
  const found: WeeklyHours[] = [];
  for (const { words, groups } of [...matchesOf(3), ...matchesOf(4)]) {
    const numbers = groups.filter((part) => part !== undefined).map(Number);
    const min = Math.min(...numbers);
    const max = Math.max(...numbers);
    if (min < 20 || max > 100) continue;
    found.push({ min, max, unit: 'percent', quote: words });
  }
  return found;
}

const MIDDAY_BREAK = 0.5;

function daysUntil(last: string): number {
  const day = last.slice(0, 2).toLowerCase();
  if (day === 'do') return 4;
  return day === 'sa' ? 6 : 5;
}

/** Hours at work on a day of these clock times: a span over six hours holds the break of § 4 ArbZG. */
function dayHours(times: readonly (string | undefined)[]): number | null {
  const [fromHour, fromMinute, toHour, toMinute] = times.map((part) => Number(part ?? 0));
  const span = (toHour ?? 0) + (toMinute ?? 0) / 60 - (fromHour ?? 0) - (fromMinute ?? 0) / 60;
  if (span < 2 || span > 10.5) return null;
  return span > 6 ? span - MIDDAY_BREAK : span;
}

const FRIDAY_THEN_CLOCK = new RegExp(
  String.raw`^[,;/ ]*(?:und )?(?:am )?fr(?:eitags?|\.)?(?![\p{L}])[^.!?\d]{0,12}${CLOCK}`,
  'iu',
);

/** "Montag bis Freitag 7–16 Uhr", "Mo–Do 7–16 Uhr, Fr 7–13 Uhr". */
function clockHours(text: string): WeeklyHours[] {
  const ahead = DAYS_THEN_CLOCK.exec(text);
  const match = ahead ?? CLOCK_THEN_DAYS.exec(text);
  if (!match) return dailyHours(text);
  const [days, times] = ahead ? [match[1], match.slice(2, 6)] : [match[5], match.slice(1, 5)];
  const daily = dayHours(times);
  if (daily === null) return [];
  const friday = FRIDAY_THEN_CLOCK.exec(text.slice(match.index + match[0].length));
  const onFriday = friday ? (dayHours(friday.slice(1, 5)) ?? 0) : 0;
  const week = Math.min(daysUntil(days ?? 'fr') * daily + onFriday, HOURS_MAX);
  return [{ min: week, max: week, unit: 'hours', quote: match[0] + (friday?.[0] ?? '') }];
}

const DAY_LABELLED = new RegExp(
  String.raw`(?:arbeitszeit(?:en)?|gearbeitet wird|arbeitstag|wir arbeiten)(?![\p{L}])[^.!?\d]{0,40}${CLOCK}`,
  'iu',
);
/** As many hours on a day are full time, whichever the days are. */
const WHOLE_DAY = 7;

/** "Arbeitszeit 7.30–15.30 Uhr": days that are not named are five; a short day without a number of days says nothing. */
function dailyHours(text: string): WeeklyHours[] {
  const match = DAY_LABELLED.exec(text);
  const daily = match ? dayHours(match.slice(1, 5)) : null;
  if (!match || daily === null || daily < WHOLE_DAY) return [];
  return [{ min: daily * 5, max: daily * 5, unit: 'hours', quote: match[0] }];
}

const find = openFinder([WITH_WEEK, AFTER_LABEL, BARE, PERCENT_RANGE_ALONE, PERCENT_LABELLED]);

interface Searched {
  readonly text: string;
  /** Matches of the patterns in the order of the finder. */
  readonly matchesOf: MatchesOf;
}

/**
 * Reads the weekly hours or the share of a full post that texts offer together; empty when they say none. Bare hours
 * ("30 Stunden") count only between 14 and 42, clock times only where nothing better is said.
 */
export function readWeeklyHours(texts: readonly Pick<Passage, 'text' | 'spots'>[]): readonly WeeklyHours[] {
  const searched = texts.map(({ text, spots }) => ({ text, matchesOf: find(text, spots) }));
  const named = searched.flatMap(namedHours);
  const hours = named.length > 0 ? named : searched.flatMap(bareHours);
  const shares = searched.flatMap(percentages);
  if (hours.length + shares.length > 0) return [...hours, ...shares];
  return texts.flatMap(({ text }) => clockHours(text)).slice(0, 1);
}

/** Whether the upper end of the hours is full time. */
export function reachesFullTime(hours: WeeklyHours): boolean {
  return hours.max >= (hours.unit === 'hours' ? FULL_TIME_HOURS : FULL_TIME_PERCENT);
}

/** Whether the lower end of the hours is below full time. */
export function beginsInPartTime(hours: WeeklyHours): boolean {
  return hours.min < (hours.unit === 'hours' ? FULL_TIME_HOURS : FULL_TIME_PERCENT);
}
