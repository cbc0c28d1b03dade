import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { loadOccupations } from '../../config/occupations/load.ts';
import {
  loadSearchWords,
  readSearchWords,
  SEARCH_LANGUAGES,
  type SearchLanguage,
} from '../../config/occupations/load-search-words.ts';
import { analyse } from '../../store/search/analyse.ts';
import { withoutFrame } from '../../store/search/wish-words.ts';

const rows = loadSearchWords();
const HEADER = `id\tgroups\t${SEARCH_LANGUAGES.join('\t')}`;

/** Letters that a word of the language may hold beside signs; abbreviations such as CNC stand in all of them. */
const LETTERS: Readonly<Record<SearchLanguage, RegExp>> = {
  de: /^[a-zäöüß]+$/i,
  en: /^[a-z]+$/,
  uk: /^[а-щьюяґєії]+$/,
  ru: /^[а-яё]+$/,
  tr: /^[a-zçğıöşüâ]+$/,
  ar: /^[\u0620-\u0652]+$/,
  pl: /^[a-ząćęłńóśźż]+$/,
  ro: /^[a-zăâîșț]+$/,
  fa: /^[\u0620-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc]+$/,
};
const ABBREVIATION = /^(it|cnc|cad|hr|pr|dj|ceo|hgv|phd|plc|pv|c|g|k|e|icu|azs|smm)$/;

describe('search words', () => {
  it('name at least 300 occupations and 40 wishes in every language', () => {
    expect(rows.filter(({ isWish }) => !isWish).length).toBeGreaterThanOrEqual(300);
    expect(rows.filter(({ isWish }) => isWish).length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const language of SEARCH_LANGUAGES)
      expect(rows.filter(({ words }) => words[language].length > 0)).toHaveLength(rows.length);
  });

  it('lead to groups of the classification, and to nearly every main group', () => {
    const { byCode } = loadOccupations();
    const groups = rows.flatMap(({ groups: named }) => named);
    expect(groups.filter((group) => !byCode.has(group))).toEqual([]);
    expect(new Set(groups.map((group) => group.slice(0, 2))).size).toBeGreaterThanOrEqual(36);
  });

  it.each(SEARCH_LANGUAGES)('are written in the letters of their language: %s', (language) => {
    const parts = rows
      .flatMap(({ words }) => words[language])
      .flatMap((word) => word.split(/[^\p{L}\p{M}]+/u));
    const strange = parts.filter(
      (part) => part !== '' && !LETTERS[language].test(part) && !ABBREVIATION.test(part),
    );
    expect(strange).toEqual([]);
  });

  it.each(SEARCH_LANGUAGES)('say more in every wish than the small words around it: %s', (language) => {
    const wishes = rows.filter(({ isWish }) => isWish).flatMap(({ words }) => words[language]);
    expect(wishes.filter((wish) => withoutFrame(analyse(wish)).length === 0)).toEqual([]);
  });

  it.each(SEARCH_LANGUAGES)('stand once in a row: %s', (language) => {
    const twice = rows.filter(({ words }) => new Set(words[language]).size < words[language].length);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    [
      'a language that is missing',
      `${HEADER}\nbaker\t292\tBäcker\tbaker`,
      'line 2 (baker): it has 2 languages, not 9',
    ],
    [
      'a group that is none',
      `${HEADER}\nbaker\t29\t${'x\t'.repeat(8)}x`,
      'line 2 (baker): a group must be 3 digits',
    ],
    [
      'a language without words',
      `${HEADER}\nbaker\t292\t${'x\t'.repeat(8)} `,
      'line 2 (baker): no words in fa',
    ],
    ['columns without names', 'baker\t292', 'line 1 must name the columns'],
  ])('are refused by line with %s', (_, text, problem) => {
    let caught: unknown;
    try {
      readSearchWords(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ConfigError);
    expect((caught as ConfigError).problems[0]).toContain(problem);
  });
});
