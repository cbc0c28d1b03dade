import type { IsoDate } from '../time.ts';
import { readDateAfter } from './apply-by.ts';

const BEGIN = String.raw`(?:beginn|start(?:en|et|est)?(?: ist| wir)?|eintritt|einstieg|arbeitsbeginn|ausbildungsbeginn|kurs|ab|zum|vom|am|für)(?:\s(?:der|dem|am|zum|ab|ist|wir|den|sind))*[:\s]{1,3}`;
const NOT_START = /(?:bis|frist|bewerb|schluss|befrist|dauer von)[^.!?]{0,40}$/iu;
const IMMEDIATELY =
  /ab sofort|(?:beginn|start|eintritt)(?:stermin)?: sofort|start sofort|sofort möglich|nächst-?möglich|schnellst-?möglich|zum frühest|eintritt jederzeit|start immediately|as soon as possible|zur sofortigen|sofort zu besetzen|suchen (?:wir )?(?:dich |sie )?sofort/iu;

/** The first day of work that a text names, or `immediately`; null when it names none or leaves it to an agreement. */
export function readStart(text: string, today: IsoDate): IsoDate | 'immediately' | null {
  const date = readDateAfter(BEGIN, text, today, NOT_START);
  if (date !== null) return date;
  return IMMEDIATELY.test(text) ? 'immediately' : null;
}
