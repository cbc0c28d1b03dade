import { openFinder, type Found, type MatchesOf, type Searchable } from './find-near.ts';
import { readClockHours } from './hours/read-clock-hours.ts';
import { readCountedHours } from './hours/read-counted-hours.ts';
import { MOST_HOURS, type WeeklyHours } from './hours/weekly-hours.ts';
import { readNumber, WRITTEN_LARGE } from './hours/written-numbers.ts';
import { MONTH_PATTERN } from '../normalise/date-words.ts';
import { quoteAround } from './quote-around.ts';

/** "39:50" is a civil servant's week, not a time of day. */
const NUMBER = String.raw`(\d{1,2}(?:[.,]\d{1,2}|:\d\d(?=\s?(?:stunden|std|wochen)))?)`;
/** "30–39", "35 oder 25", "16, 24 oder 32". */
const RANGE = String.raw`${NUMBER}(?:,\s${NUMBER}(?=,?\s(?:oder|und|or)\s))?(?:,?\s*(?:–|-|—|bis(?: zu)?|oder|or|und(?: maximal| höchstens| bis zu)?(?=\s\d)|(?:maximal|höchstens)(?=\s\d)|\/|to)\s*${NUMBER})?`;
const HOUR = String.raw`(?:stunden|std\.?|h|hours|hrs)`;
const PER_WEEK = String.raw`\s?-?\s?(?:\/|pro|in der|je|die|a|per|\()?\s?(?:wo(?:che)?|week|wöchentlich)(?![\p{L}])`;

const WITH_WEEK = new RegExp(
  String.raw`(?<![\d.,:/])${RANGE}\s?-?\s?(?:(?:wochen-?(?:arbeits)?stunden)(?![\p{L}])|${HOUR}${PER_WEEK}|-?(?:stunden|std\.?)-?woche)`,
  'giu',
);
const WRITTEN_OUT = new RegExp(
  String.raw`(?<!\p{L})(${WRITTEN_LARGE})(?:-?(?: bis | oder )(${WRITTEN_LARGE}))?(?: ${HOUR}${PER_WEEK}|[- ]?stunden-?woche| wochenstunden)`,
  'giu',
);
const WRITTEN_BARE = new RegExp(
  String.raw`(?<!\p{L})(${WRITTEN_LARGE})(?: (?:bis|oder) (${WRITTEN_LARGE}))? stunden(?!\p{L})(?! (?:täglich|am|pro|im|je|in|nach))`,
  'giu',
);
const AFTER_LABEL = new RegExp(
  String.raw`(?<!monatliche )(?:wochenarbeitszeit|wochenstunden(?:zahl)?|arbeitszeit|stunden(?:umfang|zahl)|(?<!\p{L})stunden(?=:)|umfang)(?: nach wunsch| frei wählbar| flexibel)?\s?[:=]?\s(?:(?:von|beträgt|ca\.|irgendwo|irgendwas|etwas|zwischen|nach wunsch|flexibel|frei wählbar|wählbar),? ){0,3}${RANGE}\s?${HOUR}?(?![\p{L}\d:]|[.,]\d)(?!\s?(?:uhr|%|:|(?:–|-|—|bis|to|und|oder)\s?\d|stunden|std|täglich|am tag|pro tag|je tag|\/\s?tag|monatlich|im monat|pro monat))`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<![\d.,:/€])(?:(ab|mit|mindestens|mind\.|für|von)\s)?${RANGE}\s?${HOUR}(?![\p{L}])(?!\s?(?:\/|pro|am|im (?:monat|jahr|quartal|halbjahr|semester)|je|täglich|monatlich|in|nach|unterricht|kurs|schulung|fortbildung|erreichbar|service|notdienst|rufbereitschaft|bereitschaft|hotline|pflege|betreuung)(?![\p{L}])(?!\s?(?:dienstplan|schichtdienst|team)))`,
  'giu',
);
const NOT_A_WEEK =
  /(?:innerhalb (?:von )?|binnen |alle |nach |rund um die uhr|24\/|täglich |samstags |sonntags |über |telef\. |telefonisch |anrufen |erreichbar )$/iu;
/** The length of a course, unless the week is named. */
const OF_A_COURSE = /(?:qualifizierung (?:mit|von|über) |umfasst |insgesamt )$/iu;
const BARE_MIN = 14;
const BARE_MAX = 42;

const PERCENT = String.raw`(\d{2,3})`;
const PERCENT_SIGN = String.raw`(?:%|prozent|percent)`;
const PERCENT_RANGE = String.raw`(?:${PERCENT}\s?${PERCENT_SIGN}?,\s)?${PERCENT}\s?${PERCENT_SIGN}?\s?(?:–|-|—|bis|oder|und|to|or)\s?${PERCENT}\s?${PERCENT_SIGN}`;
const PERCENT_RANGE_ALONE = new RegExp(
  String.raw`(?<![\d.,])${PERCENT_RANGE}(?!\s?(?:rabatt|remote|home|der|zuschuss|vom))`,
  'giu',
);
const PERCENT_LABELLED = new RegExp(
  String.raw`(?:teilzeit\p{L}*|vollzeit oder|vollzeit \/|umfang(?: von)?|beschäftigungsgrad|pensum|promotionsstelle[^.!?%]{0,24}|stelle)\s?[:(,]?\s?(?:(?:ist|sind|wird|auch|gerne?|schon|mit|von|zu|ca\.|ab) ){0,3}${PERCENT}\s?${PERCENT_SIGN}(?!\s?(?:rabatt|remote|home))|(?:vollzeit|full[- ]time)[\s,;:/()–-]{1,4}(?:or |oder |auch |gern |gerne |ab |mit |from )*${PERCENT}\s?${PERCENT_SIGN}(?=(?: (?:is|ist|sind|are|also|auch|gern|gerne))* (?:possible|möglich|denkbar|machbar))|(?<![\d.,])${PERCENT}\s?-?%[- ]?(?:stelle|teilzeit|(?:nach )?(?:entgeltgruppe|eg|tv-?l|tvöd|e) ?\d|of (?:the |a )?(?:\p{L}+ )?(?:working|weekly|full[- ]time)|der (?:\p{L}+ )?arbeitszeit|der regelmäßigen|einer vollzeit|der wöchentlichen|rvz|raz)`,
  'giu',
);

const AT_MOST = /(?:bis zu|maximal|max\.|höchstens|up to) $/iu;

/** So many numbers a range has. */
const MOST_NUMBERS = 3;

/** "40 Stunden (auf Wunsch 32)", "30 Stunden, gern auch bis 40": more hours of the same offer, without their unit. */
const OTHER_CHOICE = new RegExp(
  String.raw`^(?:${PER_WEEK})?[,;]?\s?\(?(?:(?:auf wunsch|nach wunsch|wenn (?:du|sie|ihr|es) (?:\p{L}+ )?(?:willst|wollen|wollt|magst|mögen|möchtest|möchten|passt|brauchst)|wer (?:will|mag|möchte)|wahlweise|alternativ|oder|aber|und|gerne?|auch|nur|schon|mehr|weniger|sind|du kannst|sie können|bis(?: zu)?|auf|ab|maximal|max\.|höchstens|mindestens|aufstockbar|erweiterbar|reduzierbar|verkürzbar),?\s){1,6}${NUMBER}(?=\s?(?:${HOUR}(?!\p{L})|wochenstunden|[;!?)\n]|[.,](?!\s?(?:\d|${MONTH_PATTERN}))|$)|\s(?:möglich|machbar|denkbar|gehen|geht|sind|wären|reduzieren|aufstocken|erhöhen|verkürzen|verteilt|arbeiten|pro woche|in der woche|die woche|wöchentlich)(?!\p{L}))`,
  'iu',
);
const CHOICE_REACH = 80;

function otherChoice(behind: string): readonly number[] {
  const number = readNumber(OTHER_CHOICE.exec(behind)?.[1] ?? '0');
  return number >= BARE_MIN && number <= BARE_MAX ? [number] : [];
}

function hoursFrom({ at, words, groups }: Found, from: number, text: string): WeeklyHours | null {
  const end = at + words.length;
  const told = groups.slice(from, from + MOST_NUMBERS).flatMap((each) => (each ? readNumber(each) : []));
  const numbers = told.length > 0 ? [...told, ...otherChoice(text.slice(end, end + CHOICE_REACH))] : [];
  const min = Math.min(...numbers);
  const max = Math.max(...numbers);
  if (numbers.length === 0 || min < 3 || max > MOST_HOURS) return null;
  const hours = { min, max, unit: 'hours', quote: quoteAround(text, at, end) } as const;
  return AT_MOST.test(text.slice(Math.max(0, at - 12), at)) ? { ...hours, isMost: true } : hours;
}

function before(text: string, { at }: Found): string {
  return text.slice(Math.max(0, at - 24), at);
}

function isWeek(text: string, match: Found): boolean {
  return !NOT_A_WEEK.test(before(text, match));
}

function namedHours({ text, matchesOf }: Searched): readonly WeeklyHours[] {
  return [...matchesOf(0), ...matchesOf(1), ...matchesOf(5)]
    .filter((match) => isWeek(text, match))
    .map((match) => hoursFrom(match, 0, text))
    .filter((hours) => hours !== null);
}

function bareHours({ text, matchesOf }: Searched): readonly WeeklyHours[] {
  const written = matchesOf(7).map((match) => ({ match, from: 0 }));
  return [...matchesOf(2).map((match) => ({ match, from: 1 })), ...written]
    .filter(({ match }) => isWeek(text, match) && !OF_A_COURSE.test(before(text, match)))
    .map(({ match, from }) => hoursFrom(match, from, text))
    .filter((hours) => hours !== null)
    .filter((hours) => hours.min >= BARE_MIN && hours.max <= BARE_MAX);
}

/** "0,75 Stelle", "Stellenanteil 0,8 bis 1,0"; "1,5 Stellen" are more than one. */
const PART_OF_POST = String.raw`(\d[.,]\d{1,2})(?:\s?(?:–|-|bis|oder|und)\s?(\d[.,]\d{1,2}))?`;
const SHARE = new RegExp(
  String.raw`(?<![\d.,])${PART_OF_POST}\s?-?\s?(?:vollzeit-?äquivalente?n?|vzä|fte|(?:plan)?stellen?(?:anteile?n?)?)(?!\p{L})|(?:stellen-?umfang|stellen-?anteil|beschäftigungs-?umfang)(?: von|:| beträgt| ist| mit)* ${PART_OF_POST}(?!\d|\s?%)`,
  'giu',
);

function sharesOfPost({ matchesOf }: Searched): readonly WeeklyHours[] {
  return matchesOf(6).flatMap(({ words, groups }) => {
    const numbers = groups.flatMap((part) =>
      part ? Math.round(100 * readNumber(part.replace('.', ','))) : [],
    );
    const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
    return min >= 20 && max <= 100 ? { min, max, unit: 'percent', quote: words } : [];
  });
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

const find = openFinder([
  WITH_WEEK,
  AFTER_LABEL,
  BARE,
  PERCENT_RANGE_ALONE,
  PERCENT_LABELLED,
  WRITTEN_OUT,
  SHARE,
  WRITTEN_BARE,
]);

interface Searched {
  readonly text: string;
  /** Matches of the patterns in the order of the finder. */
  readonly matchesOf: MatchesOf;
}

/**
 * Reads the weekly hours or the share of a full post that texts offer together; empty when they say none. Bare hours
 * ("30 Stunden") count only between 14 and 42, clock times only where nothing better is said.
 */
export function readWeeklyHours(texts: readonly Searchable[]): readonly WeeklyHours[] {
  const searched = texts.map((each) => ({ text: each.text, matchesOf: find(each) }));
  const named = searched.flatMap(namedHours);
  const hours = named.length > 0 ? named : searched.flatMap(bareHours);
  const shares = searched.flatMap((each) => [...percentages(each), ...sharesOfPost(each)]);
  if (hours.length + shares.length > 0) return [...hours, ...shares];
  const counted = texts.flatMap(readCountedHours);
  if (counted.length > 0) return counted;
  return texts.flatMap((each) => readClockHours(each) ?? []).slice(0, 1);
}
