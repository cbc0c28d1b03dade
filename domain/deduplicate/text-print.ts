import { anyOf } from '../any-of.ts';
import { fold } from '../occupation/fold.ts';

/** A sentence as the words it holds. */
interface SentencePrint {
  readonly words: ReadonlySet<string>;
  /** Words that name things: capitalised ones, in an English text all long ones. */
  readonly things: ReadonlySet<string>;
}

/** A text made comparable: without the frame that portals add and without contact sentences. */
export interface TextPrint {
  readonly words: ReadonlySet<string>;
  readonly sentences: readonly SentencePrint[];
  /** E-mail addresses and phone numbers, digits only. */
  readonly contacts: readonly string[];
  readonly english: boolean;
}

/** What portals put around a posting. */
const FRAME = anyOf(
  /cookie/iu,
  /suchagent/iu,
  /partnernetzwerk/iu,
  /originalanzeige/iu,
  /jobs in (?:deiner|ihrer) nähe/iu,
  /generische maskulinum/iu,
  /(?:besseren|leichteren) lesbarkeit/iu,
  /alle angaben ohne gewähr/iu,
  /job (?:merken|teilen)/iu,
  /arbeitgeber folgen/iu,
  /unternehmensprofil/iu,
  /regionalen jobportal/iu,
  /zur stellenanzeige/iu,
  /quelle: /iu,
  /auf diese anzeige/iu,
  /(?:veröffentlicht|präsentiert) (?:über|von)/iu,
  /jetzt bewerben/iu,
  /nutzung der seite/iu,
  /finden sie auf unserer (?:internet|home|web)/iu,
  /datenschutz/iu,
);
/** A line that only fills in a form ("Ort: Düren"): what it says is compared by itself, and the form is everybody's. */
const LABEL_LINE =
  /^[\s•*–-]*(?:arbeitgeber|firma|unternehmen|behörde|dienststelle|(?:arbeits|dienst|einsatz|beschäftigungs)?ort|standort|plz|adresse|anschrift|region|land|bewerbungs(?:frist|schluss|ende)|bewerbungen? bis|veröffentlich[\p{L}]*|online seit|eingestellt am|aktualisiert am|datum|kennziffer|referenz[\p{L}-]*|ausschreibungs[\p{L}-]*|stellen-?(?:id|nummer|nr\.?)|job-?id|branche|kategorie|berufsfeld|berufsgruppe|tätigkeitsbereich|fachrichtung|laufbahn[\p{L}]*|arbeitszeit|anstellungsart|beschäftigungs(?:art|verhältnis|umfang)|vertragsart|anzahl|eintritt[\p{L}]*|beginn|befristung|employer|company|location|published|closing date)\s*:\s*\S/iu;
const LABEL_LINE_MAX = 120;
const CONTACT =
  /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,80}\.\w{2,12}|(?<![\d.,])(?!\d{1,2}\.\s?\d{1,2}\.)(?:\+49|0049|0)[\d\s/().–-]{5,18}\d(?![\d,])/gu;

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])u\.(?=\s)/giu, 'und'],
  [/(?<![\p{L}])vz(?![\p{L}])/giu, 'Vollzeit'],
  [/(?<![\p{L}])tz(?![\p{L}])/giu, 'Teilzeit'],
  [/(?<![\p{L}])std\.?\s?\/\s?wo\.?/giu, 'Stunden Woche'],
  [/wochenstunden/giu, 'Stunden Woche'],
  [/(?<![\p{L}])std\.?(?![\p{L}])/giu, 'Stunden'],
  [/(?<![\p{L}])tgl\.?(?![\p{L}])/giu, 'Tag'],
  [/(?<![\p{L}])we(?= frei)/giu, 'Wochenende'],
  [/(?<![\p{L}])mo(?:ntags?)?\.?\s?(?:–|-|bis)\s?fr(?:eitags?)?\.?(?![\p{L}])/giu, 'Montag Freitag'],
  [/(?<![\p{L}])fs(?= )/giu, 'Führerschein'],
];

const STOP = new Set(
  (
    'und oder der die das des dem den ein eine einen einer eines einem in im an am auf aus bei beim mit von vom zu zum zur fuer ueber unter nach vor um ab bis als wie auch so ' +
    'wir sie du ihr ihre ihren dich dir dein deine unser unsere unseren unserem uns ist sind wird werden wirst hat haben nicht nur noch gern gerne bitte sich es man ' +
    'suchen sucht gesucht bieten biete stelle job arbeit euro eur inkl ca pro je plus zzgl the a an and or of to for in on with at is are we you our your as by uhr stunde stunden woche'
  ).split(' '),
);
/** Words that name the frame of an offer, not what it is about. */
const FRAME_THINGS =
  /^(?:ausbildung|lehr|beruf|vollzeit|teilzeit|minijob|arbeitszeit|aufgabe|profil|anforderung|angebot|benefit|bewerb|beginn|start|eintritt|einstieg|vertrag|verguetung|gehalt|lohn|stundenlohn|region|umgebung|unternehmen|betrieb|firma|team|mitarbeit|kolleg|verstaerkung|januar|februar|maerz|april|juni|juli|august|september|oktober|november|dezember|montag|freitag|samstag|sonntag|wochenend|deutsch|kenntnis|erfahrung|herr|frau)/u;
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  zwei: '2',
  drei: '3',
  vier: '4',
  fuenf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  zehn: '10',
};
const ENGLISH_WORD = /(?<![\p{L}])(?:the|and|you|with|our|your|for|of|are|we)(?![\p{L}])/giu;
const GERMAN_WORD = /(?<![\p{L}])(?:und|der|die|das|wir|mit|für|fuer|sie|du|den|im|zum)(?![\p{L}])/giu;

const INFLECTION = /(?:en|em|er|es|e|n|s)$/u;
const INFLECTED_MIN = 6;
const TEXT_LIMIT = 6000;
/** Characters that suffice to tell German from English. */
const LANGUAGE_SAMPLE = 800;

function isEnglish(text: string): boolean {
  return (text.match(ENGLISH_WORD)?.length ?? 0) > (text.match(GERMAN_WORD)?.length ?? 0);
}

function writeOut(text: string): string {
  return SHORT_FORMS.reduce((soFar, [short, long]) => soFar.replace(short, long), text);
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** A written word as it is compared; null when it says nothing. */
interface ReadWord {
  readonly word: string | null;
  /** Whether it names a thing in a German text, and in an English one. */
  readonly isThing: boolean;
  readonly isEnglishThing: boolean;
}

function readWord(written: string): ReadWord {
  const folded = fold(written);
  if (STOP.has(folded) || (folded.length < 2 && !/\d/.test(folded)))
    return { word: null, isThing: false, isEnglishThing: false };
  const word =
    NUMBER_WORDS[folded] ?? (folded.length < INFLECTED_MIN ? folded : folded.replace(INFLECTION, ''));
  const isFrame = FRAME_THINGS.test(word);
  return {
    word,
    isThing: folded.length > 3 && isCapital(written) && !isFrame,
    isEnglishThing: folded.length > 4 && !isFrame,
  };
}

/** The same words come again and again; reading them is most of the work on a text. */
const MOST_READ_WORDS = 50_000;
const readWords = new Map<string, ReadWord>();

function recallWord(written: string): ReadWord {
  const before = readWords.get(written);
  if (before) return before;
  if (readWords.size >= MOST_READ_WORDS) readWords.clear();
  const read = readWord(written);
  readWords.set(written, read);
  return read;
}

function sentencePrint(sentence: string, english: boolean): SentencePrint {
  const words = new Set<string>();
  const things = new Set<string>();
  for (const written of sentence.match(/\d+(?:[.,]\d+)*|[\p{L}]+/gu) ?? []) {
    const { word, isThing, isEnglishThing } = recallWord(written);
    if (word === null) continue;
    words.add(word);
    if (english ? isEnglishThing : isThing) things.add(word);
  }
  return { words, things };
}

function namesContact(sentence: string): boolean {
  return /@|\d{2}/u.test(sentence) && sentence.search(CONTACT) >= 0;
}

function withoutLabels(text: string): string {
  const lines = text.split('\n');
  return lines.filter((line) => line.length > LABEL_LINE_MAX || !LABEL_LINE.test(line)).join('\n');
}

/** Reads a text; at most its first 6,000 characters. */
export function textPrint(text: string): TextPrint {
  const head = text.slice(0, TEXT_LIMIT);
  const english = isEnglish(head.slice(0, LANGUAGE_SAMPLE));
  const contacts = [...head.matchAll(CONTACT)].map((match) =>
    match[0].toLowerCase().replace(/[\s/().–-](?=[^@]*$)/gu, ''),
  );
  const sentences = writeOut(withoutLabels(head))
    .split(/\n|(?<=[.!?…])\s+(?=[\p{Lu}\d•*])|•/u)
    .filter((sentence) => sentence.trim() !== '' && !FRAME.test(sentence) && !namesContact(sentence))
    .map((sentence) => sentencePrint(sentence, english))
    .filter((sentence) => sentence.words.size > 0);
  return { words: allWords(sentences), sentences, contacts: [...new Set(contacts)], english };
}

function allWords(sentences: readonly SentencePrint[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const sentence of sentences) for (const word of sentence.words) words.add(word);
  return words;
}

/** Marks a word that names a thing in a stored text. */
const THING = '^';

/** A text print as a string to be stored: a line of marks, then a line for each sentence. */
export function writeTextPrint({ sentences, contacts, english }: TextPrint): string {
  const lines = sentences.map(({ words, things }) =>
    [...words].map((word) => (things.has(word) ? THING + word : word)).join(' '),
  );
  return [[english ? 'en' : 'de', ...contacts].join('\t'), ...lines].join('\n');
}

/** Reads what `writeTextPrint` has written. */
export function readTextPrint(stored: string): TextPrint {
  const [marks = '', ...lines] = stored.split('\n');
  const [language, ...contacts] = marks.split('\t');
  const sentences = lines.map(readSentence);
  return { words: allWords(sentences), sentences, contacts, english: language === 'en' };
}

function readSentence(line: string): SentencePrint {
  const words = new Set<string>();
  const things = new Set<string>();
  for (const written of line.split(' ')) {
    const isThing = written.startsWith(THING);
    const word = isThing ? written.slice(THING.length) : written;
    words.add(word);
    if (isThing) things.add(word);
  }
  return { words, things };
}
