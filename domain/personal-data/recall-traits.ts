import { traitsOf } from './word-traits.ts';

/** Room for most words of a stock of vacancies: 1 MB. With half of it a quarter more words are judged anew. */
const SLOTS = 2 ** 16;
/** Two hashes of 32 bits, the traits, and one more so that a slot lies within one line of the cache. */
const SLOT = 4;
const memory = new Int32Array(SLOTS * SLOT);

/**
 * The traits (see `traitsOf`) of the word that stands in `text`, and as UTF-16 in `units`, from `start` up to `end`.
 * Vacancies say the same few thousand words over and over, so that each is judged once and found again by its hashes
 * without being cut out, which halves the search for contact data; a word that needs a taken slot gets it.
 */
export function recallTraits(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  isCapital: boolean,
): number {
  let first = 0x811c9dc5 | 0;
  let second = end - start;
  for (let at = start; at < end; at += 1) {
    const unit = units[at] ?? 0;
    first = Math.imul(first ^ unit, 0x01000193);
    second = (Math.imul(second, 31) + unit) | 0;
  }
  const slot = ((first ^ (first >>> 15)) & (SLOTS - 1)) * SLOT;
  if (memory[slot] === first && memory[slot + 1] === second) return memory[slot + 2] ?? 0;
  const traits = traitsOf(text.slice(start, end), isCapital);
  memory[slot] = first;
  memory[slot + 1] = second;
  memory[slot + 2] = traits;
  return traits;
}
