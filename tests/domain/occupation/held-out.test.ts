import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../../config/build/lexicon-labelled.ts';
import { loadLexicon } from '../../../config/occupations/load.ts';
import { judgeOccupation, SURE } from '../../../domain/occupation/judge-occupation.ts';
import { rankGroups } from '../../../domain/occupation/rank-groups.ts';

const lexicon = loadLexicon();
const table = new URL('../../../bench/evaluate/cases/occupations.tsv', import.meta.url);
const rows = readLabelled(table)
  .filter(({ forTesting }) => forTesting)
  .map(({ title, text, groups }) => {
    const judged = judgeOccupation({ title, text, printedOccupations: [], places: [] }, lexicon);
    const first = rankGroups(title, text, lexicon).ranked.slice(0, 3);
    return {
      right: groups.includes(judged.value?.slice(0, 3) ?? ''),
      amongThree: first.some(({ group }) => groups.includes(group)),
      sure: judged.confidence >= SURE,
    };
  });

describe('vacancies that the lexicon never learnt from', () => {
  it('come into the right group nine times in ten', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ right }) => right).length / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  it('have the right group among the first three still more often', () => {
    expect(rows.filter(({ amongThree }) => amongThree).length / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  it('are right 19 times in 20 where the judgement is sure, which it is for most of them', () => {
    const sure = rows.filter((row) => row.sure);
    expect(sure.length / rows.length).toBeGreaterThanOrEqual(0.6);
    expect(sure.filter(({ right }) => right).length / sure.length).toBeGreaterThanOrEqual(0.95);
  });
});
