import type { TextPrint } from './text-print.ts';

/** How many of one are in the other; neither has any twice. */
export function common<T>(one: Iterable<T>, other: ReadonlySet<T>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count += 1;
  return count;
}

/** Whether the first sentences say nearly the same: shortened texts keep their beginning, the frame of an employer comes later. */
export function beginsAlike(one: TextPrint, other: TextPrint): boolean {
  const [ours, theirs] = [one.sentences[0]?.words, other.sentences[0]?.words];
  if (!ours || !theirs) return false;
  return common(ours, new Set(theirs)) >= ALIKE * Math.max(ours.length, theirs.length);
}

const ALIKE = 0.8;
const STEM_MIN = 4;
const ENDING = 2;

/** Whether a text has a word, whatever its ending. */
export function speaksOf({ words }: TextPrint, word: string): boolean {
  const stem = word.slice(0, Math.max(STEM_MIN, word.length - ENDING));
  for (const written of words) if (written.startsWith(stem)) return true;
  return false;
}
