import { describe, expect, it } from 'vitest';
import { insistOn, isRefusal, typedPieces } from '../../domain/typed-pieces.ts';

describe('the pieces of what is typed', () => {
  it('are words and phrases, wanted or not, each with its place', () => {
    expect(typedPieces('Koch -"am Tag" e-bike "ab sofort"')).toEqual([
      { typed: 'Koch', from: 0, content: 'Koch', isPhrase: false, isExcluded: false },
      { typed: '-"am Tag"', from: 5, content: 'am Tag', isPhrase: true, isExcluded: true },
      { typed: 'e-bike', from: 15, content: 'e-bike', isPhrase: false, isExcluded: false },
      { typed: '"ab sofort"', from: 22, content: 'ab sofort', isPhrase: true, isExcluded: false },
    ]);
  });

  it.each(['', ' ', '"', '- "'])('are few where there is little: %j', (words) => {
    expect(typedPieces(words).filter(({ content }) => /\w/.test(content))).toEqual([]);
  });

  it.each([
    ['ohne Schicht', true],
    ['Keine Schicht', true],
    ['no shifts', true],
    ['"ohne" Schicht', false],
    ['-ohne Schicht', false],
    ['Ohneberg', false],
  ])('begin with a refusal or not: %s', (words, expected) => {
    expect(typedPieces(words).slice(0, 1).map(isRefusal)).toEqual([expected]);
  });
});

describe('insisting', () => {
  it.each([
    ['Jülich', ['Jülich'], '"Jülich"'],
    ['Koch Jülich', ['Jülich'], 'Koch "Jülich"'],
    ['Koch Jülich', ['Koch', 'Jülich'], '"Koch" "Jülich"'],
    [
      'Fachkraft für Lagerlogistik Düren',
      ['Fachkraft für Lagerlogistik'],
      '"Fachkraft für Lagerlogistik" Düren',
    ],
    ['Lehrer er', ['er'], 'Lehrer "er"'],
    ['"Koch" Koch', ['Koch'], '"Koch" "Koch"'],
    ['-Koch Koch', ['Koch'], '-Koch "Koch"'],
    ['Pflege-Büro $& Test', ['buero'], '"Pflege-Büro" $& Test'],
    ['$& $1', ['$1'], '$& "$1"'],
    ['Koch-Ausbildung hier', ['Koch', 'Ausbildung'], '"Koch-Ausbildung" hier'],
    ['Koch', ['Bäcker'], 'Koch'],
  ])('on parts of %s puts them in quotes: %s', (words, parts, expected) => {
    expect(insistOn(words, parts)).toBe(expected);
  });
});
