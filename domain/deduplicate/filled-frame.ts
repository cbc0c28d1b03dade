import { sharedWords, speaksOf } from './compare-texts.ts';
import type { Fingerprint } from './fingerprint.ts';
import { isTelling, namesWord, TELLING_MIN } from './retelling.ts';
import type { TextPrint } from './text-print.ts';

/** How far two texts are one frame of words, and what stands in the same gap of it here and there. */
export interface FilledFrame {
  /** Share of the shorter text's words that the other has as well, 0 to 1. */
  readonly verbatim: number;
  /**
   * Share of the shorter text's pairs of neighbouring words that are neighbours in the other as well, 0 to 1: a copy
   * keeps the order, a retelling does not. 0 where too few words are common.
   */
  readonly inOrder: number;
  /** Facts that stand in one place of the frame: another number, day, thing. */
  readonly swapped: readonly Swap[];
}

/** Two facts that stand in one gap of a frame. */
export interface Swap {
  readonly here: string;
  readonly there: string;
  /** Numbers and days are seldom told in other words, things are. */
  readonly isHard: boolean;
  /** Whole sentences stand there: one may also be left out here and the other there. */
  readonly areSentences: boolean;
}

/** Words in a row that only one text has, and the words around them that both have; null = beginning or end of the text. */
interface Gap {
  readonly before: string | null;
  readonly after: string | null;
  readonly facts: readonly string[];
  /** No word of its sentence is found in the other text. */
  readonly isSentence: boolean;
}

/** Numbers, and levels and classes in a letter and a number. */
const NUMBER = /^(?:\d|[a-d][12]$)/u;
const DAY_OR_MONTH =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|maerz|april|mai|juni|juli|august|septemb|oktob|novemb|dezemb|vormittag|nachmittag|abend|morgen|mittag)$/u;

/** A word so long says more than its beginning that every vacancy has: Arbeitsrecht. */
const COMPOUND_MIN = 11;

type Sentence = TextPrint['sentences'][number];

/** No word of the sentence is found in the other text. */
function isAlone({ words }: Sentence, { text }: Fingerprint): boolean {
  return !words.values().some((word) => text.words.has(word));
}

function isFact(word: string, { things }: Sentence): boolean {
  return (
    NUMBER.test(word) ||
    DAY_OR_MONTH.test(word) ||
    (things.has(word) && (word.length < TELLING_MIN || isTelling(word) || word.length >= COMPOUND_MIN))
  );
}

function gapsOf(one: Fingerprint, other: Fingerprint): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: string | null = null;
  let facts: { readonly word: string; readonly sentence: Sentence }[] = [];
  const close = (after: string | null): void => {
    if (facts.length > 0) {
      const isSentence = facts.every(({ sentence }) => isAlone(sentence, other));
      gaps.push({ before, after, facts: facts.map(({ word }) => word), isSentence });
      facts = [];
    }
    before = after;
  };
  for (const sentence of one.text.sentences)
    for (const word of sentence.words) {
      if (other.text.words.has(word)) close(word);
      else if (isFact(word, sentence) && !namesWork(one, word) && !isSaid(word, one, other))
        facts.push({ word, sentence });
    }
  close(null);
  return gaps;
}

/** What the title names is compared with the other title. */
function namesWork({ title }: Fingerprint, word: string): boolean {
  return title.words.some((each) => each.startsWith(word));
}

/** A town in the line of the place does not say that it is a school's name. */
function isSaid(word: string, one: Fingerprint, other: Fingerprint): boolean {
  if (other.site.words.includes(word) && !speaksOf(other.text, word)) return false;
  return namesWord(other, word) || (!NUMBER.test(word) && isJoinedOtherwise(word, one, other));
}

const PART_MIN = 4;
const LINK = /^(?:s|n|en|es|e)?$/u;

/** "Treppenhauskontrolle" where the other says "Kontrolle der Treppenhäuser", and the parts of it. */
function isJoinedOtherwise(word: string, one: Fingerprint, other: Fingerprint): boolean {
  for (let at = PART_MIN; at <= word.length - PART_MIN; at += 1)
    if (namesWord(other, word.slice(at)) && saysBeginning(other, word.slice(0, at))) return true;
  for (const whole of other.text.words)
    if (whole.length >= word.length + PART_MIN && isPartOf(word, whole, one)) return true;
  return false;
}

function isPartOf(word: string, whole: string, one: Fingerprint): boolean {
  if (whole.startsWith(word))
    return LINK.test(whole.slice(word.length)) || saysBeginning(one, whole.slice(word.length));
  return whole.endsWith(word) && saysBeginning(one, whole.slice(0, -word.length));
}

/** Whether a print has a word that the beginning of a compound stands for: "treppenhaus" for "treppenhaeuser". */
function saysBeginning({ text }: Fingerprint, part: string): boolean {
  const stem = part.replace(/(?:s|n|en|es|e)$/u, '').slice(0, 8);
  if (stem.length < PART_MIN) return false;
  for (const word of text.words)
    if (word.startsWith(stem.slice(0, Math.max(PART_MIN, stem.length - 2)))) return true;
  return false;
}

/** How surely two gaps are one: by the words on both sides, on one ("Kreis Unna", "Märkischer Kreis" as well), or not at all. */
function sidesOf(ours: Gap, theirs: Gap): number {
  const before = isWord(ours.before, theirs.before);
  const after = isWord(ours.after, theirs.after);
  if (before || after) return Number(before) + Number(after);
  return Number(isWord(ours.before, theirs.after) || isWord(ours.after, theirs.before));
}

function isWord(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}

type Kind = 'number' | 'day' | 'thing';

function kindOf(fact: string): Kind {
  if (NUMBER.test(fact)) return 'number';
  return DAY_OR_MONTH.test(fact) ? 'day' : 'thing';
}

const MONTHS = 12;

/**
 * One word and its beginning, as where a head is left out or a word is cut ("Fristen", "Fristenkontrolle"), or one wage
 * in the month and in the year.
 */
function areOne(one: string, other: string): boolean {
  if (kindOf(one) === 'number') return isYearOf(one, other) || isYearOf(other, one);
  if (one[0] !== other[0]) return false;
  if (withoutRepeats(one) === withoutRepeats(other)) return true;
  return Math.min(one.length, other.length) >= PART_MIN && (one.startsWith(other) || other.startsWith(one));
}

/** "Maßschuhe" is written with two or three s where there is no ß. */
function withoutRepeats(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

const WAGE_MIN = 100;

function isYearOf(month: string, year: string): boolean {
  return Number(month) >= WAGE_MIN && Number(month) * MONTHS === Number(year);
}

/** Facts of one kind change places; of two kinds only where the frame goes on alike on both sides. */
function swapIn(ours: Gap, theirs: Gap): Swap | null {
  const sides = sidesOf(ours, theirs);
  if (sides === 0) return null;
  const here = ours.facts.filter((fact) => !theirs.facts.some((their) => areOne(fact, their)));
  const there = theirs.facts.filter((fact) => !ours.facts.some((our) => areOne(fact, our)));
  const areSentences = ours.isSentence && theirs.isSentence;
  const swaps = here.flatMap((fact) => {
    const twin =
      there.find((their) => kindOf(their) === kindOf(fact)) ?? (sides === 2 ? there[0] : undefined);
    if (twin === undefined) return [];
    const isHard = kindOf(fact) !== 'thing' && kindOf(twin) === kindOf(fact);
    return [{ here: fact, there: twin, isHard, areSentences }];
  });
  return swaps.find(({ isHard }) => isHard) ?? swaps[0] ?? null;
}

function neighboursIn({ text }: Fingerprint): ReadonlySet<string> {
  const pairs = new Set<string>();
  let before = '';
  for (const { words } of text.sentences)
    for (const word of words) {
      pairs.add(`${before} ${word}`);
      before = word;
    }
  return pairs;
}

function sharedPart(short: ReadonlySet<string>, long: ReadonlySet<string>): number {
  if (short.size === 0) return 0;
  return [...short].filter((each) => long.has(each)).length / short.size;
}

/** With fewer words in common there is no frame to look for gaps in. */
const FRAME_MIN = 0.4;

/** Reads two texts of one language as one frame. */
export function readFrame(one: Fingerprint, other: Fingerprint): FilledFrame {
  const verbatim = sharedWords(one.text, other.text);
  if (verbatim < FRAME_MIN) return { verbatim, inOrder: 0, swapped: [] };
  let inOrder: number | null = null;
  let swapped: readonly Swap[] | null = null;
  // Most candidates are decided by one of the two, or by neither.
  return {
    verbatim,
    get inOrder() {
      return (inOrder ??= orderShared(one, other));
    },
    get swapped() {
      return (swapped ??= swapsOf(one, other));
    },
  };
}

function orderShared(one: Fingerprint, other: Fingerprint): number {
  const [short, long] = one.text.words.size <= other.text.words.size ? [one, other] : [other, one];
  return sharedPart(neighboursIn(short), neighboursIn(long));
}

function swapsOf(one: Fingerprint, other: Fingerprint): readonly Swap[] {
  const theirs = gapsOf(other, one);
  return gapsOf(one, other).flatMap((gap) =>
    theirs.map((twin) => swapIn(gap, twin)).filter((swap) => swap !== null),
  );
}
