import { common } from './compare-texts.ts';
import type { Fingerprint } from './fingerprint.ts';
import { once } from '../once.ts';
import { gapsOf, type Fact, type Gap } from './frame-gap.ts';

/** How far two texts are one frame of words, and what stands in the same gap of it here and there. */
export interface FilledFrame {
  /** Share of the shorter text's words that the other has as well, 0 to 1. */
  readonly verbatim: number;
  /** Words that each text has for itself, counted on the side that has fewer; 0 when one is only a shortened other. */
  readonly ownWords: number;
  /**
   * Share of the shorter text's pairs of neighbouring words that are neighbours in the other as well, 0 to 1: a copy
   * keeps the order, a retelling does not. 0 where too few words are common.
   */
  readonly inOrder: () => number;
  /** Facts that stand in one place of the frame: another number, day, thing. Looked for as far as they are asked for. */
  readonly swaps: () => IteratorObject<Swap>;
}

/** Two facts that stand in one gap of a frame. */
export interface Swap {
  readonly here: string;
  readonly there: string;
  /** Numbers and days are seldom told in other words, things are. */
  readonly isHard: boolean;
  /** Whole sentences stand there: one may also be left out here and the other there. */
  readonly areSentences: boolean;
}

/** How surely two gaps are one: by the words on both sides, on one ("Kreis Unna", "Märkischer Kreis" as well), or not at all. */
function sidesOf(ours: Gap, theirs: Gap): number {
  const before = isWord(ours.before, theirs.before);
  const after = isWord(ours.after, theirs.after);
  if (before || after) return Number(before) + Number(after);
  return Number(isWord(ours.before, theirs.after) || isWord(ours.after, theirs.before));
}

function isWord(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}

const MONTHS = 12;
const PART_MIN = 4;

/**
 * One word and its beginning, as where a head is left out or a word is cut ("Fristen", "Fristenkontrolle"), or one wage
 * in the month and in the year.
 */
function areOne({ word: one, kind }: Fact, { word: other }: Fact): boolean {
  if (kind === 'number') return isYearOf(one, other) || isYearOf(other, one);
  if (one[0] !== other[0]) return false;
  if (withoutRepeats(one) === withoutRepeats(other)) return true;
  return Math.min(one.length, other.length) >= PART_MIN && (one.startsWith(other) || other.startsWith(one));
}

/** "Maßschuhe" is written with two or three s where there is no ß. */
function withoutRepeats(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

const WAGE_MIN = 100;

function isYearOf(month: string, year: string): boolean {
  return Number(month) >= WAGE_MIN && Number(month) * MONTHS === Number(year);
}

/** Facts of one kind change places; of two kinds only where the frame goes on alike on both sides. */
function swapIn(ours: Gap, theirs: Gap): Swap | null {
  const sides = sidesOf(ours, theirs);
  if (sides === 0) return null;
  const here = ours.facts().filter((fact) => !theirs.facts().some((their) => areOne(fact, their)));
  const there = theirs.facts().filter((fact) => !ours.facts().some((our) => areOne(fact, our)));
  const twins = here.flatMap((fact): readonly (readonly [Fact, Fact])[] => {
    const twin = there.find(({ kind }) => kind === fact.kind) ?? (sides === 2 ? there[0] : undefined);
    return twin === undefined ? [] : [[fact, twin]];
  });
  const hard = twins.find(([fact, twin]) => fact.kind !== 'thing' && twin.kind === fact.kind);
  const [fact, twin] = hard ?? twins[0] ?? [];
  if (fact === undefined || twin === undefined) return null;
  return {
    here: fact.word,
    there: twin.word,
    isHard: hard !== undefined,
    areSentences: ours.isSentence() && theirs.isSentence(),
  };
}

/** More than two texts have words. */
const WORDS_MOST = 2 ** 13;

/** Every two words in a row as one number; `numbers` has those of the words. */
function neighboursIn({ text }: Fingerprint, numbers: Map<string, number>): ReadonlySet<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (const { words } of text().sentences)
    for (const word of words) {
      const number = numbers.get(word) ?? numbers.size + 1;
      if (number > numbers.size) numbers.set(word, number);
      pairs.add(before * WORDS_MOST + number);
      before = number;
    }
  return pairs;
}

/** With fewer words in common there is no frame to look for gaps in. */
const FRAME_MIN = 0.4;

/** Reads two texts of one language as one frame. */
export function readFrame(one: Fingerprint, other: Fingerprint): FilledFrame {
  const [short, long] = bySize(one, other);
  const { size } = short.text().words;
  const shared = common(short.text().words, long.text().words);
  const extent = { verbatim: size === 0 ? 0 : shared / size, ownWords: size - shared };
  if (extent.verbatim < FRAME_MIN) return { ...extent, inOrder: () => 0, swaps: () => Iterator.from([]) };
  const gaps = once(() => [gapsOf(one, other), gapsOf(other, one)] as const);
  // Most candidates are decided by one of the two, or by neither.
  return { ...extent, inOrder: once(() => orderShared(short, long)), swaps: () => swapsOf(...gaps()) };
}

/** The print with fewer words first. */
function bySize(one: Fingerprint, other: Fingerprint): readonly [Fingerprint, Fingerprint] {
  return one.text().words.size <= other.text().words.size ? [one, other] : [other, one];
}

function orderShared(short: Fingerprint, long: Fingerprint): number {
  const numbers = new Map<string, number>();
  const [pairs, others] = [neighboursIn(short, numbers), neighboursIn(long, numbers)];
  return pairs.size === 0 ? 0 : common(pairs, others) / pairs.size;
}

function* swapsOf(ours: readonly Gap[], theirs: readonly Gap[]): Generator<Swap, undefined> {
  for (const gap of ours)
    for (const twin of theirs) {
      const swap = swapIn(gap, twin);
      if (swap !== null) yield swap;
    }
}
