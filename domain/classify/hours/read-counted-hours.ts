import { openFinder, type Searchable } from '../find-near.ts';
import { MOST_HOURS, type WeeklyHours } from './weekly-hours.ts';

const HOUR = String.raw`(?:stunden|std\.?|h|hours)`;
const COUNT = String.raw`(\d{1,2}(?:[.,]\d{1,2})?|zwei|drei|vier|fünf|sechs|sieben|acht)`;
const DAYS = String.raw`(?:[^.!?\d]{0,12}(fünf|5|sechs|6)[- ]?tage)?`;
const HOURS_A_DAY = new RegExp(
  String.raw`(?<![\d.,:/\p{L}])${COUNT}\s?${HOUR}\s?(?:täglich|am tag|pro tag|je tag|\/\s?tag)(?!\p{L})${DAYS}`,
  'giu',
);
const DAILY_HOURS = new RegExp(
  String.raw`(?<!\p{L})(?:täglich|pro tag) (?:ca\. |etwa |rund )?${COUNT}\s?${HOUR}(?!\p{L})${DAYS}`,
  'giu',
);
const DAYS_OF_HOURS = new RegExp(
  String.raw`(?<!\p{L})(\d|zwei|drei|vier|fünf|sechs) ?(?:(?:arbeits-?|wochen-?)?tagen?|vormittagen?|nachmittagen?|abenden?|mal|x)(?!\p{L})[^.!?\d]{0,20} ?(?:à|zu|je|a|mit|mit je|jeweils) (?:je |jeweils |ca\. )?${COUNT}\s?${HOUR}(?!\p{L})`,
  'giu',
);
/** "Mo.–Fr., täglich 3,5 Stunden": named days make a week of fewer hours, too. */
const WEEKDAYS_OF_HOURS = new RegExp(
  String.raw`(?<!\p{L})mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?fr(?:eitags?|\.)?(?!\p{L})[^!?\d\n]{0,40}(?:täglich|je|jeweils) (?:ca\. |etwa |rund )?${COUNT}\s?${HOUR}(?!\p{L})`,
  'giu',
);
/** "drei Tage die Woche, acht Stunden am Tag" */
const DAYS_THEN_HOURS = new RegExp(
  String.raw`(?<!\p{L})(\d|zwei|drei|vier|fünf|sechs) ?tagen? (?:die|pro|in der|je|a) woche,? (?:[^.!?\d]{0,16} )?${COUNT}\s?${HOUR}\s?(?:täglich|am tag|pro tag|je tag)`,
  'giu',
);
const COUNTS: ReadonlyMap<string, number> = new Map(
  ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'].map((word, index) => [word, index + 2]),
);
const PER_MONTH = new RegExp(
  String.raw`(?<![\d.,:/])(\d{2,3})(?:\s?(?:–|-|bis)\s?(\d{2,3}))?\s?${HOUR}\s?(?:monatlich|im monat|pro monat|je monat|\/\s?monat)(?![\p{L}])`,
  'giu',
);
const WEEKS_PER_MONTH = 4.35;
/** From so many hours a day on the days that are not named are five. */
const LONG_DAY = 4;

const LEAST_HOURS = 3;

const find = openFinder([
  HOURS_A_DAY,
  DAILY_HOURS,
  DAYS_OF_HOURS,
  PER_MONTH,
  DAYS_THEN_HOURS,
  WEEKDAYS_OF_HOURS,
]);

/** Reads weekly hours from "8 Stunden täglich, sechs Tage die Woche", "zwei Tage à 5 Stunden", "190 Stunden monatlich". */
export function readCountedHours(searchable: Searchable): readonly WeeklyHours[] {
  const matchesOf = find(searchable);
  const onWeekdays = matchesOf(5).map(({ words, groups: [hours = ''] }) =>
    asWeek(5 * numberOf(hours), words),
  );
  const daily = (matchesOf(4).length + onWeekdays.length > 0 ? [] : [...matchesOf(0), ...matchesOf(1)])
    .filter(({ groups: [hours = ''] }) => numberOf(hours) >= LONG_DAY)
    .map(({ words, groups: [hours = '', days = '5'] }) => asWeek(numberOf(hours) * numberOf(days), words));
  const onDays = [...matchesOf(2), ...matchesOf(4)].map(({ words, groups: [days = '', hours = ''] }) =>
    asWeek(numberOf(days) * numberOf(hours), words),
  );
  const monthly = matchesOf(3).map(({ words, groups: [least = '', most = least] }): WeeklyHours => {
    const [min = 0, max = 0] = [least, most].map((hours) => Math.round(Number(hours) / WEEKS_PER_MONTH));
    return { min, max, unit: 'hours', quote: words };
  });
  return [...onWeekdays, ...onDays, ...daily, ...monthly].filter(
    ({ min, max }) => min >= LEAST_HOURS && max <= MOST_HOURS && max >= min,
  );
}

function asWeek(hours: number, quote: string): WeeklyHours {
  return { min: hours, max: hours, unit: 'hours', quote };
}

function numberOf(written: string): number {
  return COUNTS.get(written.toLowerCase()) ?? Number(written.replace(',', '.'));
}
