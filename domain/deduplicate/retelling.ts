import { common } from './compare-texts.ts';
import type { Fingerprint } from './fingerprint.ts';
import { once } from '../once.ts';
import type { TextPrint } from './text-print.ts';

/** How far two texts tell the same in other words. */
export interface Retelling {
  /** Mean share of each text's telling words that the other has in some form, 0 to 1. */
  readonly covered: number;
  /** Share of the shorter text in sentences that the other has nearly word for word, 0 to 1. */
  readonly copied: number;
  /** Things that each names and the other print does not, another ending or a lost umlaut apart. */
  readonly own: readonly [readonly string[], readonly string[]];
}

/**
 * Stems that every vacancy has, and what an employer offers to all its people: they tell no two apart, and that they are
 * missing tells nothing.
 */
const EVERYWHERE = new RegExp(
  '^(?:' +
    'ausbildung|lehr|beruf|vollzeit|teilzeit|minijob|arbeit|aufgabe|profil|anforderung|angebot|bieten|benefit|bewerb|beginn|start|eintritt|einstieg|' +
    'vertrag|verguetung|gehalt|gehaelt|lohn|loehn|stundenloh|bezahl|region|umgebung|raum|unternehm|betrieb|firma|team|mitarbeit|kolleg|verstaerkung|' +
    'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenend|januar|februar|maerz|april|juni|juli|august|septemb|oktob|novemb|dezemb|' +
    'deutsch|kenntnis|erfahrung|herr|frau|befrist|unbefrist|festanstell|anstell|stell|urlaub|tarif|fuehrerschein|klass|moeglich|sofort|naechst|freu|kurz|' +
    'telefon|anruf|ruf|mail|schick|schreib|meld|kontakt|ansprech|frage|such|gesucht|zahl|tage|monat|jahr|woech|minut|abgeschloss|erwuensch|erforder|voraussetz|' +
    'bring|erwart|mensch|person|kraft|bereit|willkomm|quereinst|dafuer|dazu|darauf|anzeig|portal|lebenslauf|job|detail|volle|vollst|beschreib|aehnlich|' +
    'jobticket|ticket|jobrad|fahrrad|dienstplan|wunsch|fortbild|weiterbild|altersvors|zusatz|rente|zuschlag|zulag|praemi|parkpl|kantin|obst|getraenk|' +
    'homeoff|gleitz|einarbeit|sonderz|weihnachtsg|kleidung|dienstkl|betrieblich|supervis|rabatt|flexib|vermoeg|deutschlandt|firmenw|dienstw|unbefr|' +
    'tvoed|kollegial|betriebsklima|abwechsl|sicher|wochenst|zukunft|' +
    'haben|sind|wird|werden|kann|koenn|soll|muss|sein|gern|alle|eine|unser|ihre|dein|diese|sowie|auch|oder' +
    ')',
  'u',
);
/** Letters of a word that tells something; a shorter one does where it is an acronym. */
export const TELLING_MIN = 4;
const BEGINNING = 5;
const ENDING = 6;
const COMPOUND_MIN = 8;
const COPY = 0.8;

/** A print as needed to look a word up in it; what only a whole retelling asks for waits until it does. */
interface Telling {
  /** All that it says, titles and names too. */
  readonly known: ReadonlySet<string>;
  readonly byBeginning: () => ReadonlyMap<string, readonly string[]>;
  readonly joined: () => string;
  readonly skeletons: () => ReadonlySet<string>;
  readonly endings: () => ReadonlySet<string>;
  /** Words of its text that tell something, and those of them that name things. */
  readonly words: () => readonly string[];
  readonly things: () => readonly string[];
}

/** Whether a word tells what an offer is about: most vacancies do not have it. */
export function isTelling(word: string): boolean {
  return word.length >= TELLING_MIN && !/^\d/u.test(word) && !EVERYWHERE.test(word);
}

/** A new print is compared with many, and a known one with many new ones. */
const tellings = new WeakMap<Fingerprint, Telling>();

function tellingOf(print: Fingerprint): Telling {
  const before = tellings.get(print);
  if (before) return before;
  const made = readTelling(print);
  tellings.set(print, made);
  return made;
}

function readTelling({ text, title, employer, site }: Fingerprint): Telling {
  const known = new Set([...text().words, ...title.words, ...employer.words, ...site.words]);
  const compounds = once(() => [...known].filter((word) => word.length >= COMPOUND_MIN));
  const words = once(() => [...text().words].filter(isTelling));
  return {
    known,
    byBeginning: once(() => Map.groupBy(known, (word) => word.slice(0, BEGINNING))),
    joined: once(() => [...known].join(' ')),
    skeletons: once(() => new Set(compounds().map(skeleton))),
    endings: once(() => new Set(compounds().map((word) => word.slice(-ENDING)))),
    words,
    things: once(() => thingsAmong(words(), text())),
  };
}

function thingsAmong(words: readonly string[], { sentences }: TextPrint): readonly string[] {
  const things = new Set(sentences.flatMap((sentence) => sentence.things));
  return words.filter((word) => things.has(word));
}

const VOWELS = /[aeiou]/gu;

/** A word whose umlaut was lost on the way is still that word. */
function skeleton(word: string): string {
  return word.replace(VOWELS, '');
}

/** Whether a compound ends in a word that the print says by itself. */
function endsInKnown(word: string, known: ReadonlySet<string>): boolean {
  for (let at = 1; at <= word.length - BEGINNING; at += 1) if (known.has(word.slice(at))) return true;
  return false;
}

/** Whether a print says a word in some form: begun alike, within a compound, or the compound without its umlaut. */
function says(telling: Telling, word: string): boolean {
  const { known } = telling;
  if (known.has(word) || word.length < TELLING_MIN) return known.has(word);
  if (word.length < BEGINNING) return telling.joined().includes(`${word} `);
  if (telling.byBeginning().has(word.slice(0, BEGINNING)) || telling.joined().includes(word)) return true;
  return endsInKnown(word, known) || hasSkeleton(telling, word);
}

const INFLECTION = 3;

/** Whether it says the very word, whatever its ending: a ward is not the intensive ward. */
function names(telling: Telling, word: string): boolean {
  if (word.length < BEGINNING || telling.known.has(word)) return telling.known.has(word);
  const stem = word.slice(0, Math.max(BEGINNING, word.length - 2));
  for (const other of telling.known)
    if (other.startsWith(stem) && Math.abs(other.length - word.length) <= INFLECTION) return true;
  return hasSkeleton(telling, word);
}

function hasSkeleton({ skeletons }: Telling, word: string): boolean {
  return word.length >= COMPOUND_MIN && skeletons().has(skeleton(word));
}

/** Whether a print says the very word, whatever its ending. */
export function namesWord(print: Fingerprint, word: string): boolean {
  return names(tellingOf(print), word);
}

/** Also when both have compounds that end in one part: Brillenberatung, Kundenberatung. */
function saysLoosely(telling: Telling, word: string): boolean {
  if (says(telling, word)) return true;
  return word.length >= COMPOUND_MIN && telling.endings().has(word.slice(-ENDING));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function copiedShare(one: TextPrint, other: TextPrint): number {
  const [short, long] = one.words.size <= other.words.size ? [one, other] : [other, one];
  const twins = long.sentences.map(({ words }) => new Set(words));
  const copied = short.sentences.filter(({ words }) =>
    twins.some((twin) => common(words, twin) >= words.length * COPY),
  );
  return share(lengthOf(copied), lengthOf(short.sentences));
}

function lengthOf(sentences: TextPrint['sentences']): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0);
}

/** Those words that a print does not take up in any form: inflected, in a compound, or as the part of one. */
export function notTakenUp(words: readonly string[], print: Fingerprint): readonly string[] {
  const telling = tellingOf(print);
  return words.filter((word) => !says(telling, word));
}

/** Reads how far one print retells the other. */
export function retell(one: Fingerprint, other: Fingerprint): Retelling {
  const [ours, theirs] = [tellingOf(one), tellingOf(other)];
  const [found, refound] = [
    ours.words().filter((word) => saysLoosely(theirs, word)).length,
    theirs.words().filter((word) => saysLoosely(ours, word)).length,
  ];
  return {
    covered: (share(found, ours.words().length) + share(refound, theirs.words().length)) / 2,
    copied: copiedShare(one.text(), other.text()),
    own: [
      ours.things().filter((word) => !names(theirs, word)),
      theirs.things().filter((word) => !names(ours, word)),
    ],
  };
}
