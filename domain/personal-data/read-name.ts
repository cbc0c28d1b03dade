import { WORD } from './name-words.ts';
import { has, type Token, type Words } from './tokens.ts';
import { ENDING } from './word-endings.ts';
import { ANY_ENDING, isNameLike, LOOK } from './word-traits.ts';

/** Positions of the first and the last word of a name. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
}

const MOST_PARTS = 5;
const MOST_INITIALS = 2;

/** Whether the next word follows on the same line with nothing but a blank between. */
export function isBlank(gap: string): boolean {
  return gap === ' ' || gap === '\u00a0' || gap === '  ';
}

function isInitial(words: Words, position: number): boolean {
  return (
    (words.traitsAt(position) & LOOK.initial) !== 0 && /^\.(?:-|[ \u00a0]?)$/.test(words.gapBehind(position))
  );
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
    const kinds = words.traitsAt(next);
    // An unknown word before another is the given name: "Zdravko Mihajlov".
    const isGiven = (kinds & (WORD.given | WORD.homonym)) !== 0 || (parts === 0 && !(kinds & WORD.surname));
    if (!isGiven || surnames > 0) surnames += 1;
    if (surnames > mostSurnames(kinds, isSure || next > at)) break;
    last = next;
    if (!isBlank(words.gapBehind(next))) break;
    at = isMiddleInitial(words, next + 1) ? next + 2 : next + 1;
  }
  return last < 0 ? null : { first: from, last };
}

/** A second surname is believed when it is a known one, when a name is announced, and behind "von". */
function mostSurnames(kinds: number, isSure: boolean): number {
  return kinds & (WORD.surname | WORD.given) || isSure ? 2 : 1;
}

/** "Meister Ewald": the surname is an office here. */
export function isOfficeBefore({ traitsAt }: Words, at: number): boolean {
  return (traitsAt(at) & ENDING.role) !== 0 && (traitsAt(at + 1) & (WORD.given | WORD.homonym)) !== 0;
}

/** Position of the first word behind "A." or "J. P.". */
export function behindInitials(words: Words, from: number): number {
  let at = from;
  while (at < from + MOST_INITIALS && isInitial(words, at)) at += 1;
  return at;
}

function isMiddleInitial(words: Words, position: number): boolean {
  return isInitial(words, position) && isBlank(words.gapBehind(position).slice(1));
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
      has(token, WORD.particle) && isBlank(words.gapBehind(at)) && followsName(words, at + 1, fromWhere);
    const here = at === from ? tolerated : fromWhere;
    if (!isParticle) return isNameLike(token.traits, here) || isTownInName(token, from, at) ? at : null;
    at += 1;
  }
  return null;
}

function followsName({ tokenAt }: Words, position: number, tolerated: number): boolean {
  const next = tokenAt(position);
  return next !== undefined && (isNameLike(next.traits, tolerated) || has(next, WORD.particle));
}

/** "Bonn" is a surname, "von Düren" too. */
function isTownInName(token: Token, from: number, at: number): boolean {
  return at > from && has(token, WORD.town);
}
