/**
 * Letters that people write one for the other, and the one that stands for all: Arabic forms of alef, hamza, yeh and
 * kaf (also as Persian keyboards write them), letters of other alphabets that no accent can be taken from.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'أإآٱ',
    ي: 'ىیئ',
    و: 'ؤ',
    ك: 'ک',
    ه: 'ةۀھہە',
    г: 'ґ',
    l: 'ł',
    i: 'ı',
    o: 'ø',
    d: 'đð',
  }).flatMap(([letter, others]) => Array.from(others, (other): [string, string] => [other, letter])),
);
const OTHER_LETTERS = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');
/** Vowel signs, hamza signs and the lengthening stroke of Arabic; the joiners that Persian sets inside words. */
const SIGNS = /[\u064b-\u065f\u0670\u0640\u200b-\u200f\u2060\ufeff]/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Makes spellings of one word equal in scripts beyond German: Arabic and Persian without vowel signs, with one form
 * of each letter and European digits; Cyrillic ґ as г; Polish ł as l; Turkish ı as i. Expects text that is folded.
 */
export function foldScripts(folded: string): string {
  if (!/[^ -~]/.test(folded)) return folded;
  return folded
    .normalize('NFC')
    .replace(SIGNS, '')
    .replace(OTHER_LETTERS, (letter) => LETTERS.get(letter) ?? letter)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}
