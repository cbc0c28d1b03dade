import { allMatches } from '../all-matches.ts';
import type { Contact } from './contact.ts';
import { positionsOf } from './positions-of.ts';

const BRACKETS = ['(', '[', '{', '<'];
/** "(at)", "[ät]", "{at}", "(a)" and "(@)" for `@`. */
const BRACKETED_AT = /[([{<]\s?(?:at|ät|a|@|et)\s?[)\]}>]/iy;
/** Only where " punkt " or " dot " follows. */
const PLAIN_AT = / (?:at|ät) /gi;
const DOT = String.raw`(?:\.|\s?[([{<]\s?(?:dot|punkt|\.)\s?[)\]}>]\s?|\s(?:dot|punkt)\s)`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const DOMAIN = new RegExp(String.raw`\s?${LABEL}(?:${DOT}${LABEL}){1,4}`, 'iuy');
const SPOKEN_DOT = /\s(?:dot|punkt)\s|[([{<]/i;
const USUAL_ENDING =
  /\.(?:de|com|org|net|eu|info|nrw|at|ch|nl|be|fr|lu|pl|biz|jobs|gmbh|koeln|cologne|email|online|example)$/i;
const LONGEST_LOCAL = 64;
/** Begun only where no longer one can begin: else each letter of each word before is tried. */
const LOCAL = /(?<![\p{L}\p{N}._%+'-])[._%+'-]*([\p{L}\p{N}][\p{L}\p{N}._%+'-]*)$/u;
/** "max punkt meier (at) …" */
const SPOKEN_LOCAL =
  /(?:[\p{L}\p{N}_%+-]{1,40}\s?(?:[([{<]\s?)?(?<!\p{L})(?:dot|punkt)(?!\p{L})(?:\s?[)\]}>])?\s?){0,2}[\p{L}\p{N}][\p{L}\p{N}._%+'-]*$/iu;

/** The e-mail addresses of a text, also those disguised against collectors, as they are written there. */
export function findMailAddresses(text: string): Contact[] {
  const found: Contact[] = [];
  for (const { from, to } of signsIn(text)) {
    const address = readAddress(text, from, to, text.slice(from, to).trim().toLowerCase());
    if (address !== null && address.start >= (found.at(-1)?.end ?? 0)) found.push(address);
  }
  return found;
}

interface Sign {
  readonly from: number;
  readonly to: number;
}

/** Where `@` stands or what is written for it, in the order of the text. */
function signsIn(text: string): readonly Sign[] {
  const written = positionsOf(text, '@').map((at) => ({ from: at, to: at + 1 }));
  const spoken = [
    ...BRACKETS.flatMap((bracket) => positionsOf(text, bracket))
      .map((at) => matchAt(BRACKETED_AT, text, at))
      .filter((match) => match !== null),
    ...allMatches(PLAIN_AT, text),
  ];
  if (spoken.length === 0) return written;
  const read = spoken.map(({ 0: sign, index }) => ({ from: index, to: index + sign.length }));
  return [...written, ...read].toSorted((one, other) => one.from - other.from);
}

/** What a sticky pattern finds at a place of the text. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readAddress(text: string, from: number, to: number, sign: string): Contact | null {
  const domain = matchAt(DOMAIN, text, to)?.[0];
  if (domain === undefined) return null;
  const isPlainWord = sign === 'at' || sign === 'ät';
  if (isPlainWord && !SPOKEN_DOT.test(domain)) return null;
  // "oder @name" is an account; "name @firma.de" and "name @ firma.de" are addresses.
  if (/\s/.test(text.charAt(from - 1)) && sign === '@' && !/^\s/.test(domain) && !USUAL_ENDING.test(domain))
    return null;
  const start = startOfLocal(text, from, sign !== '@');
  const end = to + domain.length;
  return start === null ? null : { kind: 'mail', start, end, value: text.slice(start, end) };
}

/** Where the part before the sign begins; null when there is none. */
function startOfLocal(text: string, from: number, isSpoken: boolean): number | null {
  const gap = /\s/.test(text.charAt(from - 1)) ? 1 : 0;
  const end = from - gap;
  const before = text.slice(Math.max(0, end - LONGEST_LOCAL), end);
  const local = isSpoken
    ? SPOKEN_LOCAL.exec(before)?.[0]
    : LOCAL.exec(before.slice(before.lastIndexOf(' ') + 1))?.[1];
  return local === undefined ? null : end - local.length;
}
