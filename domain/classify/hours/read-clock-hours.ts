import { openFinder, type Found, type Searchable } from '../find-near.ts';
import { HOTLINE } from '../hotline.ts';
import { sentenceAround } from '../sentence-around.ts';
import { MOST_HOURS, reachesFullTime, type WeeklyHours } from './weekly-hours.ts';

const MO_FR = String.raw`(?:mo(?:ntags?|\.)?\s?(?:–|-|bis)\s?(fr(?:eitags?|\.)?|do(?:nnerstags?|\.)?|sa(?:mstags?|\.)?))(?![\p{L}])`;
const SPAN = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr)?\s?(?:–|-|bis)\s?(\d{1,2})(?:[:.](\d{2}))?`;
const CLOCK = String.raw`${SPAN}\s?(?:uhr|h)`;
/** Behind the names of days a span says hours of the clock without the word, too. */
const CLOCK_OF_DAYS = String.raw`${SPAN}(?!\s?(?:stunden|std|%|€|eur|jahre|tage)|[.,:]?\d)(?:\s?(?:uhr|h))?`;
const DAYS_THEN_CLOCK = new RegExp(String.raw`${MO_FR}[^.!?\d]{0,24}${CLOCK_OF_DAYS}`, 'iu');
const CLOCK_THEN_DAYS = new RegExp(String.raw`${CLOCK}[,\s(]{0,4}${MO_FR}`, 'iu');

const DAY_LABELLED = new RegExp(
  String.raw`(?:arbeitszeit(?:en)?|gearbeitet wird|arbeitstag|wir arbeiten(?: \p{L}+)?|(?:tag|früh|spät|normal)-?schicht)(?![\p{L}])[^.!?\d]{0,40}${CLOCK}`,
  'iu',
);
const find = openFinder([DAYS_THEN_CLOCK, CLOCK_THEN_DAYS, DAY_LABELLED]);

/** Hours of a desk: several people share them. */
const STAFFED = / besetzt(?!\p{L})/iu;
/** Lessons that do not fill a week are no part time. */
const LESSONS = /unterricht|(?:kurs|lehrgang|seminar|schulung)s?(?:zeit|tag)/iu;

/**
 * Reads weekly hours from hours of the clock on named days ("Montag bis Freitag 7–16 Uhr", "Mo–Do 7–16 Uhr, Fr 7–13
 * Uhr") or on a working day of full time; null when a text says none, or only when somebody answers the telephone.
 */
export function readClockHours(searchable: Searchable): WeeklyHours | null {
  const { text } = searchable;
  const matchesOf = find(searchable);
  const [ahead] = matchesOf(0);
  const match = ahead ?? matchesOf(1)[0];
  if (!match) return dailyHours(matchesOf(2)[0]);
  const { at, words, groups } = match;
  const sentence = sentenceAround(text, at, at + words.length);
  if (HOTLINE.test(sentence) || STAFFED.test(sentence)) return null;
  const [days, times] = ahead ? [groups[0], groups.slice(1, 5)] : [groups[4], groups.slice(0, 4)];
  const daily = dayHours(times);
  if (daily === null) return null;
  const friday = FRIDAY_THEN_CLOCK.exec(text.slice(at + words.length));
  const onFriday = friday ? (dayHours(fridayTimes(friday, times)) ?? 0) : 0;
  const week = Math.min(daysUntil(days ?? 'fr') * daily + onFriday, MOST_HOURS);
  const hours = { min: week, max: week, unit: 'hours', quote: words + (friday?.[0] ?? '') } as const;
  return LESSONS.test(sentence) && !reachesFullTime(hours) ? null : hours;
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
  if ((toHour ?? 0) > 24) return null;
  const span = (toHour ?? 0) + (toMinute ?? 0) / 60 - (fromHour ?? 0) - (fromMinute ?? 0) / 60;
  if (span < 2 || span > 10.5) return null;
  return span > 6 ? span - MIDDAY_BREAK : span;
}

const FRIDAY_THEN_CLOCK = new RegExp(
  String.raw`^[,;/ ]*(?:und )?(?:am )?fr(?:eitags?|\.)?(?![\p{L}])[^.!?\d]{0,12}(?:${CLOCK_OF_DAYS}|(?:bis|um)\s(\d{1,2})(?:[:.](\d{2}))?(?:\s?uhr|(?=\s(?:ist |machen wir )?(?:schluss|feierabend|ende|zu))))`,
  'iu',
);

/** "Fr bis 14 Uhr", "freitags ist um 12 Schluss" begin like the days before them. */
function fridayTimes(
  friday: RegExpExecArray,
  others: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  if (friday[1] !== undefined) return friday.slice(1, 5);
  return [others[0], others[1], friday[5], friday[6]];
}

/** As many hours on a day are full time, whichever the days are. */
const WHOLE_DAY = 7;

/** "Arbeitszeit 7.30–15.30 Uhr": days that are not named are five; a short day without a number of days says nothing. */
function dailyHours(match: Found | undefined): WeeklyHours | null {
  const daily = match ? dayHours(match.groups) : null;
  if (!match || daily === null || daily < WHOLE_DAY) return null;
  return { min: daily * 5, max: daily * 5, unit: 'hours', quote: match.words };
}
