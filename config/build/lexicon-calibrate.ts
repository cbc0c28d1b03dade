import { signsOf } from '../../domain/occupation/confidence.ts';
import type { Calibration, OccupationLexicon } from '../../domain/occupation/lexicon.ts';
import { rankGroups } from '../../domain/occupation/rank-groups.ts';
import type { LabelledVacancy } from './lexicon-labelled.ts';

const ROUNDS = 4000;
const PACE = 0.5;
/** Pull of the weights towards zero: there are a few hundred rows to learn from, no more. */
const DECAY = 0.004;

/** What a ranking showed of its trustworthiness, and whether it was right. */
export interface Trial {
  readonly signs: readonly number[];
  readonly right: 0 | 1;
}

/** Ranks `rows`, which the lexicon must not have learnt from. */
export function trialsOf(lexicon: OccupationLexicon, rows: readonly LabelledVacancy[]): readonly Trial[] {
  return rows.map(({ title, text, groups }) => {
    const ranking = rankGroups(title, text, lexicon);
    return {
      signs: signsOf(ranking, lexicon),
      right: groups.includes(ranking.ranked[0]?.group ?? '') ? 1 : 0,
    };
  });
}

/** Fits the confidence to how often rankings were right. */
export function calibrate(lessons: readonly Trial[]): Calibration {
  let weights: readonly number[] = lessons[0]?.signs.map(() => 0) ?? [];
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const errors = lessons.map(({ signs, right }) => right - likelihood(signs, weights, bias));
    const pull = weights.map((_, sign) =>
      mean(lessons.map(({ signs }, row) => (signs[sign] ?? 0) * (errors[row] ?? 0))),
    );
    // A sign of trust that lowers the confidence would only tell of rows that happen to go together.
    weights = weights.map((weight, sign) =>
      Math.max(0, weight + PACE * ((pull[sign] ?? 0) - DECAY * weight)),
    );
    bias += PACE * mean(errors);
  }
  return { bias: rounded(bias), weights: weights.map(rounded) };
}

function likelihood(signs: readonly number[], weights: readonly number[], bias: number): number {
  const odds = signs.reduce((sum, sign, index) => sum + sign * (weights[index] ?? 0), bias);
  return 1 / (1 + Math.exp(-odds));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
