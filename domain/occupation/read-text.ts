import { textWordFeatures } from './features.ts';
import type { LinearModel, OccupationLexicon } from './lexicon.ts';
import { scanWords } from './scan-words.ts';
import { newScores, settle } from './score.ts';
import type { WordShare } from './score.ts';
import { taskPart } from './task-part.ts';
import { WordMemory } from './word-memory.ts';
import { stemsOf } from './words.ts';

/** A word of a text: offsets of its first letter and the one after its last, and its place in the memory. */
interface TextWord {
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

/** What the text of a vacancy says of the work. */
export interface TextReading {
  readonly text: string;
  /** The words that the model knows something of, each once, in the order of the text. */
  readonly words: readonly TextWord[];
  /** Score of each group, in natural-log units; all zero when no word is known. */
  readonly scores: Float32Array;
}

/** Words read of a text. */
const MOST_WORDS = 110;

const memories = new WeakMap<LinearModel, WordMemory>();

function memoryOf(model: LinearModel): WordMemory {
  const known = memories.get(model) ?? new WordMemory(model, quoteFeatures);
  memories.set(model, known);
  return known;
}

function quoteFeatures(quote: string, visit: (hash: number) => void): void {
  for (const stem of stemsOf(quote)) textWordFeatures(stem, visit);
}

/** Reads the part of a text that tells the tasks. */
export function readText(text: string, { text: model }: OccupationLexicon): TextReading {
  const memory = memoryOf(model);
  const sums = newScores(model.bias.length);
  const words: TextWord[] = [];
  let features = 0;
  memory.startReading();
  const read = (from: number, to: number) => {
    const place = memory.placeOf(text, from, to);
    const told = memory.featuresAt(place);
    if (told === 0 || !memory.isFirst(place)) return true;
    memory.add(place, sums);
    features += told;
    return words.push({ from, to, place }) < MOST_WORDS;
  };
  const part = taskPart(text);
  scanWords(text, read, part.from, part.to);
  return { text, words, scores: settle(model, sums, features) };
}

/**
 * The words of a text that speak for a group, and what each adds to its score, in the model's own steps. To be asked
 * before the next text is read.
 */
export function textShares(
  { text, words }: TextReading,
  { text: model }: OccupationLexicon,
  group: number,
): readonly WordShare[] {
  const memory = memoryOf(model);
  const shares: WordShare[] = [];
  for (const { from, to, place } of words) {
    const share = memory.shareOf(place, group);
    if (share > 0) shares.push({ at: from, quote: text.slice(from, to), share });
  }
  return shares;
}
