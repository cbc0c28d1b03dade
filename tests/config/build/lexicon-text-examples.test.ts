import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../../../config/build/lexicon-examples.ts';
import type { Material } from '../../../config/build/lexicon-examples.ts';
import { textExamples } from '../../../config/build/lexicon-text-examples.ts';

const MATERIAL: Material = {
  official: [{ title: 'Glasreiniger/in (Fenster)', code: '54122' }],
  names: [],
  everyday: {
    titles: [],
    words: [],
    tasks: [
      { title: 'Böden wischen', code: '541' },
      { title: 'Brote backen', code: '292' },
    ],
    additions: [],
    talk: ['Jobrad', 'Kantine', 'Betriebsarzt'],
    vague: [],
    workplaces: [],
  },
  vacancies: [
    { title: 'Hilfe', text: 'Treppen putzen', groups: ['541', '832'], level: null, forTesting: false },
    { title: 'Bäcker', text: '', groups: ['292'], level: null, forTesting: false },
  ],
};
const lessons = (seed = 1) => textExamples(MATERIAL, chanceFrom(seed));

describe('textExamples', () => {
  it('teaches each task by itself and among the talk of two vacancies', () => {
    const baking = lessons().filter(({ stems }) => stems.includes('backen'));
    expect(baking.map(({ group }) => group)).toEqual(['292', '292', '292']);
    expect(
      baking.filter(({ stems }) => stems.some((stem) => /jobrad|kantine|betriebsarzt/.test(stem))),
    ).toHaveLength(2);
  });

  it('asks for no trade of another group', () => {
    const cleaning = Array.from({ length: 20 }, (_, seed) => lessons(seed)).flat();
    const asking = cleaning.filter(({ stems }) => stems.includes('glasreiniger') && stems.length > 3);
    expect(asking.length).toBeGreaterThan(0);
    expect(new Set(asking.map(({ group }) => group))).toEqual(new Set(['541']));
  });

  it('shares a vacancy that is two groups between them, and leaves out one without text', () => {
    const labelled = lessons().filter(({ stems }) => stems.includes('treppen'));
    expect(labelled.map(({ group, weight }) => [group, weight])).toEqual([
      ['541', 1.5],
      ['832', 1.5],
    ]);
  });

  it('gives the same lessons for the same chance', () => {
    expect(lessons(5)).toEqual(lessons(5));
  });
});
