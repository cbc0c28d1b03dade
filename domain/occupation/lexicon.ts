import type { KldbCode } from '../posting.ts';

/**
 * A linear model in compact form. Entry ranges of a feature are looked up by open addressing: `slots` holds
 * the feature's number + 1, or 0 for a free slot.
 */
export interface LinearModel {
  readonly hashes: Uint32Array;
  /** Entries of feature i are `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  /** Index into `groups` for each entry. */
  readonly columns: Uint8Array;
  readonly weights: Int8Array;
  /** What one step of `weights` is worth. */
  readonly step: number;
  /** Start value of each group. */
  readonly bias: Float32Array;
  readonly slots: Uint32Array;
}

/** How the signs of a ranking become a confidence: a logistic function, fitted on labelled vacancies. */
export interface Calibration {
  readonly bias: number;
  /** One per sign, in the order of `signsOf`; none is negative. */
  readonly weights: readonly number[];
}

/** What judging occupations rests on: models and known titles, mined from official titles and everyday words. */
export interface OccupationLexicon {
  /** The 144 groups (3 digits) in the order of the models' columns. */
  readonly groups: readonly KldbCode[];
  readonly title: LinearModel;
  readonly text: LinearModel;
  /** Code with 3 to 5 digits by key of a title (see `titleKey`). */
  readonly known: ReadonlyMap<number, KldbCode>;
  /** Stems that name a place in a firm rather than the work ("mitarbeiter", "servicetechniker", "teamleitung"). */
  readonly vague: ReadonlySet<string>;
  /** Stems that name where people work ("kita", "krankenhaus"); beside a known title they tell little of the work. */
  readonly workplaces: ReadonlySet<string>;
  readonly calibration: Calibration;
}

const columns = new WeakMap<OccupationLexicon['groups'], ReadonlyMap<KldbCode, number>>();

/** Column of a group (3 digits) in the models, -1 for none; kept, since to compare it with every group takes longer. */
export function columnOf(group: KldbCode, { groups }: OccupationLexicon): number {
  const known = columns.get(groups) ?? new Map(groups.map((code, column) => [code, column]));
  columns.set(groups, known);
  return known.get(group) ?? -1;
}

/** Number of the feature with this hash, or -1 when the model does not know it. */
export function featureIndex(model: LinearModel, hash: number): number {
  const mask = model.slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const index = (model.slots[slot] ?? 0) - 1;
    if (index < 0 || model.hashes[index] === hash) return index;
  }
}

/** Adds the weights of a feature, `count` times, to the groups they belong to; nothing for the feature -1. */
export function addEntries(
  model: LinearModel,
  index: number,
  sums: Int32Array | Float32Array,
  count = 1,
): void {
  if (index < 0) return;
  const end = model.starts[index + 1] ?? 0;
  for (let entry = model.starts[index] ?? 0; entry < end; entry += 1) {
    const group = model.columns[entry] ?? 0;
    sums[group] = (sums[group] ?? 0) + count * (model.weights[entry] ?? 0);
  }
}

/** The weight that a feature has for one group; 0 for none and for the feature -1. */
export function weightOf(model: LinearModel, index: number, group: number): number {
  if (index < 0) return 0;
  const end = model.starts[index + 1] ?? 0;
  for (let entry = model.starts[index] ?? 0; entry < end; entry += 1) {
    if (model.columns[entry] === group) return model.weights[entry] ?? 0;
  }
  return 0;
}
