import { anyOf } from '../any-of.ts';
import { narrowText } from '../classify/narrow-text.ts';
import { recallWord } from './read-word.ts';

/** A sentence as the words it holds, in their order, without repeats. */
interface SentencePrint {
  readonly words: readonly string[];
  /** Words that name things: capitalised ones, in an English text all long ones. */
  readonly things: readonly string[];
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

// "WE" in capitals is a weekend.
const ENGLISH_WORD =
  /(?<![\p{L}])(?:[Tt]he|[Aa]nd|[Yy]ou|[Ww]ith|[Oo]ur|[Yy]our|[Ff]or|of|[Aa]re|[Ww]e)(?![\p{L}])/gu;
const GERMAN_WORD = /(?<![\p{L}])(?:und|der|die|das|wir|mit|für|fuer|sie|du|den|im|zum)(?![\p{L}])/giu;

const TEXT_LIMIT = 6000;
/** Characters that suffice to tell German from English. */
const LANGUAGE_SAMPLE = 800;

function isEnglish(text: string): boolean {
  return (text.match(ENGLISH_WORD)?.length ?? 0) > (text.match(GERMAN_WORD)?.length ?? 0);
}

const WORD =
  /\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:20)?\d\d(?!\d))?|\d+(?:[.,:]\d+)*|[A-D][12](?![\p{L}\d])|\p{L}+/gu;
const DATE = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2,4})?$/u;
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);

/** A date in digits as the words it is written in elsewhere: "1. Februar 2027". */
function writtenOut(written: string): readonly string[] {
  const [, day = '', number = '', year] = DATE.exec(written) ?? [];
  const month = MONTHS[Number(number) - 1];
  if (month === undefined) return [written];
  return year === undefined ? [day, month] : [day, month, year.length === 2 ? `20${year}` : year];
}

function wordsIn(sentence: string): readonly string[] {
  const written = sentence.match(WORD) ?? [];
  return written.some((word) => word.endsWith('.') || DATE.test(word))
    ? written.flatMap(writtenOut)
    : written;
}

/** Words beside those of portals with which a sentence still says nothing of its own. */
const PORTAL_STRANGE = 1;
const PORTAL_SURE = 2;

function sentencePrint(sentence: string, english: boolean): SentencePrint {
  const words = new Set<string>();
  const things = new Set<string>();
  let [portal, strange] = [0, 0];
  for (const written of wordsIn(sentence)) {
    const { word, isThing, isEnglishThing, portal: sound } = recallWord(written);
    portal += sound;
    if (word === null) continue;
    if (sound === 0 && !/^\d/u.test(word)) strange += 1;
    words.add(word);
    if (english ? isEnglishThing : isThing) things.add(word);
  }
  const isPortal = portal > PORTAL_SURE ? strange <= PORTAL_STRANGE : portal === PORTAL_SURE && strange === 0;
  return isPortal ? { words: [], things: [] } : { words: [...words], things: [...things] };
}

function namesContact(sentence: string): boolean {
  return /@|\d{2}/u.test(sentence) && sentence.search(CONTACT) >= 0;
}

function withoutLabels(text: string): string {
  const lines = text.split('\n');
  return lines.filter((line) => line.length > LABEL_LINE_MAX || !LABEL_LINE.test(line)).join('\n');
}

const CUT_OFF = /(?:\s?[[(](?:mehr|weiter\s?lesen|read more)[)\]])/giu;
const STUMP = /[\p{L}\d]+(?:…|\.{3,})|^\s*(?:…|\.{3,})\s*\p{Ll}+/gu;

/** Without the words that were cut in two where a text was shortened. */
function withoutStumps(text: string): string {
  const marked = /[[(](?:mehr|weiter|read)/iu.test(text) ? text.replace(CUT_OFF, '…') : text;
  return marked.includes('…') || marked.includes('...') ? marked.replace(STUMP, ' … ') : marked;
}

/** Reads a text; at most its first 6,000 characters. */
export function textPrint(text: string): TextPrint {
  const head = text.slice(0, TEXT_LIMIT);
  const english = isEnglish(narrowText(head.slice(0, LANGUAGE_SAMPLE)));
  const contacts = [...head.matchAll(CONTACT)].map((match) =>
    match[0].toLowerCase().replace(/[\s/().–-](?=[^@]*$)/gu, ''),
  );
  const sentences = withoutStumps(withoutLabels(head))
    .split(/\n|(?<=[.!?…])\s+(?=[\p{Lu}\d•*])|•/u)
    .filter((sentence) => sentence.trim() !== '' && !FRAME.test(sentence) && !namesContact(sentence))
    .map((sentence) => sentencePrint(sentence, english))
    .filter((sentence) => sentence.words.length > 0);
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
    words.map((word) => (things.includes(word) ? THING + word : word)).join(' '),
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
  const words: string[] = [];
  const things: string[] = [];
  for (const written of line.split(' ')) {
    const isThing = written.startsWith(THING);
    const word = isThing ? written.slice(THING.length) : written;
    words.push(word);
    if (isThing) things.push(word);
  }
  return { words, things };
}
