/** A sign that stands for itself, in lower case; every digit is written `0`, and every blank ` `. */
interface Sign {
  readonly kind: 'sign';
  readonly sign: string;
}

/**
 * A part of a regular expression; `gap` is any text. Two kinds take no room: `ahead` is what must follow, and `point` an
 * anchor or another look-around.
 */
export type Part =
  | Sign
  | { readonly kind: 'group' | 'ahead'; readonly branches: readonly Branch[] }
  | { readonly kind: 'gap' }
  | { readonly kind: 'point' };

/** A part with how often it stands, and in its own words. */
export interface Piece {
  readonly source: string;
  readonly part: Part;
  readonly isOptional: boolean;
  readonly mayRepeat: boolean;
}

/** Whether a part stands between signs rather than for some. */
export function takesNoRoom({ kind }: Part): boolean {
  return kind === 'point' || kind === 'ahead';
}

/** One of the alternatives of a pattern or of a group. */
export type Branch = readonly Piece[];

/** How a sign is written in needed words: lower case, each digit as `0`. */
export function plainSign(sign: string): string {
  return /^\d$/u.test(sign) ? '0' : sign.toLowerCase();
}

const GAP: Part = { kind: 'gap' };
const POINT: Part = { kind: 'point' };
const LOOK_AROUND = /\(\?(?:[=!]|<[=!])/uy;
const AHEAD = '(?=';
const GROUP_START = /\((?:\?:|\?<\w+>)?/uy;
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy;
const OPTIONAL = /^(?:[*?]|\{0)/u;
const CLASS = /\[(?:[^\\\]]|\\.)*\]/uy;
/** Neither what a class leaves out nor a stretch of signs, but for a dash at an end. */
const SIGNS_ONE_BY_ONE = /^-?(?:[^\\^-]|\\[^\p{L}\d]|\\s)+-?$/u;
/** A class of more signs is taken for any text. */
const MOST_OF_A_CLASS = 4;
const DIGITS = /^\[[\d-]+\]$/u;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|.)/uy;

/** The outer alternatives of a pattern. */
export function branchesOf({ source }: RegExp): readonly Branch[] {
  return readBranches(source, 0).value;
}

interface Read<T> {
  readonly value: T;
  readonly end: number;
}

function wordsAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function readBranches(source: string, start: number): Read<readonly Branch[]> {
  const branches: Branch[] = [];
  let at = start - 1;
  do {
    const { value, end } = readBranch(source, at + 1);
    branches.push(value);
    at = end;
  } while (source[at] === '|');
  return { value: branches, end: at };
}

function readBranch(whole: string, start: number): Read<Branch> {
  const pieces: Piece[] = [];
  let at = start;
  while (at < whole.length && whole[at] !== '|' && whole[at] !== ')') {
    const { value: part, end } = readPart(whole, at);
    const quantifier = wordsAt(QUANTIFIER, whole, end) ?? '';
    const mayRepeat = quantifier !== '' && !quantifier.startsWith('?');
    const source = whole.slice(at, end + quantifier.length);
    pieces.push({ source, part, isOptional: OPTIONAL.test(quantifier), mayRepeat });
    at = end + quantifier.length;
  }
  return { value: pieces, end: at };
}

function readPart(source: string, at: number): Read<Part> {
  switch (source[at]) {
    case '(':
      return readGroup(source, at);
    case '[':
      return readClass(source, at);
    case '\\':
      return readEscape(source, at);
    case '^':
    case '$':
      return { value: POINT, end: at + 1 };
    case '.':
      return { value: GAP, end: at + 1 };
    default:
      return { value: signOf(source[at] ?? ''), end: at + 1 };
  }
}

function signOf(sign: string): Sign {
  return { kind: 'sign', sign: plainSign(sign) };
}

function readGroup(source: string, start: number): Read<Part> {
  const look = wordsAt(LOOK_AROUND, source, start);
  const opening = look ?? wordsAt(GROUP_START, source, start) ?? '(';
  const { value: branches, end } = readBranches(source, start + opening.length);
  const isPoint = look !== null && look !== AHEAD;
  return { value: isPoint ? POINT : { kind: look === AHEAD ? 'ahead' : 'group', branches }, end: end + 1 };
}

/** A class of digits is a digit; one of a few signs is the choice between them, the cases of a letter one sign. */
function readClass(source: string, start: number): Read<Part> {
  const words = wordsAt(CLASS, source, start) ?? '[';
  const end = start + words.length;
  if (DIGITS.test(words)) return { value: signOf('0'), end };
  const listed = words.slice(1, -1);
  if (!SIGNS_ONE_BY_ONE.test(listed)) return { value: GAP, end };
  const signs = new Set(Array.from(listed.replaceAll(/\\(?!s)/gu, '').replaceAll('\\s', ' '), plainSign));
  if (signs.size > MOST_OF_A_CLASS) return { value: GAP, end };
  const [first, ...others] = Array.from(signs, signOf);
  if (first === undefined) return { value: GAP, end };
  if (others.length === 0) return { value: first, end };
  return { value: { kind: 'group', branches: [first, ...others].map(asBranch) }, end };
}

function asBranch(part: Sign): Branch {
  return [{ source: part.sign, part, isOptional: false, mayRepeat: false }];
}

function readEscape(source: string, start: number): Read<Part> {
  const words = wordsAt(ESCAPE, source, start) ?? '\\';
  const end = start + words.length;
  if (words === '\\d') return { value: signOf('0'), end };
  if (words === '\\s') return { value: signOf(' '), end };
  if (words === '\\b' || words === '\\B') return { value: POINT, end };
  const isPlain = words.length === 2 && !/[\p{L}\d]/u.test(words.slice(1));
  return { value: isPlain ? signOf(words.slice(1)) : GAP, end };
}
