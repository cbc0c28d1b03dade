import { anyOf } from '../../any-of.ts';
import type { Judgement } from '../../judgement.ts';
import { dayOf } from '../../normalise/calendar.ts';
import { MONTH_PATTERN, monthOf } from '../../normalise/date-words.ts';
import { DATE_PATTERN, readDate } from '../../normalise/read-date.ts';
import type { IsoDate } from '../../time.ts';
import { openFinder, type Found as Match } from '../find-near.ts';
import type { Passage } from '../passage.ts';
import { sentenceAround } from '../sentence-around.ts';

type Start = IsoDate | 'immediately';

const MONTH = String.raw`(?:${MONTH_PATTERN}\.?\s+20\d\d|(?<![\d./])(?:0?[1-9]|1[0-2])[/.]20\d\d(?!\d))`;
const WHEN = String.raw`(${DATE_PATTERN}|${MONTH}|${MONTH_PATTERN}(?!\s?\d|\.\d))`;
/** "Arbeitsbeginn", "Dienstantritt", "Besetzungsdatum": what begins, that it begins, and its day. */
const BEGINNING = String.raw`(?:(?:arbeits|ausbildungs|dienst|stellen|studien|kurs|einsatz|job|vertrags|schul|tätigkeits|praktikums|lehr|berufs|projekt|beschäftigungs|anstellungs)?-?(?:beginn|start|antritt|aufnahme|eintritt|einstieg|besetzung|einstellung)s?-?(?:termin|datum|tag|zeitpunkt|en)?)`;
/** "Beginn der Umschulung", "Beginn des Arbeitsverhältnisses": work or a training, not the time for applications. */
const OF_WHAT = String.raw`(?: d(?:er|es|einer|eines) \p{L}{0,16}(?:ausbildung|verhältniss?es|jahre?s|beschäftigung|maßnahme|umschulung|tätigkeit|anstellung|stelle|vertrage?s|vertretung|dienste?s|studiums|praktikums|einsatzes|projekte?s|kurses|lehrgange?s|arbeit|lehre|semesters))?`;
const LABEL = String.raw`(?:${BEGINNING}${OF_WHAT}|(?:nächste[rs]?|der) (?:\p{L}+-?)?(?:kurs|lehrgang|gruppe|schulung|seminar|durchgang|starttermin|termin(?=:))|zum (?:\p{L}+-?)?(?:kita|kindergarten|schul|ausbildungs|studien|lehr)-?(?:halb)?jahr(?:es)?(?: 20\d\d)?(?:\/(?:20)?\d\d)?|zum (?:winter|sommer)semester(?: 20\d\d)?(?:\/(?:20)?\d\d)?(?=,? \()|zum jahres(?:wechsel|beginn|anfang)(?=,? \()|vertrags-?laufzeit|los geht es(?= (?:anfang|mitte) )|saison 20\d\d(?=,? \()|anfang(?=:)|frühestens|start(?:ing)? date|start of (?:the )?(?:work|employment|contract)|los geht['’]?s|los[- ]?gehen (?:kann|soll|wird) es|zu besetzen|(?:dein|ihr|euer) erster (?:arbeits-?)?tag|erster (?:arbeits-?)?tag(?=:)|(?<!\p{L})wann\?|(?<!\p{L})ab wann:|startschuss|(?<!\p{L})befristet(?= vom)|wunsch-?termin|verfügbar(?: ab)?|(?<!\p{L})(?:beschäftigungs-?|einsatz-?|vertrags-?|arbeits-?|tätigkeits-?|saison-?)?zeitraum|(?:\p{L}+periode|saison)(?=[ :]{1,2}\(?(?:\d|vom)))`;
const FILLER = String.raw`(?:\s?[:–|(-]?\s?(?:der|dem|am|zum|ab|für|is|on|ist|wäre|ist am|erfolgt|geplant|vorgesehen|soll|möglich|wir|den|sind|spätestens|frühestens|voraussichtlich|etwa|ca\.|circa|ungefähr|rund|gegen|frühestmöglich|also|nämlich|bei uns|bereits|jeweils|möglichst|schon|dein|ihr|deiner|ihrer|wintersemester|sommersemester|ausbildung|tätigkeit|stelle|im|ist der|vom|anfang|mitte|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|(?:mo|di|mi|do|fr|sa|so)(?=[.,])\.?|(?:und|\/|&) (?:dauer|umfang|laufzeit|befristung|ende)|,))*[:\s|()=>•–-]{1,5}`;
const LABELLED = new RegExp(`${LABEL}${FILLER}${WHEN}`, 'giu');
const PLAIN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:start(?:e|en|et|est)?|beginn(?:t|en)?)(?: (?:du|wir|sie|die ausbildung|deine ausbildung))?\s)?(?:ab|zum|per|vom|am|beginnend mit|mit wirkung (?:vom|zum)|for|from|starting|(?<=(?:available|start|starting|begin|beginning|join us|join|on board) )(?:on|in|by)|von(?=\s(?:anfang|mitte)\s)|von(?=\s${MONTH_PATTERN}\s(?:20\d\d\s)?bis\s)|(?<=(?:start|beginn)\p{L}{0,3} )im(?=\s${MONTH_PATTERN})|im(?=\s${MONTH_PATTERN}(?:\s20\d\d)?\s(?:geht|start|beginn|fängt|fangen))|für(?=\s${MONTH_PATTERN}\s20\d\d\s(?:such|stell|bild|biet|hab)))(?:\s(?:der|dem|den|montag,?|dienstag,?|mittwoch,?|donnerstag,?|freitag,?|anfang|mitte|sofort oder(?: zum)?|sommer|frühestens|spätestens))*\s{1,2}${WHEN}`,
  'giu',
);
/** What a day in the same clause is for when it is not the first day of work. */
const OTHER_PURPOSE =
  '(?<!\\p{L})bis(?!\\p{L})|(?<!be)frist|bewerb|schluss|(?<!un)befrist|laufzeit|dauer von|(?<!\\p{L})stand(?!\\p{L})|veröffentlicht|(?<!\\p{L})gesetz|tarif|lohn|gehalt|entgelt|€|euro|erhöh|steig|info(?:tag|abend|veranstaltung)|bewerbertag|gespräch|auswahl|(?<!\\p{L})sicht(?:en|ung)|vorstellung|tag der offenen|geboren|öffnungszeit|eröffn|(?<!\\p{L})(?:gilt|gelten|findet|finden|tritt|treten|feiern|messe|urlaub)(?!\\p{L})|in kraft|verordnung|review of|interviews?';
const NOT_START = new RegExp(
  String.raw`(?:${OTHER_PURPOSE})[^.!?\n]{0,50}$|(?<!\p{L})(?:seit|endet|ablauf)(?: \p{L}+){0,3}\s?$`,
  'iu',
);
/** Behind "Beginn:" only the words right before can mean another day. */
const LABELS_OTHER = /(?:bewerbungs?|info\p{L}*|gesprächs|auswahl\p{L}*|kündigungs|urlaubs)-?\s?$/iu;
/** "Am" and "vom" say when anything is: they need words of work beside them. */
const ANY_DAY = /^(?:am|vom|von|im|on|in|by|for|für)\s/iu;
const OF_WORK = anyOf(
  /such/iu,
  /beginn/iu,
  /start/iu,
  /(?<!emp)f[aä]ng/iu,
  /los/iu,
  /ein(?:stieg|tritt|stell|satz|gestellt)/iu,
  /stelle(?!n sie|n uns)/iu,
  /besetz/iu,
  /job/iu,
  /ausbildung/iu,
  /kurs/iu,
  /umschulung/iu,
  /lehrgang/iu,
  /befrist/iu,
  /ersetz|einarbeitung/iu,
  /vertrag/iu,
  /vertretung/iu,
  /brauch/iu,
  /saison/iu,
  /aushilf/iu,
  /begrüß/iu,
  /join|position|available|employ|begin|on board/iu,
);
/** "Ab dem 1. Juli fährt ein Bus": behind a day that opens the sentence stands its verb. */
const BEGINS_SENTENCE = /(?:^|[.!?]\s|\n\s?)$/u;
const OTHER_VERB =
  /^[^\S\n](?!(?:such|brauch|wird|werden|wirst|ist|sind|bist|stell|hab|bieten|bietet|vergeb|vergibt|besetz|könn|kann|möcht|woll|will|soll|start|beginn|freu|verstärk|erwart|über|arbeit|unterstütz|bild|geht|fäng|fang|dein|ihr|oder|und|in|im|für|am|als|bei|zu|bis|unbefristet|befristet|gesucht|eine?)(?:\p{L}{0,6})(?!\p{L}))\p{Ll}{2,}(?:t|en|n)(?!\p{L})(?! (?:du|Sie|wir|ihr)(?!\p{L}))/u;
const BEHIND_NOT_START =
  /^[^\S\n]?(?:€|euro|uhr|gilt|endend|tagt|schließt|aus (?:dein|ihr)|steigt|erhöht|(?:\p{L}+ )?(?:erhalten|bekommen|erhältst|bekommst|verdien\p{L}*|gibt es|gelten|greift)(?!\p{L})|wird der lohn|beträgt|fördert|finanziert|bezieht|(?:be)?ziehen wir|(?:bis [\d.:]+ uhr )?(?:bei uns |hier |dort )?(?:eingegangen|eingehen|eingereicht|einzureichen|vorliegen)|(?:bei uns )?(?:eingehende|eingegangene)|bis [^.!?\n]{0,30} statt)/iu;
/** Behind "Beginn: 1.12." only a time of day or a sum shows that it was no day. */
const BEHIND_NO_DAY = /^[^\S\n]?(?:uhr|€|euro)(?!\p{L})/iu;

const AT_ONCE = String.raw`(?:sofort|umgehend|unverzüglich|jederzeit|kurzfristig|asap|immediately|right away|auf der stelle|gleich morgen|heute noch)`;
const BEGIN = String.raw`(?:anfangen|anzufangen|starten|beginnen|einsteigen|loslegen|los[- ]?gehen|eingestellt werden)`;
const NOW = anyOf(
  /^sofort!*$/iu,
  /(?:ab|per|f\.|für) sof\./iu,
  /(?:ab|per|zu|ist) sofort(?! per| mit| unter| auf)(?!\p{L})/iu,
  /für sofort(?! \p{L}+end)(?!\p{L})/iu,
  // A title: "Sofort! Lagerhelfer"
  /^sofort(?:!+|:) (?=[^\n.€\d]{3,60}$)/iu,
  /(?<=\([mwdx/*, ]{3,12}\)) sofort(?!\p{L})/iu,
  // "Arbeit sofort, Geld pünktlich."
  /(?<=^|[.!?:\n] ?)(?:arbeit|job|stelle) (?:ab )?sofort(?=[.,!;]|$)/iu,
  /(?<=^|[.!?:\n] ?)sofort (?:arbeit|arbeiten|job|eine stelle)(?=[.,!;]|$)/iu,
  /(?:willst|wollen|möchtest|möchten|wollt) (?:(?:du|sie|ihr) )?(?:ab )?sofort (?:arbeiten|anfangen|starten|einsteigen|loslegen|durchstarten|mitarbeiten)/iu,
  /sofort-?(?:start|einstieg|eintritt|beginn|einstellung)(?!\p{L}| (?:der|des|von) )/iu,
  new RegExp(
    String.raw`(?:beginn|start|eintritt|antritt|aufnahme|besetzung|einstieg|einstellung)s?-?(?:termin|datum|zeitpunkt)?\s?(?:: ?|– ?|- ?|\| ?|\? ?)?(?:(?:ist|sind|auch|gerne?|ab|kann|erfolgt|bei uns|nach (?:vereinbarung|absprache),?|am liebsten|möglichst|date:?) )*${AT_ONCE}(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:${AT_ONCE}|jederzeit einstieg) (?:möglich|zu besetzen|zu vergeben|gesucht|verfügbar|frei|anfangen|starten|einsteigen|beginnen|losgehen|loslegen)`,
    'iu',
  ),
  new RegExp(
    String.raw`${BEGIN} (?:können|kannst|könnt|kann|könntest|könnten) (?:sie|du|ihr|es) (?:\p{L}+ ){0,2}?(?:${AT_ONCE}|morgen|gleich|heute)(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:kannst|können|könnt) (?:(?:du|sie|ihr) )?(?:\p{L}+ ){0,2}?(?:${AT_ONCE}|morgen|gleich|heute|direkt|nächste woche) ${BEGIN}`,
    'iu',
  ),
  /sobald (?:du|sie|ihr|es ihnen|es dir) (?:\p{L}+ )?(?:kannst|können|könnt|möchtest|möchten|magst|willst|wollen|passt)(?!\p{L})/iu,
  /(?:zum |zur )?(?:nächst-?möglich|schnellst-?möglich|frühest-?möglich|nächstmgl)\p{L}*\.?(?! (?:bei|zurück|melden|antwort))/iu,
  /zum frühest/iu,
  /bald-?möglich/iu,
  /möglichst (?:bald|schnell|rasch|zeitnah|früh)(?! (?:zurück|melden|antwort))(?!\p{L})/iu,
  /(?:zeitnah|kurzfristig|umgehend) (?:zu )?(?:besetzen|besetzt)/iu,
  /so (?:bald|schnell|früh) (?:wie möglich|es (?:\p{L}+ )?geht)/iu,
  /(?:sofortige[rn]?|zur sofortigen) (?:beginn|eintritt|einstellung|start|besetzung|arbeitsbeginn|einsatz|festanstellung)/iu,
  /(?:such|brauch|stell)\p{L}* (?:wir )?(?:dich |sie |euch )?(?:jetzt )?sofort(?!\p{L})/iu,
  /start(?:ing|s)?(?: date)?:? (?:immediately|right away|now)/iu,
  /von (?:uns|mir) aus (?:gerne? |auch |schon |ab )*(?:sofort|gleich|morgen|heute)/iu,
  /immediate(?:ly)? (?:start|available|vacancy)/iu,
  /available immediately/iu,
  /join us (?:immediately|right away)/iu,
  /los ?geht(?:['’]?s| es)?\??:? (?:ab |am liebsten |gleich )?sofort/iu,
  /as soon as possible/iu,
  /asap/iu,
  /from now on/iu,
  /kurzfristige[rn]? (?:eintritt|beginn|start|einstieg)/iu,
  /sofort oder (?:später|nach)/iu,
  /lieber heute als morgen/iu,
  /am (?:liebsten|besten) (?:ab )?(?:sofort|gestern|heute|gleich|schon)/iu,
  /ab (?:jetzt|morgen)/iu,
);
const NOT_NOW =
  /(?:hospit|probe(?:-?arbeit|-?dienst|-?tag|-?schicht|-?stunde|n )|praktikum|schnupper|besichtig|besuch|kennenlern|einblick|rundgang|führung|gespräch|(?<!\p{L})(?:rück)?fragen|telefon|auskunft|auskünfte|melde|antwort|zurück|bewerben sie sich|bewirb dich|bewerbungs?|rückmeldung|anrufen|kontakt)[^.!?\n]{0,48}$/iu;
/** "Geben Sie Ihren frühestmöglichen Eintrittstermin an": a question to applicants. */
const ASKED_OF_APPLICANTS =
  /(?:(?<!\p{L})(?:ihre[nsmr]?|deine[nsmr]?|angabe|nenn\p{L}*|teil\p{L}*|geben|gib|mit|inklusive|inkl\.|samt|sowie|und)(?: \p{L}+){0,3} |(?:gehalts|lohn)\p{L}*[^.!?\n]{0,24})$/iu;
const DATE_OF_APPLICANT =
  /^\p{L}*möglich\p{L}* (?:eintritt|start|beginn|einstieg|arbeitsbeginn|termin|verfügbar)/iu;

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
      labelled: firstDate(text, matchesOf(0), LABELS_OTHER, today),
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
  const date = firstDate(text, plain, NOT_START, today);
  const now = firstNow(text, nows);
  if (date === null || now === null) return date ?? now;
  return date.at < now.at ? date : now;
}

function firstDate(text: string, matches: readonly Match[], notBehind: RegExp, today: IsoDate): Found | null {
  for (const { at, words, groups } of matches) {
    const before = text.slice(Math.max(0, at - 60), at);
    const end = at + words.length;
    if (notBehind.test(before) || isOtherDay(before, words, text.slice(end, end + 40))) continue;
    if (ANY_DAY.test(words) && !OF_WORK.test(surroundings(text, at, end))) continue;
    const value = dateOrMonth(withYear(groups[0] ?? '', text.slice(end, end + 40)), today);
    if (value !== null) return { value, at, quote: words.trim() };
  }
  return null;
}

/** What stands behind a day says that something else begins; behind "Beginn:" the next words are of the next label. */
function isOtherDay(before: string, words: string, behind: string): boolean {
  if (words.includes(':')) return BEHIND_NO_DAY.test(behind);
  return BEHIND_NOT_START.test(behind) || (BEGINS_SENTENCE.test(before) && OTHER_VERB.test(behind));
}

const UNTIL_YEAR = new RegExp(`^ bis (?:zum |anfang |mitte |ende )*(${MONTH_PATTERN}) (20\\d\\d)`, 'iu');
const MONTH_ALONE = new RegExp(`^${MONTH_PATTERN}$`, 'iu');

/** "Von Oktober bis März 2028": the year stands with the last month. */
function withYear(words: string, behind: string): string {
  const [, last, year] = UNTIL_YEAR.exec(behind) ?? [];
  if (last === undefined || !MONTH_ALONE.test(words)) return words;
  const isSameYear = (monthOf(words) ?? 0) <= (monthOf(last) ?? 0);
  return `${words} ${isSameYear ? year : Number(year) - 1}`;
}

const SHORT_SENTENCE = 40;

/** The sentence, with the one before it when it is short: "Fang bei uns an. Genauer: am 1. August". */
function surroundings(text: string, start: number, end: number): string {
  const sentence = sentenceAround(text, start, end);
  return sentence.length < SHORT_SENTENCE
    ? `${text.slice(Math.max(0, start - 2 * SHORT_SENTENCE), start)} ${sentence}`
    : sentence;
}

function firstNow(text: string, matches: readonly Match[]): Found | null {
  const match = matches.find((each) => isOfWork(text, each));
  return match ? { value: 'immediately', at: match.at, quote: match.words.trim() } : null;
}

function isOfWork(text: string, { at, words }: Match): boolean {
  const before = text.slice(Math.max(0, at - 64), at);
  if (NOT_NOW.test(before)) return false;
  const behind = text.slice(at, at + words.length + 24);
  return !DATE_OF_APPLICANT.test(behind) || !ASKED_OF_APPLICANTS.test(before);
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
