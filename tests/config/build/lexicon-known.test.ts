import { describe, expect, it } from 'vitest';
import { contradictions, knownTitles } from '../../../config/build/lexicon-known.ts';
import { titleKey } from '../../../domain/occupation/title-key.ts';

const OFFICIAL = [
  { title: 'Schornsteinfeger/in', code: '42212' },
  { title: 'Schwimmer/in (Sport)', code: '94214' },
  { title: 'Weber/in - Bandweberei', code: '28122' },
  { title: 'Weber/in - Teppiche', code: '28132' },
];
const known = (everyday: readonly { title: string; code: string }[]) => knownTitles(OFFICIAL, everyday);

describe('knownTitles', () => {
  it('knows a title with a remark also without it', () => {
    expect(known([]).get(titleKey(['schwimmer']))).toBe('94214');
  });

  it('keeps the finer code of the index inside the group of an everyday title', () => {
    const finer = known([{ title: 'Schornsteinfeger', code: '422' }]);
    expect(finer.get(titleKey(['schornsteinfeger']))).toBe('42212');
  });

  it('knows everyday titles that the index does not have', () => {
    expect(known([{ title: 'Kaminkehrer', code: '422' }]).get(titleKey(['kaminkehrer']))).toBe('422');
  });
});

describe('contradictions', () => {
  it.each([
    ['Schornsteinfegerin', '341', true],
    ['Schornsteinfeger', '422', false],
    ['Schwimmer', '845', false],
    ['Schornsteinfegermeister', '341', false],
  ])('says of the everyday title %s under %s: %s', (title, code, isWrong) => {
    expect(contradictions(OFFICIAL, [{ title, code }])).toEqual(isWrong ? [{ title, code }] : []);
  });
});
