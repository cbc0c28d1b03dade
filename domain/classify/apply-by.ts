import { anyOf } from '../any-of.ts';
import type { Judgement } from '../judgement.ts';
import { dayOf, shiftDay } from '../normalise/calendar.ts';
import { MONTH_PATTERN, MONTH_WORDS, monthOf } from '../normalise/date-words.ts';
import { DATE_PATTERN, readDate } from '../normalise/read-date.ts';
import type { IsoDate } from '../time.ts';
import { openFinder, type Found } from './find-near.ts';
import type { Reading } from './reading.ts';
import { sentenceAround } from './sentence-around.ts';

/** Up to the word, over the dots of an address but not over the end of a sentence. */
const ON_THE_WAY = String.raw`(?:(?!zeitraum|befrist|laufzeit|vertretung|finden |stattfinden|gespräch|bewahr|speicher|prämie|bonus|sichern |löschen|sicht|(?<!\p{L})start)(?:[^.!?]|\.(?=\p{L}))){0,90}?`;
const DEADLINE = String.raw`(?:bewerbungs-?(?:frist|schluss|ende|zeitraum|deadline)|(?<!\p{L})frist-?ende|einsende-?(?:schluss|frist)|ausschreibungs-?(?:frist|ende|schluss)|meldeschluss|anmeldeschluss|abgabefrist|application deadline|apply (?:by|until|before|no later than)|applications?[^.!?]{0,40} (?:close|closes|on or before|by|until|no later than)(?: on)?(?=\s)|(?<!\p{L})(?:send|submit|upload|e?mail|write|drop by|appl(?:y|ications?))(?:ed)?(?!\p{L})${ON_THE_WAY}(?<!\p{L})(?:by|until|before|no later than)(?=\s)|closing date|(?<!\p{L})frist(?=:)|(?<!\p{L})frist (?:für|zur) (?:\p{L}+ )?bewerbung|bewerbungs-?(?:prozess|verfahren|phase|portal|fenster|runde)(?:(?!beginn|start|gespräch| ab )[^.!?\d]){0,40} (?:am|bis)(?= )|(?:formular|portal)[^.!?\d]{0,30} (?:schließt|geschlossen|(?:offen|geöffnet|freigeschaltet|erreichbar) bis)|stellen(?:angebot|anzeige)[^.!?\d]{0,20} (?:gültig|gilt|online) bis|bewerbungs-?termin|rückmeldung(?:en)? bitte|letzte chance|einsendungen|(?:zu|ein)sendung(?:en)?${ON_THE_WAY}(?:bis|spätestens)|(?:bewirb|bewerb)\p{L}*(?:(?!gespräch|finden )[^.!?\d]){0,60} zwischen(?: dem)?|schluss für bewerbungen|(?:ausschreibung|stellenanzeige|bewerbungsphase|bewerbungsverfahren)[^.!?]{0,30}(?:endet|schließt|läuft)|freuen (?:wir )?uns${ON_THE_WAY}bis|bewerbung(?:en|s?unterlagen)?${ON_THE_WAY}(?:bis|spätestens)|(?<!\p{L})(?<!wir )(?:e-?|ab|ein|zu)?(?:send|schick|mail|schreib|meld|reich|nehm)(?:e|en|t|st|est)?(?= )(?! wir)${ON_THE_WAY}(?:bis|spätestens)|letzter (?:bewerbungs)?(?:tag|termin)|stichtag|annahmeschluss|(?<!\p{L})deadline|bewirb dich${ON_THE_WAY}bis|bewerben${ON_THE_WAY}bis|(?:unterlagen|lebenslauf|zuschrift(?:en)?|zeugnisse)${ON_THE_WAY}(?:bis|spätestens))`;
const BETWEEN = String.raw`(?:(?!(?<!\p{L})(?:start|beginn))[^.!?\d]){0,50}?(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s)?`;

const END_OF_MONTH = String.raw`ende (?:${MONTH_PATTERN})(?: 20\d\d)?`;

/** Days with a name of their own, as month and day. */
const NAMED_DAYS: ReadonlyMap<string, string> = new Map([
  ['heiligabend', '12-24'],
  ['heilig abend', '12-24'],
  ['silvester', '12-31'],
  ['jahresende', '12-31'],
  ['ende des jahres', '12-31'],
  ['nikolaus', '12-06'],
  ['nikolaustag', '12-06'],
]);
const NAMED_DAY = `(?:${[...NAMED_DAYS.keys()].toReversed().join('|')})(?!\\p{L})`;

const DATE = `(${DATE_PATTERN}|${END_OF_MONTH}|${NAMED_DAY})`;
const UNTIL = String.raw`(?<!\p{L})(?:bis|spätestens)(?: (?:einschließlich|spätestens|zum|zu|am|den|dem|kommenden|\p{L}{2,8}tag,?))*\s${DATE}`;

/** What dates are written with, as the scan for words reads them: without one of these near there is no deadline. */
const DATE_SIGNS = [
  '0.',
  '0000-',
  ...NAMED_DAYS.keys(),
  ...MONTH_WORDS.flatMap((month) => [`0 ${month}`, `${month} 0`, `ende ${month}`]),
];

const find = openFinder(
  [
    // Of "Bewerbungszeitraum: 1. bis 15. Dezember" the second day is the last one.
    new RegExp(String.raw`${DEADLINE}${BETWEEN}${DATE}(?:\s?(?:–|-|bis(?: zum)?|und dem)\s?${DATE})?`, 'giu'),
    new RegExp(UNTIL, 'giu'),
    new RegExp(
      String.raw`(?:(?:nach dem|später als(?: am| dem)?) ${DATE} (?:\p{L}+ )?(?:eingeh|eingegangen|eintreff|eingetroffen|eingereicht|eingesandt)|(?:received|submitted) after ${DATE})`,
      'giu',
    ),
  ],
  DATE_SIGNS,
);

/** What people do by a day who apply. */
const APPLYING = anyOf(
  /bewerb(?!ungs-?gespr|ungskosten|ertag)/iu,
  /bewirb/iu,
  /(?<!\p{L})unterlagen/iu,
  /lebenslauf/iu,
  /zuschrift/iu,
  /einreich/iu,
  /eingereicht/iu,
  /einsend/iu,
  /formular/iu,
  /portal/iu,
  /_{4}/iu,
  /ausgeschrieben/iu,
  /freigeschaltet/iu,
  /(?<!\p{L})(?:meldet euch|meld dich|melde dich|melden sie sich|bitte [^.!?]{0,60}melden)(?!\p{L})/iu,
  /schick|zukommen|zusenden|per e?-?mail/iu,
  /freuen wir uns/iu,
  /application/iu,
);
/** What the employer does by a day, or what else ends on it. */
const OF_EMPLOYER =
  /(?<!\p{L})(?:haben|werden|führen|melden|bewahren|speichern|laden|entscheiden|sichten|geben|teilen|planen|besetzen|bearbeiten|reichen) wir(?! gerne? entgegen)|(?<!\p{L})wir (?:melden|bewahren|speichern|laden|entscheiden|sichten|geben|planen|haben|führen|bearbeiten) |(?:erhalten|bekommen|hören) (?:sie|du)(?!\p{L})|eingeladen|nachreich|nachliefer|betriebs(?:ferien|urlaub)|prämie/iu;
/** What else ends on a day, right before it. */
const OTHER_END =
  /(?:befrist|laufzeit|vertretung|vertrag|elternzeit|projekt|zeitraum|saison|gilt|gültig|dauer|gespräch|stelle(?! ist)|tätigkeit)\p{L}*[^.!?\n]{0,60}$/iu;
const OTHER_END_BEHIND = /^[^.!?\n]{0,40}(?:befrist|vergeben|besetz)/iu;
const REACH_BEFORE = 80;

/**
 * Reads the last day for applications (Bewerbungsfrist) from a text; null when it names none or no real date.
 * A day without year is the next such day from `today` on; "Ende Februar" is the last day of that month.
 */
export function findApplyBy({ posting, text }: Reading, today: IsoDate): Judgement<IsoDate | null> {
  const matchesOf = find(text);
  const match =
    matchesOf(0)[0] ?? matchesOf(1).find((each) => isDeadline(text.text, each)) ?? matchesOf(2)[0];
  const words = match?.groups.findLast((group) => group !== undefined) ?? '';
  const value =
    namedDay(words, today) ?? lastOfMonth(words, today) ?? (match ? readDate(words, today, 'next') : null);
  if (!match || value === null) return { value: null, confidence: 0, evidence: [] };
  // As it is printed: addresses on the way are blotted out of the words that were searched.
  const quote = posting.text.slice(match.at, match.at + match.words.length);
  return { value, confidence: 0.9, evidence: [{ field: 'text', quote }] };
}

/** Whether it is applicants who have to do something until that day. */
function isDeadline(text: string, { at, words }: Found): boolean {
  const end = at + words.length;
  const sentence = sentenceAround(text, at, end);
  if (!APPLYING.test(sentence) || OF_EMPLOYER.test(sentence)) return false;
  return (
    !OTHER_END.test(text.slice(Math.max(0, at - REACH_BEFORE), at)) &&
    !OTHER_END_BEHIND.test(text.slice(end, end + REACH_BEFORE))
  );
}

function namedDay(words: string, today: IsoDate): IsoDate | null {
  const day = NAMED_DAYS.get(words.trim().toLowerCase());
  if (day === undefined) return null;
  const year = Number(today.slice(0, 4));
  const [month = 0, date = 0] = day.split('-').map(Number);
  return dayOf(day >= today.slice(5) ? year : year + 1, month, date);
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
