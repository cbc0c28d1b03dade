import { describe, expect, it } from 'vitest';
import { loadLexicon, loadOccupations } from '../../config/occupations/load.ts';

const table = loadOccupations();

describe('the occupation table', () => {
  it.each([
    [1, 10],
    [2, 37],
    [3, 144],
    [4, 702],
    [5, 1300],
  ])('has the official number of codes with %i digits', (digits, count) => {
    expect([...table.byCode.keys()].filter((code) => code.length === digits)).toHaveLength(count);
  });

  it('names every code in German and English', () => {
    const nameless = [...table.byCode.values()].filter(({ de, en }) => de.length < 2 || en.length < 2);
    expect(nameless).toEqual([]);
  });

  it('hangs every code below its parent', () => {
    for (const code of table.byCode.keys()) {
      expect(table.children(code.slice(0, -1)).map((child) => child.code)).toContain(code);
    }
  });

  it('lists children in the order of their codes, areas for the empty code', () => {
    expect(table.children('').map(({ code }) => code)).toEqual('0 1 2 3 4 5 6 7 8 9'.split(' '));
    expect(table.children('52').map(({ code }) => code)).toEqual(['521', '522', '523', '524', '525']);
    expect(table.children('99')).toEqual([]);
  });
});

describe('the occupation lexicon', () => {
  const lexicon = loadLexicon();

  it('knows every group of the classification and no other', () => {
    const groups = [...table.byCode.keys()].filter((code) => code.length === 3);
    expect([...lexicon.groups].toSorted()).toEqual(groups.toSorted());
  });

  it('points only at groups and codes that exist', () => {
    for (const { columns } of [lexicon.title, lexicon.text]) {
      expect(columns.every((column) => column < lexicon.groups.length)).toBe(true);
    }
    expect([...lexicon.known.values()].filter((code) => !table.byCode.has(code))).toEqual([]);
  });

  it.each(['title', 'text'] as const)('has whole entry ranges in its %s model', (name) => {
    const { hashes, starts, columns, weights } = lexicon[name];
    expect(starts).toHaveLength(hashes.length + 1);
    expect(starts.at(-1)).toBe(columns.length);
    expect(weights).toHaveLength(columns.length);
  });
});
