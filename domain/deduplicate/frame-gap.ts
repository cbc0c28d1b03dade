import { speaksOf } from './compare-texts.ts';
import type { Fingerprint } from './fingerprint.ts';
import { once } from '../once.ts';
import { isTelling, namesWord, TELLING_MIN } from './retelling.ts';
import type { TextPrint } from './text-print.ts';

/** Words in a row that only one text has, and the words around them that both have; null = beginning or end of the text. */
export interface Gap {
  readonly before: string | null;
  readonly after: string | null;
  /** What they tell that the other print does not say in any form. */
  readonly facts: () => readonly Fact[];
  /** No word of the sentences that they stand in is found in the other text. */
  readonly isSentence: () => boolean;
}

/** A word that tells two openings apart. */
export interface Fact {
  readonly word: string;
  readonly kind: 'number' | 'day' | 'thing';
  readonly sentence: Sentence;
}

type Sentence = TextPrint['sentences'][number];

/** Numbers, and levels and classes in a letter and a number. */
const NUMBER = /^(?:\d|[a-d][12]$)/u;
const DAY_OR_MONTH =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|maerz|april|mai|juni|juli|august|septemb|oktob|novemb|dezemb|vormittag|nachmittag|abend|morgen|mittag)$/u;

/** A word so long says more than its beginning that every vacancy has: Arbeitsrecht. */
const COMPOUND_MIN = 11;

/** A word and where it stands. */
type Place = readonly [word: string, sentence: Sentence];

/** The gaps of one text, in their order. */
export function gapsOf(one: Fingerprint, other: Fingerprint): readonly Gap[] {
  const gaps: Gap[] = [];
  const known = other.text().words;
  let before: string | null = null;
  let words: Place[] = [];
  const close = (after: string | null): void => {
    if (words.length > 0) gaps.push({ before, after, ...factsIn(words, one, other) });
    before = after;
    words = [];
  };
  for (const sentence of one.text().sentences)
    for (const word of sentence.words)
      if (!known.has(word)) words.push([word, sentence]);
      else if (words.length > 0) close(word);
      else before = word;
  close(null);
  return gaps;
}

/** Worked out when it is asked for: most gaps have no counterpart in the other text. */
function factsIn(
  words: readonly Place[],
  one: Fingerprint,
  other: Fingerprint,
): Pick<Gap, 'facts' | 'isSentence'> {
  const isNew = (fact: Fact): boolean => !namesWork(one, fact) && !isSaid(fact, one, other);
  const facts = once(() => words.flatMap(factAt).filter(isNew));
  return { facts, isSentence: () => facts().every(({ sentence }) => isAlone(sentence, other)) };
}

function factAt([word, sentence]: Place): readonly Fact[] {
  if (NUMBER.test(word)) return [{ word, kind: 'number', sentence }];
  if (DAY_OR_MONTH.test(word)) return [{ word, kind: 'day', sentence }];
  if (!sentence.things.includes(word)) return [];
  const tells = word.length < TELLING_MIN || word.length >= COMPOUND_MIN || isTelling(word);
  return tells ? [{ word, kind: 'thing', sentence }] : [];
}

function isAlone({ words }: Sentence, { text }: Fingerprint): boolean {
  const known = text().words;
  return !words.some((word) => known.has(word));
}

/** What the title names is compared with the other title. */
function namesWork({ title }: Fingerprint, { word }: Fact): boolean {
  return title.words.some((each) => each.startsWith(word));
}

/** A town in the line of the place does not say that it is a school's name. */
function isSaid({ word, kind }: Fact, one: Fingerprint, other: Fingerprint): boolean {
  if (other.site.words.includes(word) && !speaksOf(other.text(), word)) return false;
  return namesWord(other, word) || (kind !== 'number' && isJoinedOtherwise(word, one, other));
}

const PART_MIN = 4;
const LINK = /^(?:s|n|en|es|e)?$/u;

/** "Treppenhauskontrolle" where the other says "Kontrolle der Treppenhäuser", and the parts of it. */
function isJoinedOtherwise(word: string, one: Fingerprint, other: Fingerprint): boolean {
  if (isOfTwoSaid(word, other)) return true;
  for (const whole of other.text().words)
    if (whole.length >= word.length + PART_MIN && isPartOf(word, whole, one)) return true;
  return false;
}

function isOfTwoSaid(word: string, print: Fingerprint): boolean {
  // Whatever its first part is, it begins so.
  if (!speaksOf(print.text(), word.slice(0, PART_MIN))) return false;
  for (let at = PART_MIN; at <= word.length - PART_MIN; at += 1)
    if (namesWord(print, word.slice(at)) && saysBeginning(print, word.slice(0, at))) return true;
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
  for (const word of text().words)
    if (word.startsWith(stem.slice(0, Math.max(PART_MIN, stem.length - 2)))) return true;
  return false;
}
