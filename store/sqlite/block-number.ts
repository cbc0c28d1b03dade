const FACTOR = 0x01000193;

/**
 * The number under which a blocking key is stored: 53 bits of two FNV-1a hashes. Two keys with one number do no harm, as
 * what they lead to is compared anyhow.
 */
export function blockNumber(key: string): number {
  let high = 0x811c9dc5;
  let low = 0x7ee3623a;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    high = Math.imul(high ^ code, FACTOR);
    low = Math.imul(low + code, FACTOR) ^ (low >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
