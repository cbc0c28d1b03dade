import type { Judgement } from '../judgement.ts';
import { dayOf, shiftDay } from '../normalise/calendar.ts';
import { MONTH_PATTERN, monthOf } from '../normalise/date-words.ts';
import { DATE_PATTERN, readDate } from '../normalise/read-date.ts';
import type { IsoDate } from '../time.ts';
import { openFinder } from './find-near.ts';
import type { ReadSpots } from './word-spots.ts';

/** Up to the word, over the dots of an address but not over the end of a sentence. */
const ON_THE_WAY = String.raw`(?:[^.!?]|\.(?=\p{L})){0,90}?`;
const DEADLINE = String.raw`(?:bewerbungs-?(?:frist|schluss|ende|zeitraum|deadline)|(?<!\p{L})frist-?ende|einsende-?(?:schluss|frist)|ausschreibungs-?(?:frist|ende|schluss)|meldeschluss|anmeldeschluss|abgabefrist|application deadline|apply (?:by|until)|closing date|(?<!\p{L})frist(?=:)|bewerbung(?:en|s?unterlagen)?${ON_THE_WAY}(?:bis|spätestens)|bewirb dich${ON_THE_WAY}bis|bewerben${ON_THE_WAY}bis|(?:unterlagen|lebenslauf|zuschriften)[^.!?]{0,50}?bis)`;
const BETWEEN = String.raw`[^.!?\d]{0,50}?(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s)?`;

const END_OF_MONTH = String.raw`ende (?:${MONTH_PATTERN})(?: 20\d\d)?`;

const find = openFinder([new RegExp(`${DEADLINE}${BETWEEN}(${DATE_PATTERN}|${END_OF_MONTH})`, 'giu')]);

/**
 * Reads the last day for applications (Bewerbungsfrist) from a text; null when it names none or no real date.
 * A day without year is the next such day from `today` on; "Ende Februar" is the last day of that month.
 */
export function findApplyBy(text: string, today: IsoDate, spots?: ReadSpots): Judgement<IsoDate | null> {
  const [match] = find(text, spots)(0);
  const words = match?.groups[0] ?? '';
  const value = lastOfMonth(words, today) ?? (match ? readDate(words, today, 'next') : null);
  if (!match || value === null) return { value: null, confidence: 0, evidence: [] };
  return { value, confidence: 0.9, evidence: [{ field: 'text', quote: match.words }] };
}

const MONTH_END = new RegExp(`^ende (${MONTH_PATTERN})(?: (20\\d\\d))?$`, 'iu');

function lastOfMonth(words: string, today: IsoDate): IsoDate | null {
  const [, name, year] = MONTH_END.exec(words.trim()) ?? [];
  const month = name === undefined ? null : monthOf(name);
  if (month === null || month === undefined) return null;
  const thisYear = Number(today.slice(0, 4));
  const next = month >= Number(today.slice(5, 7)) ? thisYear : thisYear + 1;
  const first = dayOf(year === undefined ? next : Number(year), month, 1);
  return first === null ? null : shiftDay(first, { years: 0, months: 1, days: -1 });
}
