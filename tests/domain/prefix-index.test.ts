import { describe, expect, it } from 'vitest';
import { buildPrefixIndex } from '../../domain/prefix-index.ts';

const ENTRIES = [
  { name: 'Müller & Söhne GmbH', weight: 2 },
  { name: 'Muehlenbäckerei Krings', weight: 9 },
  { name: 'Autohaus Müller', weight: 50 },
  { name: 'Café Zur Mühle', weight: 1 },
  { name: 'Çelik Bau', weight: 1 },
  { name: 'سائق', weight: 1 },
];
const index = buildPrefixIndex(ENTRIES, { name: ({ name }) => name, weight: ({ weight }) => weight });
const find = (typed: string, limit = 10) => index.find(typed, limit).map(({ name }) => name);

describe('finding names by their beginnings', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'names that begin so before names with such a word',
      'mue',
      ['Muehlenbäckerei Krings', 'Müller & Söhne GmbH', 'Autohaus Müller', 'Café Zur Mühle'],
    ],
    ['umlauts and their spelling with e alike', 'Mühl', ['Muehlenbäckerei Krings', 'Café Zur Mühle']],
    ['several words, the last one begun', 'müller & s', ['Müller & Söhne GmbH']],
    ['accents', 'cafe', ['Café Zur Mühle']],
    ['other scripts', 'سا', ['سائق']],
    ['nothing for what is nowhere', 'xyz', []],
    ['nothing for signs alone', ' &-', []],
  ])('gives %s', (_, typed, names) => {
    expect(find(typed)).toEqual(names);
  });

  it('gives no more than asked for', () => {
    expect(find('m', 2)).toHaveLength(2);
  });
});
