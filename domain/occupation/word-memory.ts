import type { VisitWordFeatures } from './features.ts';
import { addEntries, featureIndex } from './lexicon.ts';
import type { LinearModel } from './lexicon.ts';

/** Room for some 10,000 words: 2 MB. */
const USUAL_CELLS = 2 ** 19;
/** Less room than this and all is forgotten before the next reading. */
const RESERVE = 2 ** 15;
/** Before the entries of a word stand how many of its features are known, how many entries it has, its last reading. */
const HEADER = 3;
const COLUMN_BITS = 8;
const COLUMN = 2 ** COLUMN_BITS - 1;
/** Where a word stands that there was no room for. */
const NOTHING = 0;

const SLOTS = 2 ** 15;
/** Two hashes and the place of a word, 0 for a free slot; the fourth keeps a slot within one line of the cache. */
const SLOT = 4;

/**
 * What a model knows of single words, the weights of all features of a word added up by group. Vacancies say the same
 * few thousand words over and over, so it is remembered; when the room is used up, all is forgotten and learnt anew.
 * Words are found by two hashes without being cut out of their text: together that halves the time of a judgement.
 */
export class WordMemory {
  readonly #model: LinearModel;
  readonly #featuresOf: VisitWordFeatures;
  readonly #slots = new Int32Array(SLOTS * SLOT);
  readonly #cells: Int32Array;
  readonly #sums: Int32Array;
  #words = 0;
  #used = HEADER;
  #reading = 0;

  /** `cells` is the room for words, each of which takes three and one for each group it speaks of. */
  constructor(model: LinearModel, featuresOf: VisitWordFeatures, cells = USUAL_CELLS) {
    this.#model = model;
    this.#featuresOf = featuresOf;
    this.#sums = new Int32Array(model.bias.length);
    this.#cells = new Int32Array(cells + RESERVE);
  }

  /** Begins a reading; places hold until the next one begins. */
  startReading(): void {
    if (this.#used + RESERVE > this.#cells.length || this.#words * 2 > SLOTS) this.#forget();
    this.#reading += 1;
  }

  /** Place of the word that stands in `text` from `from` up to `to`. */
  placeOf(text: string, from = 0, to = text.length): number {
    let first = 0x811c9dc5;
    let second = to - from;
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      first = Math.imul(first ^ unit, 0x01000193);
      second = (Math.imul(second, 31) + unit) | 0;
    }
    const slot = this.#slotOf(first, second);
    const place = this.#slots[slot + 2] ?? NOTHING;
    return place === NOTHING ? this.#learn(text.slice(from, to), slot, [first, second]) : place;
  }

  /** How many features of the word the model knows. */
  featuresAt(place: number): number {
    return this.#cells[place] ?? 0;
  }

  /** Whether the word is met for the first time in this reading. */
  isFirst(place: number): boolean {
    const isFirst = this.#cells[place + 2] !== this.#reading;
    this.#cells[place + 2] = this.#reading;
    return isFirst;
  }

  /** Adds to each group what the word tells, `count` times, in the model's own steps. */
  add(place: number, sums: Float32Array, count = 1): void {
    const cells = this.#cells;
    const end = place + HEADER + (cells[place + 1] ?? 0);
    for (let at = place + HEADER; at < end; at += 1) {
      const entry = cells[at] ?? 0;
      const group = entry & COLUMN;
      sums[group] = (sums[group] ?? 0) + count * (entry >> COLUMN_BITS);
    }
  }

  /** What the word adds to one group. */
  shareOf(place: number, group: number): number {
    const end = place + HEADER + (this.#cells[place + 1] ?? 0);
    for (let at = place + HEADER; at < end; at += 1) {
      const entry = this.#cells[at] ?? 0;
      const column = entry & COLUMN;
      // Entries stand in the order of their groups.
      if (column >= group) return column === group ? entry >> COLUMN_BITS : 0;
    }
    return 0;
  }

  /** The word's slot, or the free one that it would get. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    let slot = ((first ^ (first >>> 15)) & (SLOTS - 1)) * SLOT;
    while (slots[slot + 2] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second))
      slot = (slot + SLOT) & (SLOTS * SLOT - 1);
    return slot;
  }

  #learn(word: string, slot: number, [first, second]: readonly [number, number]): number {
    if (this.#used + HEADER + this.#sums.length > this.#cells.length || this.#words + 1 >= SLOTS)
      return NOTHING;
    const place = this.#used;
    const features = this.#sumUp(word);
    this.#used += HEADER;
    this.#sums.forEach((sum, group) => {
      if (sum === 0) return;
      this.#cells[this.#used] = (sum << COLUMN_BITS) | group;
      this.#used += 1;
    });
    this.#cells.set([features, this.#used - place - HEADER, 0], place);
    this.#slots.set([first, second, place], slot);
    this.#words += 1;
    return place;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#words = 0;
    this.#used = HEADER;
  }

  /** Leaves the word's weights in `#sums`, and answers how many of its features the model knows. */
  #sumUp(word: string): number {
    let features = 0;
    this.#sums.fill(0);
    this.#featuresOf(word, (hash) => {
      const index = featureIndex(this.#model, hash);
      if (index < 0) return;
      features += 1;
      addEntries(this.#model, index, this.#sums);
    });
    return features;
  }
}
