import { unitsOf } from '../units-of.ts';
import { readControlCode, repairMojibake } from './repair-mojibake.ts';

// Most texts consist of these signs, arrows and emoji among them, and need none of the work below. Â, Ã, â and ð are
// missing: they begin mojibake.
const USUAL =
  /[\uFE0F\n\t -~¡-¬®-ÁÄ-áã-ïñ-ɏ\u2010-\u2027\u2030-\u205E€\u2190-\u2328\u2460-\u2ADB\uDC00-\uDFFF\uD83C-\uD83E]/;
/** What makes a sign worth a closer look, by its UTF-16 unit: one pass over the table takes half the time of an expression. */
const UNUSUAL = 1;
const SURROGATE = 2;
const SIGNS = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  if (!USUAL.test(String.fromCharCode(unit))) return UNUSUAL;
  return unit >= 0xd800 && unit < 0xe000 ? SURROGATE : 0;
});
const LINE_ENDS = /[\u0085\v\f\u2028\u2029]/g;
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
  if (isUsual(text)) return text;
  // By lines: where one sign of a text is unusual, most of its lines are usual still.
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.map((line) => (isUsual(line) ? line : tidied(line))).join('\n');
}

function isUsual(text: string): boolean {
  const units = unitsOf(text);
  let found = 0;
  for (let at = 0; at < units.length; at += 1) found |= SIGNS[units[at] ?? 0] ?? 0;
  return found === 0 || (found === SURROGATE && text.isWellFormed());
}

function tidied(line: string): string {
  return repairMojibake(line)
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
