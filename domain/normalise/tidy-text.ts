import { readControlCode, repairMojibake } from './repair-mojibake.ts';

// Most texts consist of these signs and need none of the work below. Â, Ã, â and ð are missing: they begin mojibake.
const USUAL = /^[\n\t -~¡-¬®-ÁÄ-áã-ïñ-ÿ\u2010-\u2027\u2030-\u205E€]*$/;
const LINE_ENDS = /\r\n?|[\u0085\v\f\u2028\u2029]/g;
const SPACES = /[^\S \n\t\uFEFF]/g;
const INVISIBLE = /(?![\n\t])\p{Cc}|(?![\u200C\u200D])\p{Cf}|\p{Noncharacter_Code_Point}/gu;
const JOINERS_IN_LATIN = /(?<=\p{Script=Latin})[\u200C\u200D]+/gu;
const SYMBOL_FONT_BULLETS = /[\uF0A7\uF0B7\uF0D8\uF0FC\uF076]/g;
const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const LIGATURES = /[\uFB00-\uFB06]/g;

/**
 * Text as a person would have typed it: NFC, plain spaces and "\n", no soft hyphens, zero-width, direction or control
 * signs, umlauts repaired where they were clearly read in the wrong charset. Nothing visible is taken away.
 */
export function tidyText(text: string): string {
  if (USUAL.test(text)) return text;
  return repairMojibake(text)
    .replace(LINE_ENDS, '\n')
    .replace(/[\u0080-\u009F]/g, readControlCode)
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(JOINERS_IN_LATIN, '')
    .replace(SYMBOL_FONT_BULLETS, '•')
    .replace(PRIVATE_USE, '')
    .replace(LIGATURES, (sign) => sign.normalize('NFKC'))
    .toWellFormed()
    .normalize('NFC');
}

/** `tidyText` on a single line: every run of white space is one space, none at the ends. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ').trim();
}
