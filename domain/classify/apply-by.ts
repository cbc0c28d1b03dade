import { DATE_PATTERN, readDate } from '../normalise/read-date.ts';
import type { IsoDate } from '../time.ts';

const DEADLINE = String.raw`(?:bewerbungs-?(?:frist|schluss|ende|zeitraum|deadline)|einsende-?(?:schluss|frist)|ausschreibungs-?(?:frist|ende|schluss)|meldeschluss|anmeldeschluss|abgabefrist|application deadline|apply (?:by|until)|closing date|bewerbungen?[^.!?]{0,60}?(?:bis|spätestens)|bewirb dich[^.!?]{0,40}?bis|bewerben sie sich[^.!?]{0,60}?bis|bewerbung(?:s?unterlagen)?[^.!?]{0,60}?bis|(?:unterlagen|lebenslauf|zuschriften)[^.!?]{0,50}?bis)`;
const BETWEEN = String.raw`[^.!?\d]{0,50}?(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s)?`;

/**
 * The first date behind the words of the pattern `lead`, which has no groups, unless `unless` fits the 60 characters
 * before them; null when there is none or no real date. A day without year is the next such day from `today` on.
 */
export function readDateAfter(lead: string, text: string, today: IsoDate, unless?: RegExp): IsoDate | null {
  for (const match of text.matchAll(new RegExp(`${lead}(${DATE_PATTERN})`, 'giu'))) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (!unless?.test(before)) return readDate(match[1] ?? '', today, 'next');
  }
  return null;
}

/**
 * Reads the last day for applications (Bewerbungsfrist) from a text; null when it names none or no real date.
 * A day without year is the next such day from `today` on.
 */
export function readApplyBy(text: string, today: IsoDate): IsoDate | null {
  return readDateAfter(`${DEADLINE}${BETWEEN}`, text, today);
}
