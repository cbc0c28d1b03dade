import { describe, expect, it } from 'vitest';
import { allMatches } from '../../domain/all-matches.ts';

describe('allMatches', () => {
  it.each<[RegExp, string]>([
    [/\d+/gu, '1 und 23, 456'],
    [/(a)(b)?/gu, 'ab a ba'],
    [/x*/g, 'axxb'],
    [/(?=b)/gu, 'abb'],
    [/x*/gu, '👩x👩'],
    [/x*/g, '👩x'],
    [/fehlt/giu, 'nichts'],
    [/.?/gsu, ''],
  ])('finds with %s what matchAll finds', (pattern, text) => {
    const found = allMatches(pattern, text).map((match) => [match.index, ...match]);
    expect(found).toEqual([...text.matchAll(pattern)].map((match) => [match.index, ...match]));
  });

  it('begins at the beginning whatever was looked for before', () => {
    const pattern = /b/g;
    pattern.lastIndex = 2;
    expect(allMatches(pattern, 'bab')).toHaveLength(2);
    expect(allMatches(pattern, 'bab')).toHaveLength(2);
  });
});
