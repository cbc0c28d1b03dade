import { openFinder, type Found, type Searchable } from '../find-near.ts';
import { countDays, NAMED_DAYS, NUMBER_OF_DAYS, ONE_DAY } from './named-days.ts';
import { MOST_HOURS, type WeeklyHours } from './weekly-hours.ts';
import { readNumber, WRITTEN_SMALL } from './written-numbers.ts';

const HOUR = String.raw`(?:stunden|std\.?|h|hours)`;
const COUNT = String.raw`(\d{1,2}(?:[.,]\d{1,2})?|${WRITTEN_SMALL})`;
const A_DAY = String.raw`(?:täglich|am tag|pro tag|je tag|\/\s?tag|a day|per day)(?!\p{L})`;
/** "von sieben": days that all people work together. */
const NO_SHARE = String.raw`(?! (?:von|der|frei|urlaub))`;
const DAYS_BEHIND = String.raw`(?:[^.!?\d]{0,12}?(${NUMBER_OF_DAYS})${NO_SHARE})?`;

/** "Acht Stunden am Tag, sechs Tage die Woche" */
const HOURS_A_DAY = new RegExp(
  String.raw`(?<![\d.,:/\p{L}])${COUNT}\s?${HOUR}\s?${A_DAY}${DAYS_BEHIND}`,
  'giu',
);
const DAILY_HOURS = new RegExp(
  String.raw`(?<!\p{L})(?:täglich|pro tag|werktäglich) (?:ca\. |etwa |rund )?${COUNT}\s?${HOUR}(?!\p{L})${DAYS_BEHIND}`,
  'giu',
);
/** "Zwei Vormittage à fünf Stunden" */
const DAYS_OF_HOURS = new RegExp(
  String.raw`(?<!\p{L})(\d|zwei|drei|vier|fünf|sechs) ?(?:(?:arbeits-?|wochen-?)?tagen?|vormittagen?|nachmittagen?|abenden?|mal|x)(?!\p{L})[^.!?\d]{0,20} ?(?:à|zu|je|a|mit|mit je|jeweils) (?:je |jeweils |ca\. )?${COUNT}\s?${HOUR}(?!\p{L})`,
  'giu',
);
/** "Montags bis donnerstags neun Stunden", "Mo.–Fr. ab 15 Uhr jeweils 3 Stunden" */
const NAMED_DAYS_OF_HOURS = new RegExp(
  String.raw`${NAMED_DAYS}(?:(?: ab \d{1,2} uhr)?[^!?\d\n]{0,40}?(?<!\p{L})(?:täglich|je|jeweils|à)(?: ca\.| etwa| rund)?|[^.!?\d]{0,20}?)\s${COUNT}\s?${HOUR}(?!\p{L}|\s?(?:pro|in der|die|je|\/)\s?woche|\s?wöchentlich)`,
  'giu',
);
/** "…, freitags sechs Stunden", "…, freitags bis mittags" */
const LAST_DAY = new RegExp(
  String.raw`^[,;/ ]{1,3}(?:und |sowie |aber )?(?:am |an |nur )?${ONE_DAY}(?! (?:ist |hast du |haben sie |haben wir )?(?:\p{L}+ )?(?:frei|zu)(?!\p{L}))(?: (?:nur|noch|dann|je|jeweils))*(?: ${COUNT}\s?${HOUR}(?!\p{L}))?`,
  'iu',
);
/** Of a shorter day whose hours are not told. */
const SHORT_DAY = 5;
const SENTENCE_BEHIND = 60;
/** "Fünf Stunden an fünf Tagen" */
const HOURS_ON_DAYS = new RegExp(
  String.raw`(?<![\d.,:/\p{L}])${COUNT}\s?${HOUR} (?:an|auf) (${NUMBER_OF_DAYS})(?!\p{L})`,
  'giu',
);
/** "Drei Tage die Woche, acht Stunden am Tag" */
const DAYS_THEN_HOURS = new RegExp(
  String.raw`(?<!\p{L})(\d|zwei|drei|vier|fünf|sechs) ?tagen? (?:die|pro|in der|je|a) woche,? (?:[^.!?\d]{0,16} )?${COUNT}\s?${HOUR}\s?${A_DAY}`,
  'giu',
);
const MONTHLY = String.raw`(\d{2,3}(?:[.,]\d{1,2})?)`;
const PER_MONTH = new RegExp(
  String.raw`(?<![\d.,:/])${MONTHLY}(?:\s?(?:–|-|bis|oder)\s?${MONTHLY})?\s?(?:${HOUR}\s?(?:monatlich|im monat|pro monat|je monat|mtl\.?|\/\s?monat)|monats-?stunden)(?![\p{L}])`,
  'giu',
);
/** "Die monatliche Arbeitszeit beträgt 151,67 Stunden" */
const MONTHLY_LABELLED = new RegExp(
  String.raw`(?:monatliche[nr]? (?:regel)?-?arbeits(?:zeit|stunden)|monats-?(?:arbeitszeit|stunden(?:zahl)?)|monatlich)(?: von|:| beträgt| sind es| ca\.)* ${MONTHLY}(?:\s?(?:–|-|bis|oder)\s?${MONTHLY})?\s?${HOUR}(?!\p{L})`,
  'giu',
);
const WEEKS_PER_MONTH = 4.35;
/** From so many hours a day on the days that are not named are five. */
const LONG_DAY = 4;
const LONGEST_DAY = 12;
const LEAST_HOURS = 3;
/** Shared out to days so few hours each would be hardly worth the way: then they are those of every day. */
const SHORTEST_SHARE = 2.5;

/** What hours are written with: without one of these near there are none. */
const HOUR_SIGNS = ['stunden', 'std', '0h', '0 h', 'hours'];

const find = openFinder(
  [
    HOURS_A_DAY,
    DAILY_HOURS,
    DAYS_OF_HOURS,
    DAYS_THEN_HOURS,
    NAMED_DAYS_OF_HOURS,
    HOURS_ON_DAYS,
    PER_MONTH,
    MONTHLY_LABELLED,
  ],
  HOUR_SIGNS,
);

/** Reads weekly hours from "8 Stunden täglich, sechs Tage die Woche", "zwei Tage à 5 Stunden", "190 Stunden monatlich". */
export function readCountedHours(searchable: Searchable): readonly WeeklyHours[] {
  const matchesOf = find(searchable);
  const onDays = [
    ...matchesOf(4).map((match) => onNamedDays(match, searchable.text)),
    ...matchesOf(5).map(onNumberOfDays),
  ];
  const ofDays = [...matchesOf(2), ...matchesOf(3)].map(({ words, groups: [days = '', hours = ''] }) =>
    asWeek(readNumber(days) * readNumber(hours), words),
  );
  const counted = [...onDays, ...ofDays].filter(isOfAWeek);
  const daily = counted.length > 0 ? [] : [...matchesOf(0), ...matchesOf(1)].flatMap(everyDay);
  const monthly = [...matchesOf(6), ...matchesOf(7)].map(ofMonth);
  return [...counted, ...[...daily, ...monthly].filter(isOfAWeek)];
}

function onNamedDays({ at, words, groups: [hours = ''] }: Found, text: string): WeeklyHours {
  const daily = readNumber(hours);
  if (daily > LONGEST_DAY) return asWeek(daily, words);
  const end = at + words.length;
  const last = LAST_DAY.exec(text.slice(end, end + SENTENCE_BEHIND));
  const more = last ? readNumber(last[1] ?? `${SHORT_DAY}`) : 0;
  return asWeek(countDays(words.slice(0, words.lastIndexOf(hours))) * daily + more, words);
}

function onNumberOfDays({ words, groups: [hours = '', days = ''] }: Found): WeeklyHours {
  const [number, count] = [readNumber(hours), countDays(days)];
  return asWeek(number / count < SHORTEST_SHARE ? number * count : number, words);
}

function everyDay({ words, groups: [hours = '', days = ''] }: Found): readonly WeeklyHours[] {
  const daily = readNumber(hours);
  return daily >= LONG_DAY ? [asWeek(daily * countDays(days), words)] : [];
}

function ofMonth({ words, groups: [least = '', most = least] }: Found): WeeklyHours {
  const [min = 0, max = 0] = [least, most].map((hours) => Math.round(readNumber(hours) / WEEKS_PER_MONTH));
  return { min, max, unit: 'hours', quote: words };
}

function asWeek(hours: number, quote: string): WeeklyHours {
  return { min: hours, max: hours, unit: 'hours', quote };
}

function isOfAWeek({ min, max }: WeeklyHours): boolean {
  return min >= LEAST_HOURS && max <= MOST_HOURS && max >= min;
}
