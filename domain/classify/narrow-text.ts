import { unitsOf } from '../units-of.ts';

/** Signs beyond Latin-1 that rules ask for, or that stand for others in advertisements. */
const SIGNS = '€–—−’‘„“”‚…•';
/** Control codes, of which no tidy text has any, stand for them. */
const FIRST_STAND_IN = 0x80;
const standIns: ReadonlyMap<string, number> = new Map(
  Array.from(SIGNS, (sign, index) => [sign, FIRST_STAND_IN + index]),
);
const LETTER = 'ÿ'.charCodeAt(0);
const CAPITAL = 'Þ'.charCodeAt(0);
const SHARP_S = 'ß'.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);
const OTHER = 0x9f;

const LATIN_1_END = 0x100;
const CODES = 0x1_0000;
/** By code, what it becomes; 0 where that was not asked for yet. */
const known = Uint8Array.from({ length: CODES }, (_, code) => (code < LATIN_1_END ? code : 0));

function learn(code: number): number {
  if (code >= LATIN_1_END) known[code] = standInFor(String.fromCharCode(code));
  return known[code] ?? OTHER;
}

function standInFor(sign: string): number {
  if (sign === 'ẞ') return SHARP_S;
  if (/\p{Lu}/u.test(sign)) return CAPITAL;
  if (/\p{L}/u.test(sign)) return LETTER;
  return /\s/u.test(sign) ? BLANK : (standIns.get(sign) ?? OTHER);
}

/**
 * A text of the same length with one byte for each UTF-16 unit: signs beyond Latin-1 that rules ask for become control
 * codes, other letters a letter. Nearly every advertisement has a dash or a "€", and a regular expression with `\p{L}`
 * takes five times as long over a text of two bytes a sign.
 */
export function narrowText(text: string): string {
  const units = unitsOf(text);
  const bytes = Buffer.allocUnsafe(units.length);
  for (let at = 0; at < units.length; at += 1) {
    const code = units[at] ?? 0;
    bytes[at] = known[code] || learn(code);
  }
  return bytes.toString('latin1');
}

const WIDE = /[^\0-\u00ff]/gu;

/**
 * The words or the source of a pattern as they are looked for in a narrow text.
 * @throws {RangeError} for a sign that has no stand-in
 */
export function narrowPattern(source: string): string {
  return source.replace(WIDE, (sign) => {
    const code = standIns.get(sign);
    if (code === undefined) throw new RangeError(`"${sign}" must be among the signs of narrow texts`);
    return String.fromCharCode(code);
  });
}

const STAND_IN = new RegExp(`[\\x${FIRST_STAND_IN.toString(16)}-\\x9f]`, 'gu');

/** Words of a narrow text with the signs of which it has stand-ins. */
export function widened(words: string): string {
  return words.replace(STAND_IN, (code) => SIGNS[code.charCodeAt(0) - FIRST_STAND_IN] ?? code);
}
