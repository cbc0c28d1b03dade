import type { IsoDate } from '../time.ts';
import { shiftDay, type Span } from './calendar.ts';
import { COUNT_PATTERN, countOf } from './date-words.ts';

const DAY_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:heute|today|soeben|gerade eben|eben|just now|just posted)(?!\p{L})/u, 0],
  [/^(?:vorgestern)(?!\p{L})/u, -2],
  [/^(?:gestern|yesterday)(?!\p{L})/u, -1],
  [/^(?:übermorgen)(?!\p{L})/u, 2],
  [/^(?:morgen|tomorrow)(?!\p{L})/u, 1],
];
const LONGEST_DAY_PHRASE = 40;

const UNITS: readonly (readonly [RegExp, keyof Span | 'hours' | 'minutes' | 'weeks'])[] = [
  [/^(?:jahr|year)/, 'years'],
  [/^(?:mona|month)/, 'months'],
  [/^(?:woche|week)/, 'weeks'],
  [/^(?:tag|day|d$)/, 'days'],
  [/^(?:stunde|std|hour|h$)/, 'hours'],
  [/^(?:min|m$)/, 'minutes'],
];
const UNIT_PATTERN =
  '(?:jahr(?:e[ns]?)?|years?|monat(?:e[ns]?|s)?|months?|wochen?|weeks?|tag(?:e[ns]?)?|days?|d|stunden?|std\\.?|hours?|h|minuten?|minutes?|min\\.?|m)(?!\\p{L})';
const AMOUNT = new RegExp(`(${COUNT_PATTERN})\\s*(${UNIT_PATTERN})`, 'gu');
const AMOUNTS = `${COUNT_PATTERN}\\s*${UNIT_PATTERN}(?:\\s*(?:,|und|and)?\\s*${COUNT_PATTERN}\\s*${UNIT_PATTERN})*`;
const SPAN = new RegExp(
  `^(vor|seit|in|im)?\\s*(?:etwa|ca\\.?|circa|ungefähr|about|around)?\\s*${AMOUNTS}\\s*(?:ago|her)?\\.?$`,
  'u',
);
const STEP =
  /^(letzte|letzten|letztes|letzter|last|vorige|vorigen|voriges|nächste|nächsten|nächstes|nächster|next)\s+(woche|week|monat|month|jahr|year)(?!\p{L})/u;
const POSTED = /^(?:posted|veröffentlicht|ausgeschrieben|online|eingestellt|aktualisiert)\s*:?\s*(?:am\s+)?/;
const POSTED_BEHIND = /\s*(?:posted|veröffentlicht|ausgeschrieben|online|eingestellt|aktualisiert)$/;

/**
 * The day that "heute", "Posted 3 Days Ago", "vor einer Woche", "in 2 Monaten" means, counted from today; hours
 * count as whole days only. Null for everything else, also for open counts such as "30+ Days Ago".
 */
export function readRelativeDate(text: string, today: IsoDate): IsoDate | null {
  const phrase = text.trim().toLowerCase().replace(POSTED, '').replace(POSTED_BEHIND, '');
  return byDayWord(phrase, today) ?? byAmounts(phrase, today) ?? byStep(phrase, today);
}

function byDayWord(phrase: string, today: IsoDate): IsoDate | null {
  if (phrase.length > LONGEST_DAY_PHRASE) return null;
  const days = DAY_WORDS.find(([word]) => word.test(phrase))?.[1];
  return days === undefined ? null : shiftDay(today, { years: 0, months: 0, days });
}

function byAmounts(phrase: string, today: IsoDate): IsoDate | null {
  const match = SPAN.exec(phrase);
  if (!match) return null;
  const sign = match[1] === 'in' || match[1] === 'im' ? 1 : -1;
  const total = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0 };
  for (const [, count = '', unit = ''] of phrase.matchAll(AMOUNT)) total[unitOf(unit)] += countOf(count);
  const days = total.days + total.weeks * 7 + Math.floor((total.hours + total.minutes / 60) / 24);
  return shiftDay(today, { years: sign * total.years, months: sign * total.months, days: sign * days });
}

function unitOf(word: string) {
  return UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? 'days';
}

function byStep(phrase: string, today: IsoDate): IsoDate | null {
  const [, direction, unit = ''] = STEP.exec(phrase) ?? [];
  if (direction === undefined) return null;
  const sign = direction.startsWith('n') ? 1 : -1;
  const kind = unitOf(unit);
  return shiftDay(today, {
    years: kind === 'years' ? sign : 0,
    months: kind === 'months' ? sign : 0,
    days: kind === 'weeks' ? sign * 7 : 0,
  });
}
