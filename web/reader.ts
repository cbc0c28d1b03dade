import { createInstance, type i18n } from 'i18next';
import { LANGUAGES, SOURCE_LANGUAGE, loadMessages, type Language } from '../config/locales.ts';
import type { Pay } from '../domain/posting.ts';
import { berlinDay } from '../domain/berlin-day.ts';
import type { Instant, IsoDate } from '../domain/time.ts';

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
  const translate = texts.getFixedT(language.tag);
  const plain = new Map<string, string>();
  const t = (key: string, values: TextValues = {}): string => {
    // Most texts carry no values: they are looked up once, not a hundred times per page.
    if (Object.keys(values).length > 0) return translate(key, { ...values });
    const known = plain.get(key) ?? translate(key);
    plain.set(key, known);
    return known;
  };
  const numbers = new Intl.NumberFormat(language.intlTag);
  const days = new Intl.DateTimeFormat(language.intlTag, { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(language.intlTag, { timeStyle: 'short', timeZone: ZONE });
  const day = (date: IsoDate): string => days.format(new Date(`${date}T00:00:00Z`));
  const time = (at: Instant): string => times.format(new Date(at));
  return {
    language,
    t,
    day,
    time,
    number: (value) => numbers.format(value),
    moment: (at, now) => momentText(at, now, { t, day, time }),
    pay: (pay) => payText(pay, { t, intlTag: language.intlTag }),
  };
}

function momentText(at: Instant, now: Instant, words: Pick<Reader, 't' | 'day' | 'time'>): string {
  const then = Date.parse(`${berlinDay(at)}T00:00:00Z`);
  const daysAgo = Math.round((Date.parse(`${berlinDay(now)}T00:00:00Z`) - then) / 86_400_000);
  if (daysAgo === 0) return words.t('common:moment.today', { time: words.time(at) });
  if (daysAgo === 1) return words.t('common:moment.yesterday', { time: words.time(at) });
  return words.day(berlinDay(at));
}

function payText(pay: Pay, words: { t: Reader['t']; intlTag: string }): string {
  const money = new Intl.NumberFormat(words.intlTag, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const per = words.t(`posting:pay.per.${pay.unit}`);
  if (pay.min !== null && pay.max !== null && pay.min !== pay.max)
    return words.t('posting:pay.range', { min: money.format(pay.min), max: money.format(pay.max), per });
  if (pay.min !== null && pay.max === null)
    return words.t('posting:pay.from', { amount: money.format(pay.min), per });
  if (pay.min === null && pay.max !== null)
    return words.t('posting:pay.upTo', { amount: money.format(pay.max), per });
  return words.t('posting:pay.exact', { amount: money.format(pay.min ?? 0), per });
}
