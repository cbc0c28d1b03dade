import type { Judgement } from '../judgement.ts';
import { DATE_PATTERN, readDate } from '../normalise/read-date.ts';
import type { IsoDate } from '../time.ts';
import { openFinder } from './find-near.ts';

const DEADLINE = String.raw`(?:bewerbungs-?(?:frist|schluss|ende|zeitraum|deadline)|einsende-?(?:schluss|frist)|ausschreibungs-?(?:frist|ende|schluss)|meldeschluss|anmeldeschluss|abgabefrist|application deadline|apply (?:by|until)|closing date|bewerbungen?[^.!?]{0,60}?(?:bis|spätestens)|bewirb dich[^.!?]{0,40}?bis|bewerben sie sich[^.!?]{0,60}?bis|bewerbung(?:s?unterlagen)?[^.!?]{0,60}?bis|(?:unterlagen|lebenslauf|zuschriften)[^.!?]{0,50}?bis)`;
const BETWEEN = String.raw`[^.!?\d]{0,50}?(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s)?`;

const find = openFinder([new RegExp(`${DEADLINE}${BETWEEN}(${DATE_PATTERN})`, 'giu')]);

/**
 * Reads the last day for applications (Bewerbungsfrist) from a text; null when it names none or no real date.
 * A day without year is the next such day from `today` on.
 */
export function findApplyBy(text: string, today: IsoDate): Judgement<IsoDate | null> {
  const [[match] = []] = find(text);
  const value = match ? readDate(match.groups[0] ?? '', today, 'next') : null;
  if (!match || value === null) return { value: null, confidence: 0, evidence: [] };
  return { value, confidence: 0.9, evidence: [{ field: 'text', quote: match.words }] };
}
