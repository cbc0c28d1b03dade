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

/** The words of a text in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isLetter(signs[text.charCodeAt(at)])) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  let { first, second }: { first: number; second: number } = NO_LETTERS;
  let end = start;
  for (; end < text.length; end += 1) {
    const letter = text.charCodeAt(end);
    const sign = signs[letter];
    const isWithin = isLetter(sign) || (sign === SIGN.joint && isLetter(signs[text.charCodeAt(end + 1)]));
    if (!isWithin) break;
    first = firstHashWith(first, letter);
    second = secondHashWith(second, letter);
  }
  const word = text.slice(start, end);
  const isCapital = signs[text.charCodeAt(start)] === SIGN.capital;
  return { start, end, word, isCapital, kinds: isCapital ? kindsByHashes(first, second, word) : 0 };
}

function isLetter(sign: number | undefined): boolean {
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
