import { createInstance, type i18n } from 'i18next';
import { LANGUAGES, SOURCE_LANGUAGE, loadMessages, type Language } from '../config/locales.ts';
import type { Pay } from '../domain/posting.ts';
import { berlinDay } from '../domain/berlin-day.ts';
import type { Instant, IsoDate } from '../domain/time.ts';
import { remembered } from './remembered.ts';

/** Values that a text may carry. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Speaks to one reader: the portal's texts, and numbers, days and money as that language writes them. */
export interface Reader {
  readonly language: Language;
  /** The text of `namespace:key`. */
  readonly t: (key: string, values?: TextValues) => string;
  readonly number: (value: number) => string;
  /** A calendar day, `23. November 2026`. */
  readonly day: (date: IsoDate) => string;
  /** The time of day in Europe/Berlin, `05:40`. */
  readonly time: (at: Instant) => string;
  /** "heute 05:40", "gestern 17:02" or the day, seen from `now`. */
  readonly moment: (at: Instant, now: Instant) => string;
  readonly pay: (pay: Pay) => string;
}

const ZONE = 'Europe/Berlin';
/** Most texts that a reader remembers of each sort; a page has a few hundred. */
const MOST_TEXTS = 5000;

/** Makes the readers of a region's languages, in the region's order. */
export function makeReaders(tags: readonly string[]): ReadonlyMap<string, Reader> {
  const languages = tags.flatMap((tag) => LANGUAGES.filter((language) => language.tag === tag));
  const texts = loadTexts(languages);
  return new Map(languages.map((language) => [language.tag, makeReader(language, texts)]));
}

function loadTexts(languages: readonly Language[]): i18n {
  const texts = createInstance();
  const tags = new Set([SOURCE_LANGUAGE, ...languages.map((language) => language.tag)]);
  void texts.init({
    initAsync: false,
    lng: SOURCE_LANGUAGE,
    fallbackLng: SOURCE_LANGUAGE,
    keySeparator: false,
    nsSeparator: ':',
    // The templates escape.
    interpolation: { escapeValue: false },
    resources: Object.fromEntries([...tags].map((tag) => [tag, { ...loadMessages(tag) }])),
  });
  return texts;
}

function makeReader(language: Language, texts: i18n): Reader {
  const { intlTag } = language;
  const t = remembered(makeTranslate(texts, language.tag), textKey, MOST_TEXTS);
  const numbers = new Intl.NumberFormat(intlTag);
  const days = new Intl.DateTimeFormat(intlTag, { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(intlTag, { timeStyle: 'short', timeZone: ZONE });
  const money = new Intl.NumberFormat(intlTag, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const itself = <T>(value: T): T => value;
  const day = remembered((date: IsoDate) => days.format(new Date(`${date}T00:00:00Z`)), itself, MOST_TEXTS);
  const time = (at: Instant): string => times.format(new Date(at));
  return {
    language,
    t,
    day,
    time,
    number: remembered((value: number) => numbers.format(value), itself, MOST_TEXTS),
    moment: remembered(
      (at: Instant, now: Instant) => momentText(at, now, { t, day, time }),
      minutesOf,
      MOST_TEXTS,
    ),
    pay: (pay) => payText(pay, { t, money }),
  };
}

function makeTranslate(texts: i18n, tag: string): (key: string, values?: TextValues) => string {
  const translate = texts.getFixedT(tag);
  return (key, values) => (values === undefined ? translate(key) : translate(key, { ...values }));
}

/** With the length of each value, so that no value can pass for two. */
function textKey(key: string, values: TextValues = {}): string {
  let written = key;
  for (const [name, value] of Object.entries(values)) written += ` ${name}${String(value).length}:${value}`;
  return written;
}

/** Moments are told to the minute, so that this is all that the words for them rest on. */
function minutesOf(at: Instant, now: Instant): string {
  return at.slice(0, '2026-11-23T11:00'.length) + now.slice(0, '2026-11-23T11:00'.length);
}

function momentText(at: Instant, now: Instant, words: Pick<Reader, 't' | 'day' | 'time'>): string {
  const then = Date.parse(`${berlinDay(at)}T00:00:00Z`);
  const daysAgo = Math.round((Date.parse(`${berlinDay(now)}T00:00:00Z`) - then) / 86_400_000);
  if (daysAgo === 0) return words.t('common:moment.today', { time: words.time(at) });
  if (daysAgo === 1) return words.t('common:moment.yesterday', { time: words.time(at) });
  return words.day(berlinDay(at));
}

function payText(pay: Pay, words: { t: Reader['t']; money: Intl.NumberFormat }): string {
  const { money } = words;
  const per = words.t(`posting:pay.per.${pay.unit}`);
  if (pay.min !== null && pay.max !== null && pay.min !== pay.max)
    return words.t('posting:pay.range', { min: money.format(pay.min), max: money.format(pay.max), per });
  if (pay.min !== null && pay.max === null)
    return words.t('posting:pay.from', { amount: money.format(pay.min), per });
  if (pay.min === null && pay.max !== null)
    return words.t('posting:pay.upTo', { amount: money.format(pay.max), per });
  return words.t('posting:pay.exact', { amount: money.format(pay.min ?? 0), per });
}
