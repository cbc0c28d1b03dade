const LOOK_BEHIND = /^\(\?<!(\[(?:[^\\\]]|\\.)+\]|\\p\{\w+\})\)/u;
/** Latin with all its signs. */
const SIGNS_KNOWN = 0x250;
const knownBySign = new Map<string, Uint8Array>();

/**
 * The signs behind which no match of a pattern begins, as its first look-behind says: 1 for each by its code. Of
 * "(?<!\p{L})tag" they are the letters, so that nothing is tried within "Montag". Null for a pattern without.
 */
export function barredBehind({ source, flags }: RegExp): Uint8Array | null {
  const sign = LOOK_BEHIND.exec(source)?.[1];
  if (sign === undefined) return null;
  const pattern = new RegExp(sign, flags.replace(/[gy]/gu, ''));
  const known = knownBySign.get(`${pattern}`);
  if (known) return known;
  const barred = Uint8Array.from({ length: SIGNS_KNOWN }, (_, code) =>
    Number(pattern.test(String.fromCharCode(code))),
  );
  knownBySign.set(`${pattern}`, barred);
  return barred;
}
