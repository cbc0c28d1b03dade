import { signTable } from './sign-table.ts';

const LOOK_BEHIND = /^\(\?<!(\[(?:[^\\\]]|\\.)+\]|\\p\{\w+\})\)/u;

/**
 * The signs of narrow texts behind which no match of a pattern begins, as its first look-behind says: 1 for each by its
 * code. Of "(?<!\p{L})tag" they are the letters, so that nothing is tried within "Montag". Null for a pattern without.
 */
export function barredBehind({ source, flags }: RegExp): Uint8Array | null {
  const sign = LOOK_BEHIND.exec(source)?.[1];
  return sign === undefined ? null : signTable(new RegExp(sign, flags.replace(/[gy]/gu, '')));
}
