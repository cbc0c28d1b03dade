import { titlePair, titleWordFeatures } from './features.ts';
import { findKnown } from './find-known.ts';
import type { KnownTitle } from './find-known.ts';
import { addEntries, columnOf, featureIndex, weightOf } from './lexicon.ts';
import type { LinearModel, OccupationLexicon } from './lexicon.ts';
import { mixed, newScores, settle } from './score.ts';
import type { WordShare } from './score.ts';
import { WordMemory } from './word-memory.ts';
import { normaliseTitle } from './words.ts';
import type { Word } from './words.ts';

/** What the title of a vacancy says of the work. */
export interface TitleReading {
  readonly words: readonly Word[];
  readonly known: readonly KnownTitle[];
  /** Every word tells a place in a firm, none the work ("Mitarbeiter Produktion"). */
  readonly isVague: boolean;
  /** A known title that tells the work stands in it; else its words are only hints. */
  readonly isNamed: boolean;
  /** Score of each group, in natural-log units; all zero when nothing of it is known. */
  readonly scores: Float32Array;
}

/** How much a vague word of an otherwise telling title counts. */
const VAGUE_WORD_SHARE = 0.5;
/** How much the name of a workplace counts beside a known title ("Koch für Kita"). */
const WORKPLACE_SHARE = 0.3;
/** Care and nursing are told apart by their workplace only. */
const TOLD_BY_WORKPLACE = /^pfleg|^betreu|^exam/;
/** Share of the title's first part beside the whole title. */
const FIRST_PART_SHARE = 0.35;
/** What a known title adds to its group: when it is the whole title, and when it is one part or word of it. */
const WHOLE_TITLE_BONUS = 3;
const INNER_TITLE_BONUS = 2;

const memories = new WeakMap<LinearModel, WordMemory>();

function memoryOf(model: LinearModel): WordMemory {
  const known = memories.get(model) ?? new WordMemory(model, titleWordFeatures);
  memories.set(model, known);
  return known;
}

/** Reads a title; words in `ignored` (lower case, place names) are passed over. */
export function readTitle(
  title: string,
  lexicon: OccupationLexicon,
  ignored: ReadonlySet<string>,
): TitleReading {
  const words = normaliseTitle(title).filter(({ quote }) => !ignored.has(quote.toLowerCase()));
  const known = findKnown(words, lexicon.known);
  const scores = scoreWords(words, countWords(words, known, lexicon), lexicon);
  known.forEach((hit, order) => {
    const group = columnOf(hit.code.slice(0, 3), lexicon);
    if (group >= 0) scores[group] = (scores[group] ?? 0) + bonus(hit, order, words, lexicon);
  });
  const isNamed = known.some(({ from, to }) => !isVague(words.slice(from, to), lexicon));
  return { words, known, isVague: isVague(words, lexicon), isNamed, scores };
}

/** The words of a title that speak for a group, and what each adds to its score, in the model's own steps. */
export function titleShares(
  { words }: TitleReading,
  { title: model }: OccupationLexicon,
  group: number,
): readonly WordShare[] {
  const memory = memoryOf(model);
  memory.startReading();
  return words.flatMap(({ stem, quote, at }, index) => {
    const pair = pairAfter(words, index, model);
    const share = memory.shareOf(memory.placeOf(stem), group) + weightOf(model, pair, group);
    return share > 0 ? [{ quote, at, share }] : [];
  });
}

/** The score of the whole title mixed with that of its first part alone. */
function scoreWords(
  words: readonly Word[],
  counts: readonly number[],
  lexicon: OccupationLexicon,
): Float32Array {
  const { title: model } = lexicon;
  const memory = memoryOf(model);
  const start = tellingStart(words, lexicon);
  const sums = newScores(model.bias.length);
  memory.startReading();
  let features = 0;
  let first: Float32Array = sums;
  words.forEach(({ stem }, index) => {
    if (index === start) first = settle(model, sums, features);
    const place = memory.placeOf(stem);
    memory.add(place, sums, counts[index]);
    const pair = pairAfter(words, index, model);
    addEntries(model, pair, sums, counts[index]);
    features += memory.featuresAt(place) + Number(pair >= 0);
  });
  const all = settle(model, sums, features);
  if (start >= words.length) return all;
  return mixed(all, 1 - FIRST_PART_SHARE, first, FIRST_PART_SHARE);
}

/** Number of the feature that a word and its right neighbour make; -1 for none. */
function pairAfter(words: readonly Word[], index: number, model: LinearModel): number {
  const [word, next] = [words[index], words[index + 1]];
  return word === undefined || next === undefined ? -1 : featureIndex(model, titlePair(word.stem, next.stem));
}

/** How many words the parts of the title have up to the first that tells something of the work. */
function tellingStart(words: readonly Word[], lexicon: OccupationLexicon): number {
  const telling = words.find(({ stem }) => !lexicon.vague.has(stem));
  return telling === undefined ? words.length : words.filter(({ part }) => part <= telling.part).length;
}

/** How much each word of the title counts. */
function countWords(
  words: readonly Word[],
  known: readonly KnownTitle[],
  lexicon: OccupationLexicon,
): readonly number[] {
  const telling = words.some(({ stem }) => !lexicon.vague.has(stem));
  const named = known.filter(({ from, to }) => !isVague(words.slice(from, to), lexicon));
  const placeTells = named.length === 0 || words.some(({ stem }) => TOLD_BY_WORKPLACE.test(stem));
  return words.map(({ stem }, index) => {
    if (named.some(({ from, to }) => index >= from && index < to)) return 1;
    if (!placeTells && lexicon.workplaces.has(stem)) return WORKPLACE_SHARE;
    return telling && lexicon.vague.has(stem) ? VAGUE_WORD_SHARE : 1;
  });
}

function isVague(words: readonly Word[], lexicon: OccupationLexicon): boolean {
  return words.every(({ stem }) => lexicon.vague.has(stem));
}

function bonus(
  { from, to }: KnownTitle,
  order: number,
  words: readonly Word[],
  lexicon: OccupationLexicon,
): number {
  if (to - from === words.length) return WHOLE_TITLE_BONUS;
  return isVague(words.slice(from, to), lexicon) ? 0 : INNER_TITLE_BONUS / (order + 1);
}
