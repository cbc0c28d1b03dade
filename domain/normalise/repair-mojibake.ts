/** What windows-1252 prints for the bytes 0x80 to 0x9F; the five undefined ones stay as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const FOLLOWING = `\\u0080-\\u00BF${WINDOWS_1252}`;
// Leads of Latin-1 letters (Ã, Â), of punctuation (â) and of emoji (ð): no language writes these before the signs that follow.
const MOJIBAKE = new RegExp(
  `[\\u00C2\\u00C3][${FOLLOWING}]|\\u00E2[${FOLLOWING}]{2}|\\u00F0[${FOLLOWING}]{3}`,
  'g',
);
const MOST_ROUNDS = 2;

/**
 * Repairs UTF-8 that was read as windows-1252, once or twice over ("DÃ¼ren" → "Düren"), sign by sign and
 * only where the bytes are valid UTF-8; everything else stays as printed.
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = repaired.replace(MOJIBAKE, decode);
    if (next === repaired) return next;
    repaired = next;
  }
  return repaired;
}

/** The windows-1252 sign of a C1 control code, as left by a page that calls its windows-1252 "latin1". */
export function readControlCode(sign: string): string {
  const code = sign.charCodeAt(0) - 0x80;
  const meant = WINDOWS_1252[code] ?? '';
  return meant === sign ? '' : meant;
}

function decode(run: string): string {
  const [lead = 0, ...following] = Array.from(run, byteOf);
  const leadBits = lead & (0x7f >> (following.length + 1));
  const code = following.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), leadBits);
  const isOverlong = following.length === 3 && code < 0x10000;
  return isOverlong ? run : String.fromCodePoint(code);
}

function byteOf(sign: string): number {
  const position = WINDOWS_1252.indexOf(sign);
  return position === -1 ? sign.charCodeAt(0) : position + 0x80;
}
