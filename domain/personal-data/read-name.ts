import { isUpperCase, WORD } from './name-words.ts';
import { endsAs, has, type Token, type Words } from './tokens.ts';
import { ENDING } from './word-endings.ts';

/** Positions of the first and the last word of a name. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
}

const MOST_PARTS = 5;
const MOST_INITIALS = 2;

/** What stands between a word and the next; empty at the end of the text. */
export function gapBehind({ text, tokenAt }: Words, position: number): string {
  const token = tokenAt(position);
  const next = tokenAt(position + 1);
  return token && next ? text.slice(token.end, next.start) : '';
}

/** Whether the next word follows on the same line with nothing but a blank between. */
export function isBlank(gap: string): boolean {
  return gap === ' ' || gap === '\u00a0' || gap === '  ';
}

function isInitial(words: Words, position: number): boolean {
  const token = words.tokenAt(position);
  return (
    token?.word.length === 1 && token.isCapital && /^\.(?:-|[ \u00a0]?)$/.test(gapBehind(words, position))
  );
}

/** Every ending that is no name's elsewhere: "Frau Bertling", "Herr Hofmeister". */
export const ANY_ENDING = ENDING.noun | ENDING.institution | ENDING.role | ENDING.topographic;

/** Whether a word can be part of a name; `tolerated` endings, bits of ENDING, do not speak against it. */
export function isNameLike(token: Token, tolerated = 0): boolean {
  if (!looksCapital(token)) return false;
  const { kinds } = token;
  if (kinds & WORD.legalForm) return false;
  if (kinds & (WORD.surname | WORD.given | WORD.homonym)) return true;
  if (kinds & (WORD.ordinary | WORD.title | WORD.honorific) || isShout(token.word) || isMake(token.word))
    return false;
  return !endsAs(token, ANY_ENDING & ~tolerated);
}

/** "Yılmaz", and "al-Rahman". */
function looksCapital({ word, isCapital }: Token): boolean {
  return word.length > 1 && (isCapital || /^(?:al|el|as|an|d|o)[-'’]\p{Lu}/u.test(word));
}

/** "BestMatch": a capital within the word, not that of "McDonald" or "DeVries". */
function isMake(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) && !/^(?:Ma?c|D[ei]|L[ae]|Van|Von|Fitz)\p{Lu}/u.test(word);
}

/** "HR", "IT", "DRK". */
function isShout(word: string): boolean {
  return word.length <= 4 && isUpperCase(word);
}

/**
 * Reads the name that begins at a word: initials, given names, "von der", surnames. `isSure` when what stands before it
 * announces a name, so that unknown words are taken for one. Null when none begins there.
 */
export function readName(words: Words, from: number, isSure: boolean): NameSpan | null {
  const start = behindInitials(words, from);
  let last = -1;
  let surnames = 0;
  for (let at = start, parts = 0; parts < MOST_PARTS; parts += 1) {
    const next = partAt(words, at, toleratedAt(parts, isSure));
    if (next === null) break;
    const part = words.tokenAt(next);
    const kinds = part?.kinds ?? 0;
    // An unknown word before another is the given name: "Zdravko Mihajlov".
    const isGiven = (kinds & (WORD.given | WORD.homonym)) !== 0 || (parts === 0 && !(kinds & WORD.surname));
    if (!isGiven || surnames > 0) surnames += 1;
    if (surnames > mostSurnames(kinds, isSure || next > at)) break;
    last = next;
    if (!isBlank(gapBehind(words, next))) break;
    at = isMiddleInitial(words, next + 1) ? next + 2 : next + 1;
  }
  return last < 0 ? null : { first: from, last };
}

/** A second surname is believed when it is a known one, when a name is announced, and behind "von". */
function mostSurnames(kinds: number, isSure: boolean): number {
  return kinds & (WORD.surname | WORD.given) || isSure ? 2 : 1;
}

/** "Meister Ewald": the surname is an office here. */
export function isOfficeBefore({ tokenAt }: Words, at: number): boolean {
  const token = tokenAt(at);
  const next = tokenAt(at + 1);
  return (
    token !== undefined &&
    next !== undefined &&
    has(next, WORD.given | WORD.homonym) &&
    endsAs(token, ENDING.role)
  );
}

/** Position of the first word behind "A." or "J. P.". */
export function behindInitials(words: Words, from: number): number {
  let at = from;
  while (at < from + MOST_INITIALS && isInitial(words, at)) at += 1;
  return at;
}

function isMiddleInitial(words: Words, position: number): boolean {
  return isInitial(words, position) && isBlank(gapBehind(words, position).slice(1));
}

/** "Frau Bertling" may end like a thing; "Ulf Hagemeister" like an office, which never follows a given name. */
function toleratedAt(part: number, isSure: boolean): number {
  if (part === 0) return isSure ? ANY_ENDING : 0;
  return ENDING.role | ENDING.topographic;
}

/** Position of the capitalised word of the next part, behind particles; null when there is none. */
function partAt(words: Words, from: number, tolerated: number): number | null {
  // "Familie Olbertz vom Rurhof" lives there.
  const fromWhere = tolerated & ~ENDING.topographic;
  let at = from;
  while (at < from + 3) {
    const token = words.tokenAt(at);
    if (!token) return null;
    const isParticle =
      has(token, WORD.particle) && isBlank(gapBehind(words, at)) && followsName(words, at + 1, fromWhere);
    const here = at === from ? tolerated : fromWhere;
    if (!isParticle) return isNameLike(token, here) || isTownInName(token, from, at) ? at : null;
    at += 1;
  }
  return null;
}

function followsName({ tokenAt }: Words, position: number, tolerated: number): boolean {
  const next = tokenAt(position);
  return next !== undefined && (isNameLike(next, tolerated) || has(next, WORD.particle));
}

/** "Bonn" is a surname, "von Düren" too. */
function isTownInName(token: Token, from: number, at: number): boolean {
  return at > from && has(token, WORD.town);
}
