import { describe, expect, it } from 'vitest';
import { calibrate, trialsOf } from '../../../config/build/lexicon-calibrate.ts';
import type { LabelledVacancy } from '../../../config/build/lexicon-labelled.ts';
import { loadLexicon } from '../../../config/occupations/load.ts';
import { confidenceOf } from '../../../domain/occupation/confidence.ts';
import { rankGroups } from '../../../domain/occupation/rank-groups.ts';

const lexicon = loadLexicon();
const TITLES = ['Koch', 'Maurer', 'Friseur', 'Bäcker', 'Tischler', 'Physiotherapeut', 'Landwirt', 'Florist'];

function rows(share: number): readonly LabelledVacancy[] {
  return TITLES.map((title, index) => {
    const right = rankGroups(title, '', lexicon).ranked[0]?.group ?? '';
    const groups = index < TITLES.length * share ? [right] : ['011'];
    return { title, text: '', groups, level: null, forTesting: false };
  });
}

function meanConfidence(share: number): number {
  const calibrated = { ...lexicon, calibration: calibrate(trialsOf(lexicon, rows(share))) };
  const all = TITLES.map((title) => confidenceOf(rankGroups(title, '', calibrated), calibrated));
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

describe('calibrate', () => {
  it.each([0.25, 0.5, 0.75])('says %s where that share of the rows is right', (share) => {
    expect(meanConfidence(share)).toBeCloseTo(share, 1);
  });
});
