import type { TextPrint } from './text-print.ts';

/** Words in a row that are looked at together. */
const SHINGLE = 4;
/** Two ways of mixing: each makes an order of its own among the same words. */
const SEEDS = [0x811c9dc5, 0x2f0b4c47] as const;

/** A 32-bit FNV-1a hash of a word. */
function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  return value;
}

/** Mixes four hashes to one that lies evenly between 0 and 2^32 (the finaliser of MurmurHash3). */
function mix(seed: number, hashes: readonly number[], from: number, to: number): number {
  let value = seed;
  for (let at = from; at < to; at += 1) {
    value = Math.imul(value ^ (hashes[at] ?? 0), 0x85ebca6b);
    value ^= value >>> 13;
  }
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Two samples of a text (min-hashes of four words in a row): texts that share most of their words share each of them with
 * just that probability. A text without four words in a row is its own only sample; an empty one has none.
 */
export function sampleText({ sentences, words }: TextPrint): readonly string[] {
  const least: [number, number] = [Infinity, Infinity];
  for (const sentence of sentences) {
    const hashes = sentence.words.map(hashOf);
    for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
      least[0] = Math.min(least[0], mix(SEEDS[0], hashes, at, at + SHINGLE));
      least[1] = Math.min(least[1], mix(SEEDS[1], hashes, at, at + SHINGLE));
    }
  }
  if (least[0] < Infinity) return least.map((hash) => hash.toString(36));
  const all = [...words].toSorted().map(hashOf);
  return all.length === 0 ? [] : [mix(SEEDS[0], all, 0, all.length).toString(36)];
}
