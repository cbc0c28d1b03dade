import { unitsOf } from '../units-of.ts';
import { kindsByHashes, kindsOf } from './name-words.ts';
import { endingOf } from './word-endings.ts';
import { firstHashWith, NO_LETTERS, secondHashWith } from './word-table.ts';

/** A word of a text, letters with hyphens and apostrophes between them, with what the tables tell of it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly isCapital: boolean;
  /** What a capitalised word can be, bits of WORD; of the others, which are looked up when asked, 0. */
  readonly kinds: number;
}

/** What a sign is; other signs, and those of other scripts, which never hold a German advertisement's names, are 0. */
const SIGN = { small: 1, capital: 2, joint: 3 } as const;
const JOINTS = "-'’`´";
const HYPHEN = 45;
const SCRIPTS_END = 0x2000;
const CODES = 0x1_0000;
const signs = signTable();

/** Letters of Latin, Greek and Cyrillic with their accents, and what can stand between two of them in a word. */
function signTable(): Uint8Array {
  const table = new Uint8Array(CODES);
  for (let code = 0; code < SCRIPTS_END; code += 1) {
    const sign = String.fromCharCode(code);
    if (/[A-Za-zÀ-ÖØ-öø-\u052f\u1e00-\u1fff]/u.test(sign))
      table[code] = sign === sign.toLowerCase() ? SIGN.small : SIGN.capital;
  }
  for (const joint of JOINTS) table[joint.charCodeAt(0)] = SIGN.joint;
  return table;
}

/** A text as words. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** The kinds of a capitalised word; NOT_CAPITAL for any other. */
  readonly kindsAt: (at: number) => number;
  /** The word at a position; undefined before the first and behind the last. */
  readonly tokenAt: (at: number) => Token | undefined;
  /** Position of the last word that ends at a place of the text or before it; -1 when there is none. */
  readonly lastBefore: (place: number) => number;
}

export const NOT_CAPITAL = -1;

/** Start, end and kinds. */
const FIELDS = 3;
/** Kept from text to text: a list that grows costs more than the reading itself. */
let room = new Int32Array(1024 * FIELDS);

/** Reads a text as words. Each is made when it is asked for: of most the kinds tell enough. */
export function wordsOf(text: string): Words {
  const places = readPlaces(text);
  const count = places.length / FIELDS;
  const made: (Token | undefined)[] = [];
  return {
    text,
    count,
    kindsAt: (at) => places[at * FIELDS + 2] ?? NOT_CAPITAL,
    tokenAt: (at) => (at < 0 || at >= count ? undefined : (made[at] ??= makeToken(text, places, at))),
    lastBefore: (place) => {
      let at = count - 1;
      while (at >= 0 && (places[at * FIELDS + 1] ?? 0) > place) at -= 1;
      return at;
    },
  };
}

function makeToken(text: string, places: Int32Array, at: number): Token {
  const start = places[at * FIELDS] ?? 0;
  const end = places[at * FIELDS + 1] ?? 0;
  const kinds = places[at * FIELDS + 2] ?? NOT_CAPITAL;
  const isCapital = kinds !== NOT_CAPITAL;
  return { start, end, word: text.slice(start, end), isCapital, kinds: isCapital ? kinds : 0 };
}

function readPlaces(text: string): Int32Array {
  const units = unitsOf(text);
  let used = 0;
  let at = 0;
  while (at < units.length) {
    const sign = signAt(units, at);
    if (!isLetter(sign)) {
      at += 1;
      continue;
    }
    const end = endOfWord(units, at);
    if (used + FIELDS > room.length) room = doubled(room);
    room[used] = at;
    room[used + 1] = end;
    room[used + 2] = sign === SIGN.capital ? kindsWithin(text, units, at, end) : NOT_CAPITAL;
    used += FIELDS;
    at = end;
  }
  return room.slice(0, used);
}

function signAt(units: Uint16Array, at: number): number {
  return signs[units[at] ?? 0] ?? 0;
}

function endOfWord(units: Uint16Array, start: number): number {
  let end = start + 1;
  for (; end < units.length; end += 1) {
    const sign = signAt(units, end);
    if (!isLetter(sign) && !(sign === SIGN.joint && isLetter(signAt(units, end + 1)))) break;
  }
  return end;
}

/** The kinds of the capitalised word that stands in `text` from `start` up to `end`. */
function kindsWithin(text: string, units: Uint16Array, start: number, end: number): number {
  let { first, second }: { first: number; second: number } = NO_LETTERS;
  let isPlain = signAt(units, start + 1) === SIGN.small;
  for (let at = start; at < end; at += 1) {
    const letter = units[at] ?? 0;
    if (letter === HYPHEN) isPlain = false;
    first = firstHashWith(first, letter);
    second = secondHashWith(second, letter);
  }
  const known = kindsByHashes(first, second);
  return known === 0 && !isPlain ? kindsOf(text.slice(start, end)) : known;
}

function doubled(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * full.length);
  larger.set(full);
  return larger;
}

function isLetter(sign: number): boolean {
  return sign === SIGN.small || sign === SIGN.capital;
}

/** Whether a word can be one of these, bits of WORD. */
export function has({ word, isCapital, kinds }: Token, kind: number): boolean {
  return ((isCapital ? kinds : kindsOf(word)) & kind) !== 0;
}

/** Whether the end of a capitalised word tells one of these, bits of ENDING. */
export function endsAs({ word, isCapital }: Token, kind: number): boolean {
  return isCapital && (endingOf(word) & kind) !== 0;
}
