import type { TextPrint } from './text-print.ts';

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
}

/** Share of the shorter text's words that the longer one has, 0 to 1; 0 when one is empty. */
export function sharedWords(one: TextPrint, other: TextPrint): number {
  const [short, long] = one.words.size <= other.words.size ? [one, other] : [other, one];
  return short.words.size === 0 ? 0 : common(short.words, long.words) / short.words.size;
}

/** Whether the first sentences say nearly the same: shortened texts keep their beginning, the frame of an employer comes later. */
export function beginsAlike(one: TextPrint, other: TextPrint): boolean {
  const [ours, theirs] = [one.sentences[0]?.words, other.sentences[0]?.words];
  if (!ours || !theirs) return false;
  return common(ours, theirs) >= ALIKE * Math.max(ours.size, theirs.size);
}

/** Words that each text has for itself, counted on the side that has fewer; 0 when one is only a shortened other. */
export function ownWords(one: TextPrint, other: TextPrint): number {
  const both = common(one.words, other.words);
  return Math.min(one.words.size, other.words.size) - both;
}

function restOf(
  things: ReadonlySet<string>,
  other: TextPrint,
  known: (word: string) => boolean,
): readonly string[] {
  return [...things].filter((word) => !other.words.has(word) && !known(word));
}

const ALIKE = 0.8;
const PART_MIN = 5;

function isPartOf(word: string, others: readonly string[]): boolean {
  return others.some(
    (other) =>
      other.length >= PART_MIN && word.length >= PART_MIN && (other.includes(word) || word.includes(other)),
  );
}

/**
 * Two sentences built alike in which each names a thing that the other text does not know ("Station Kardiologie",
 * "Station Gynäkologie"): the sign of a template filled in twice. `known` are words that do not count, such as those
 * of the title. Answers the two things, or null.
 */
export function swappedThings(
  one: TextPrint,
  other: TextPrint,
  known: (word: string) => boolean,
): readonly [string, string] | null {
  for (const sentence of one.sentences) {
    const rest = restOf(sentence.things, other, known);
    if (rest.length === 0) continue;
    for (const twin of other.sentences) {
      const least = Math.min(sentence.words.size, twin.words.size);
      if (common(sentence.words, twin.words) * 2 < least) continue;
      const theirs = restOf(twin.things, one, known).find((word) => !isPartOf(word, [...sentence.words]));
      const ours = rest.find((word) => !isPartOf(word, [...twin.words]));
      if (ours !== undefined && theirs !== undefined) return [ours, theirs];
    }
  }
  return null;
}

const STEM_MIN = 4;
const ENDING = 2;

/** Whether a text has a word, whatever its ending. */
export function speaksOf({ words }: TextPrint, word: string): boolean {
  const stem = word.slice(0, Math.max(STEM_MIN, word.length - ENDING));
  for (const written of words) if (written.startsWith(stem)) return true;
  return false;
}
