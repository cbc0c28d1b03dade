import { hashOf } from './features.ts';

/** Key of a title in the table of known titles: 48 bits of two hashes over its stems, in order. */
export function titleKey(stems: readonly string[]): number {
  const text = stems.join(' ');
  return hashOf(text, 21) * 0x10000 + (hashOf(text, 22) & 0xffff);
}
