import { anyOf } from '../../any-of.ts';
import type { Judgement } from '../../judgement.ts';
import { dayOf } from '../../normalise/calendar.ts';
import { MONTH_PATTERN, monthOf } from '../../normalise/date-words.ts';
import { DATE_PATTERN, readDate } from '../../normalise/read-date.ts';
import type { IsoDate } from '../../time.ts';
import { openFinder, type Found as Match } from '../find-near.ts';
import type { Passage } from '../passage.ts';

type Start = IsoDate | 'immediately';

const MONTH = String.raw`(?:${MONTH_PATTERN}\.?\s+20\d\d|(?<![\d./])(?:0?[1-9]|1[0-2])[/.]20\d\d(?!\d))`;
const WHEN = String.raw`(${DATE_PATTERN}|${MONTH}|${MONTH_PATTERN}(?!\s?\d|\.\d))`;
const LABEL = String.raw`(?:(?:arbeits|ausbildungs|dienst|stellen|studien|kurs|einsatz|job|vertrags|schul|tätigkeits|praktikums|lehr)?-?(?:beginn|start)(?:termin|datum|en)?|(?:nächste[rs]?|der) (?:\p{L}+-?)?(?:kurs|lehrgang|gruppe|schulung|seminar|durchgang|starttermin|termin(?=:))|zum (?:\p{L}+-?)?(?:kita|kindergarten|schul|ausbildungs|studien|lehr)-?jahr(?: 20\d\d)?(?:\/(?:20)?\d\d)?|zum (?:winter|sommer)semester(?: 20\d\d)?(?:\/(?:20)?\d\d)?(?=,? \()|starttermin|anfang(?=:)|eintritt(?:s?termin|sdatum)?|einstieg(?:stermin)?|antritt(?:stermin)?|frühestens|start date|los geht['’]?s|losgehen(?: kann es)?|zu besetzen|stellenantritt|besetzungstermin|einstellungs-?(?:termin|datum)|(?:dein|ihr) erster (?:arbeits-?)?tag|startschuss|wunsch-?termin|verfügbar(?: ab)?|(?<!\p{L})(?:beschäftigungs-?|einsatz-?|vertrags-?|arbeits-?|tätigkeits-?|saison-?)?zeitraum|(?:\p{L}+periode|saison)(?=[ :]{1,2}\(?(?:\d|vom)))`;
const FILLER = String.raw`(?:\s?[:–|(-]?\s?(?:der|dem|am|zum|ab|ist|ist am|wir|den|sind|spätestens|frühestens|voraussichtlich|bereits|jeweils|möglichst|schon|dein|ihr|deiner|ihrer|wintersemester|sommersemester|ausbildung|tätigkeit|stelle|im|ist der|vom|montag|dienstag|mittwoch|donnerstag|freitag|,))*[:\s|(]{1,4}`;
const LABELLED = new RegExp(`${LABEL}${FILLER}${WHEN}`, 'giu');
const PLAIN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:start(?:e|en|et|est)?|beginn(?:t|en)?)(?: (?:du|wir|sie|die ausbildung|deine ausbildung))?\s)?(?:ab|zum|per|vom|am|for|from|starting|(?<=(?:available|start|starting|begin|beginning|join us) )on|von(?=\s(?:anfang|mitte)\s)|(?<=(?:start|beginn)\p{L}{0,3} )im(?=\s${MONTH_PATTERN})|im(?=\s${MONTH_PATTERN}(?:\s20\d\d)?\s(?:geht|start|beginn|fängt|fangen))|für(?=\s${MONTH_PATTERN}\s20\d\d\s(?:such|stell|bild|biet|hab)))(?:\s(?:der|dem|den|anfang|mitte|sofort oder(?: zum)?|sommer|frühestens|spätestens))*\s{1,2}${WHEN}`,
  'giu',
);
/** What the day is for when it is not the first day of work. */
const NOT_START =
  /(?:bis|(?<!be)frist|bewerb\p{L}*|schluss|(?<!un)befrist\p{L}*|laufzeit|dauer von|stand|veröffentlicht|gesetz|tarif\p{L}*|lohn|gehalt|entgelt|€|euro|erhöh\p{L}*|steig\p{L}*|info(?:tag|abend|veranstaltung)|bewerbertag|gespräch\p{L}*|auswahl\p{L}*|sicht(?:en|ung)|vorstellung\p{L}*|tag der offenen|geboren|öffnungszeit\p{L}*|eröffn\p{L}*)[^.!?\n]{0,50}$|(?<!\p{L})(?:seit|endet)(?: \p{L}+){0,3}\s?$/iu;
const BEHIND_NOT_START =
  /^\s?(?:€|euro|uhr|gilt|steigt|erhöht|wird der lohn|beträgt|fördert|finanziert|bezieht|(?:be)?ziehen wir|(?:bis [\d.:]+ uhr )?(?:bei uns |hier |dort )?(?:eingegangen|eingehen|eingereicht|einzureichen|vorliegen)|(?:bei uns )?(?:eingehende|eingegangene))/iu;

const NOW = anyOf(
  /^sofort!*$/iu,
  /(?:ab|per|f\.|für) sof\./iu,
  /(?:ab|per|zu|ist) sofort(?! per| mit| unter| auf)(?!\p{L})/iu,
  /(?:beginn|start|eintritt|besetzung|einstieg)(?:s?termin|sdatum)?\s?(?::|–|-|\||ist)?\s?(?:ab )?(?:sofort|umgehend|jederzeit|kurzfristig|asap)(?!\p{L})/iu,
  /(?:start|einstieg|eintritt|beginn|einstellung) (?:ist |auch |gerne? |ab )*(?:sofort|jederzeit|umgehend|kurzfristig)/iu,
  /(?:sofort|jederzeit|umgehend) (?:möglich|zu besetzen|gesucht|verfügbar|anfangen|starten|einsteigen|beginnen|losgehen|loslegen|frei)/iu,
  /(?:zum |zur )?(?:nächst-?möglich|schnellst-?möglich|frühest-?möglich|nächstmgl)\p{L}*\.?(?! (?:bei|zurück|melden|antwort))/iu,
  /zum frühest/iu,
  /baldmöglichst/iu,
  /so (?:bald|schnell) wie möglich/iu,
  /(?:start|beginn|eintritt)\? (?:ab )?sofort/iu,
  /heute noch (?:anfangen|starten|loslegen|beginnen)/iu,
  /(?:sofortige[rn]?|zur sofortigen) (?:beginn|eintritt|einstellung|start|besetzung|arbeitsbeginn|einsatz|festanstellung)/iu,
  /(?:such|brauch|stell)\p{L}* (?:wir )?(?:dich |sie |euch )?sofort(?!\p{L})/iu,
  /start(?:ing|s)?(?: date)?:? immediately/iu,
  /available immediately/iu,
  /(?:anfangen|starten|beginnen|einsteigen|loslegen|losgehen) (?:können|kannst|könnt|kann|könntest|könnten) (?:sie|du|ihr|es) (?:\p{L}+ ){0,2}?(?:sofort|morgen|gleich|heute|jederzeit)(?!\p{L})/iu,
  /(?:kannst|können|könnt) (?:(?:du|sie|ihr) )?(?:\p{L}+ ){0,2}?(?:sofort|morgen|gleich|heute|jederzeit) (?:anfangen|starten|beginnen|einsteigen|loslegen)/iu,
  /von (?:uns|mir) aus (?:gerne? |auch |schon |ab )*(?:sofort|gleich|morgen|heute)/iu,
  /immediate(?:ly)? (?:start|available|vacancy)/iu,
  /as soon as possible/iu,
  /asap/iu,
  /from now on/iu,
  /kurzfristiger (?:eintritt|beginn|start)/iu,
  /sofort oder (?:später|nach)/iu,
  /lieber heute als morgen/iu,
  /am liebsten (?:sofort|gestern|heute|gleich|schon)/iu,
  /ab (?:jetzt|morgen)/iu,
);
const NOT_NOW =
  /(?:hospit|probearbeit|praktikum|schnupper|besichtig|melde|antwort|zurück|bewerben sie sich|bewirb dich|bewerbungs?|rückmeldung|anrufen|kontakt)[^.!?\n]{0,24}$/iu;

const find = openFinder([LABELLED, PLAIN, NOW]);

interface Found {
  readonly value: Start;
  readonly at: number;
  readonly quote: string;
}

/**
 * The first day of work that a text names, or `immediately`: first what stands behind "Beginn:", then whatever
 * comes first. A month alone is its first day; of several dates the first; "nach Absprache" is nothing.
 */
export function judgeStart(passages: readonly Passage[], today: IsoDate): Judgement<Start | null> {
  const read = passages.map((passage) => {
    const { field, text } = passage;
    const matchesOf = find(passage);
    return {
      field,
      labelled: firstDate(text, matchesOf(0), today),
      anywhere: () => anywhere(text, matchesOf(1), matchesOf(2), today),
    };
  });
  for (const { field, labelled } of read) if (labelled) return judgement(field, labelled, 0.95);
  for (const { field, anywhere: search } of read) {
    const found = search();
    if (found) return judgement(field, found, 0.85);
  }
  return { value: null, confidence: 0, evidence: [] };
}

function judgement(field: Passage['field'], { value, quote }: Found, confidence: number): Judgement<Start> {
  return { value, confidence, evidence: [{ field, quote }] };
}

function anywhere(
  text: string,
  plain: readonly Match[],
  nows: readonly Match[],
  today: IsoDate,
): Found | null {
  const date = firstDate(text, plain, today);
  const now = firstNow(text, nows);
  if (date === null || now === null) return date ?? now;
  return date.at < now.at ? date : now;
}

function firstDate(text: string, matches: readonly Match[], today: IsoDate): Found | null {
  for (const { at, words, groups } of matches) {
    const before = text.slice(Math.max(0, at - 60), at);
    const end = at + words.length;
    if (NOT_START.test(before) || BEHIND_NOT_START.test(text.slice(end, end + 20))) continue;
    const value = dateOrMonth(groups[0] ?? '', today);
    if (value !== null) return { value, at, quote: words.trim() };
  }
  return null;
}

function firstNow(text: string, matches: readonly Match[]): Found | null {
  const match = matches.find(({ at }) => !NOT_NOW.test(text.slice(Math.max(0, at - 40), at)));
  return match ? { value: 'immediately', at: match.at, quote: match.words.trim() } : null;
}

const MONTH_OF_YEAR = new RegExp(`^(${MONTH_PATTERN})\\.?(?:\\s+(20\\d\\d))?$`, 'iu');
const NUMBERS = /^(\d{1,2})[/.](20\d\d)$/u;

function dateOrMonth(words: string, today: IsoDate): IsoDate | null {
  const [, name, year] = MONTH_OF_YEAR.exec(words.trim()) ?? [];
  if (name !== undefined) return firstOfMonth(monthOf(name) ?? 0, year, today);
  const [, month, yearOfNumbers] = NUMBERS.exec(words.trim()) ?? [];
  if (month !== undefined) return dayOf(Number(yearOfNumbers), Number(month), 1);
  return readDate(words, today, 'next');
}

/** A month without year is the next one, the present one included. */
function firstOfMonth(month: number, year: string | undefined, today: IsoDate): IsoDate | null {
  if (year !== undefined) return dayOf(Number(year), month, 1);
  const thisYear = Number(today.slice(0, 4));
  return dayOf(month >= Number(today.slice(5, 7)) ? thisYear : thisYear + 1, month, 1);
}
