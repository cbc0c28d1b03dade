/** Letters of windows-1252 from 0x80 to 0x9F, where it differs from ISO-8859-1; a dot where there is none. */
const EXTRA_LETTERS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const EXTRA = new Map(
  Array.from(EXTRA_LETTERS, (letter, index): [string, number] => [letter, 0x80 + index]).filter(
    ([letter]) => letter !== '.',
  ),
);

/** Writes a page in windows-1252; letters that it does not have become numeric entities. */
export function encodeWindows1252(html: string): Buffer {
  const bytes: number[] = [];
  for (const letter of html) {
    const code = letter.codePointAt(0) ?? 0;
    const byte = EXTRA.get(letter) ?? (code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : null);
    if (byte === null) bytes.push(...Buffer.from(`&#${code};`, 'latin1'));
    else bytes.push(byte);
  }
  return Buffer.from(bytes);
}
