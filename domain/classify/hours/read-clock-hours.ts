import { allMatches } from '../../all-matches.ts';
import { openFinder, type Found, type Searchable } from '../find-near.ts';
import { HOTLINE } from '../hotline.ts';
import { sentenceAround } from '../sentence-around.ts';
import { countDays, EVERY_DAY, NAMED_DAYS, NUMBER_OF_DAYS, ONE_DAY } from './named-days.ts';
import { MOST_HOURS, reachesFullTime, type WeeklyHours } from './weekly-hours.ts';
import { readNumber, WRITTEN_LARGE, WRITTEN_SMALL } from './written-numbers.ts';

const DIGITS = String.raw`\d{1,2}(?:[:.]\d{2})?`;
const TO = String.raw`\s?(?:uhr)?\s?(?:–|-|bis)\s?`;
const IN_WORDS = `(?:${WRITTEN_SMALL}|${WRITTEN_LARGE})`;
const O_CLOCK = String.raw`\s?(?:uhr|h)(?!\p{L})`;
const AND = String.raw`(?:\s?(?:uhr|h))?\s?(?:,|und|u\.|sowie|oder|bzw\.|\+|&|\/)\s?(?:von |wieder )?`;
/** One span of hours of the clock or several. */
const CLOCK = String.raw`(?:${DIGITS}${TO}${DIGITS}(?:${AND}${DIGITS}${TO}${DIGITS}){0,2}${O_CLOCK}|${IN_WORDS}${TO}${IN_WORDS}${O_CLOCK})`;
/** Behind the names of days a span says hours of the clock without the word, too. */
const CLOCK_OF_DAYS = String.raw`(?:${DIGITS}${TO}${DIGITS}(?:${AND}${DIGITS}${TO}${DIGITS}){0,2}(?!\s?(?:stunden|std|%|€|eur|jahre|tage)|[.,:]?\d)(?:${O_CLOCK})?|${IN_WORDS}${TO}${IN_WORDS}${O_CLOCK})`;

/** "täglich von 6 bis 14 Uhr, sechs Tage in der Woche" */
const AND_DAYS = String.raw`(?:[,\s(]{1,3}(?:und das |also |und zwar )?(?:an )?(${NUMBER_OF_DAYS}))?`;
const BETWEEN = String.raw`[^.!?\d]{0,24}?`;
const BEFORE_DAYS = String.raw`[,\s(]{0,4}(?:an |von |am |jeweils |immer )?`;

const DAYS_THEN_CLOCK = [NAMED_DAYS, NUMBER_OF_DAYS, EVERY_DAY].map(
  (days) => new RegExp(`${days}${BETWEEN}(${CLOCK_OF_DAYS})${AND_DAYS}`, 'iu'),
);
const CLOCK_THEN_DAYS = new RegExp(
  `(${CLOCK})${BEFORE_DAYS}(?:${NAMED_DAYS}|${NUMBER_OF_DAYS}|${EVERY_DAY})`,
  'iu',
);
const DAY_LABELLED = new RegExp(
  String.raw`(?:arbeitszeit(?:en)?|gearbeitet wird|arbeitstag|wir arbeiten(?: \p{L}+)?|(?:tag|früh|spät|normal)-?schicht)(?![\p{L}])[^.!?\d]{0,40}(${CLOCK})`,
  'iu',
);
/** Where the days stand behind the hours. */
const BACKWARDS = DAYS_THEN_CLOCK.length;
const WITHOUT_DAYS = BACKWARDS + 1;
/** What hours of the clock are written with: without one of these near there are none. */
const CLOCK_SIGNS = ['uhr', '0h', '0 h', '0-0', '0–0', '0 - 0', '0 – 0', '0 bis 0'];
const find = openFinder([...DAYS_THEN_CLOCK, CLOCK_THEN_DAYS, DAY_LABELLED], CLOCK_SIGNS);

/** Hours of a desk: several people share them. */
const STAFFED = / besetzt(?!\p{L})/iu;
/** Lessons and the hours of a house that do not fill a week are no part time. */
const OF_THE_HOUSE =
  /unterricht|(?:kurs|lehrgang|seminar|schulung)s?(?:zeit|tag)|(?:kern|rahmen|service|betreuungs)-?zeit|sprechstunde|(?<!\p{L})(?:öffnen|offen)(?!\p{L})/iu;

/**
 * Reads weekly hours from hours of the clock on days that are named or counted ("Mo–Do 8–12 und 14–18 Uhr, Fr 8–13
 * Uhr", "9 bis 14 Uhr an fünf Tagen") or on a working day of full time; null when a text says none, or only when
 * somebody answers the telephone.
 */
export function readClockHours(searchable: Searchable): WeeklyHours | null {
  const { text } = searchable;
  const matchesOf = find(searchable);
  const ahead = DAYS_THEN_CLOCK.flatMap((_, number) => matchesOf(number)).toSorted((a, b) => a.at - b.at);
  for (const match of [...ahead, ...matchesOf(BACKWARDS)]) {
    const week = weekFrom(text, match, !ahead.includes(match));
    if (week) return week;
  }
  return dailyHours(matchesOf(WITHOUT_DAYS)[0]);
}

function weekFrom(text: string, { at, words, groups }: Found, isBackwards: boolean): WeeklyHours | null {
  const sentence = sentenceAround(text, at, at + words.length);
  if (HOTLINE.test(sentence) || STAFFED.test(sentence)) return null;
  const [clock = '', counted] = groups;
  const days = isBackwards ? words.slice(clock.length) : words.slice(0, words.indexOf(clock));
  const daily = dayHours(clock);
  if (daily === null) return null;
  const rest = furtherDays(text.slice(at + words.length, at + words.length + REACH_BEHIND), clock);
  const week = Math.min(countDays(counted ?? days.trim()) * daily + rest.hours, MOST_HOURS);
  const hours = { min: week, max: week, unit: 'hours', quote: words + rest.quote } as const;
  if (week < LEAST_HOURS) return null;
  return OF_THE_HOUSE.test(sentence) && !reachesFullTime(hours) ? null : hours;
}

const SPANS = new RegExp(
  String.raw`(oder|bzw\.)?\s?(?:von )?(?<!\d)(${DIGITS}|${IN_WORDS})${TO}(${DIGITS}|${IN_WORDS})`,
  'giu',
);
/** An evening or two a week are a pastime rather than a post. */
const LEAST_HOURS = 6;
const MIDDAY_BREAK = 0.5;
/** Longer at a time nobody works (§ 3 ArbZG, breaks counted): it is the day of a shop, or two shifts. */
const LONGEST_DAY = 10.5;

/** Hours at work on a day of these clock times: of shifts those of the longest, of a divided day those of its parts. */
function dayHours(clock: string): number | null {
  const spans = allMatches(SPANS, clock).map(([, or, from = '', to = '']) => ({
    isOther: or !== undefined,
    from: timeOf(from),
    to: timeOf(to),
  }));
  const lengths = spans.map(({ from, to }) => to - from);
  if (lengths.length === 0 || lengths.some((length) => length < 2 || length > LONGEST_DAY)) return null;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const isDivided =
    spans.length > 1 &&
    total <= LONGEST_DAY &&
    spans.every(({ isOther, from }, index) => {
      const before = spans[index - 1];
      return !isOther && (before === undefined || from > before.to);
    });
  if (isDivided) return total;
  const longest = Math.max(...lengths);
  return longest > 6 ? longest - MIDDAY_BREAK : longest;
}

function timeOf(written: string): number {
  return readNumber(written.replace('.', ':'));
}

const REACH_BEHIND = 90;
const NEXT_DAYS = new RegExp(
  String.raw`^[,;/\s]{1,3}(?:und |sowie )?(?:am )?(${NAMED_DAYS}|${ONE_DAY})${BETWEEN}(?:(${CLOCK_OF_DAYS})|(?:bis|um) (${DIGITS})(?:\s?uhr|(?=\s(?:ist |machen wir )?(?:schluss|feierabend|ende|zu))))`,
  'iu',
);
/** A week has no more working days. */
const MOST_GROUPS = 5;

/** Other hours on other days: "Fr 8–13 Uhr"; "Fr bis 14 Uhr", "freitags ist um 12 Schluss" begin like the days before. */
function furtherDays(behind: string, clock: string): { readonly hours: number; readonly quote: string } {
  let hours = 0;
  let end = 0;
  for (let group = 0; group < MOST_GROUPS; group += 1) {
    const next = NEXT_DAYS.exec(behind.slice(end));
    if (!next) break;
    const [words, days = '', ownClock, until = ''] = next;
    hours += (dayHours(ownClock ?? `${beginningOf(clock)}–${until}`) ?? 0) * countDays(days);
    end += words.length;
  }
  return { hours, quote: behind.slice(0, end) };
}

function beginningOf(clock: string): string {
  return /^[\d:.]+|^\p{L}+/u.exec(clock)?.[0] ?? '';
}

/** As many hours on a day are full time, whichever the days are. */
const WHOLE_DAY = 7;

/** "Arbeitszeit 7.30–15.30 Uhr": days that are not named are five; a short day without a number of days says nothing. */
function dailyHours(match: Found | undefined): WeeklyHours | null {
  const daily = match ? dayHours(match.groups[0] ?? '') : null;
  if (!match || daily === null || daily < WHOLE_DAY) return null;
  return { min: daily * 5, max: daily * 5, unit: 'hours', quote: match.words };
}
