import { describe, expect, it } from 'vitest';
import { analyse } from '../../../store/search/analyse.ts';
import { editDistance } from '../../../store/search/edit-distance.ts';
import { readQueryWords } from '../../../store/search/query-words.ts';
import { stem } from '../../../store/search/stem.ts';
import { compoundParts, namedBy } from '../../../store/search/word-forms.ts';

describe('the words of a text', () => {
  it.each([
    ['Köchin/Koch (m/w/d)', ['koechin', 'koch']],
    ['Altenpfleger/in', ['altenpfleger']],
    ['Lehrer*innen für Straßenbau', ['lehrer', 'fuer', 'strassenbau']],
    ['Kfz-Mechatroniker', ['kfz', 'mechatroniker']],
    ['C++ und C#', ['cplusplus', 'und', 'csharp']],
    ['„Gehalt“ – 15,50 €', ['gehalt', '15', '50']],
    ['سائق حافلة', ['سايق', 'حافله']],
    ['مُمَرِّضة', ['ممرضه']],
    ['عـــامل ٣', ['عامل', '3']],
    ['کارگر میوه‌چین', ['كارگر', 'ميوهچين']],
    ['Ґрунтознавець, Ёлка', ['грунтознавець', 'елка']],
    ['İŞÇİ ışık', ['isci', 'isik']],
    ['Șofer / Şofer', ['sofer', 'sofer']],
    ['Słownik', ['slownik']],
  ])('reads %s', (text, words) => expect(analyse(text)).toEqual(words));
});

describe('the stem of a word', () => {
  it.each([
    [['koch', 'koechin', 'koechinnen', 'koeche'], 'koch'],
    [['verkaeufer', 'verkaeuferin', 'verkaeufern', 'verkaeuferinnen'], 'verkaufer'],
    [['arzt', 'aerztin', 'aerzte'], 'arzt'],
    [['pflege', 'pflegen'], 'pfleg'],
    [['kauffrau', 'kaufmann', 'kaufleute'], 'kaufmann'],
    [['angestellte', 'angestellter', 'angestellten'], 'angestellt'],
    [['steuer', 'steuern'], 'steuer'],
  ])('joins %j', (words, expected) => expect(words.map(stem)).toEqual(words.map(() => expected)));
});

describe('the parts of a compound', () => {
  it.each([
    ['busfahrer', ['fahrer', 'bus']],
    ['pflegefachkraft', ['fachkraft', 'pflege']],
    ['reinigungskraft', ['kraft', 'reinigung']],
    ['schulsozialarbeiter', ['arbeiter', 'schulsozial', 'sozialarbeiter']],
    ['kraftfahrer', ['fahrer']],
    ['berufskraftfahrer', ['fahrer', 'berufskraft', 'kraftfahrer']],
    ['fahrer', []],
    ['bonbon', []],
  ])('parts %s', (word, parts) => expect(compoundParts(word)).toEqual(parts));
});

describe('the edit distance', () => {
  it.each([
    ['koch', 'koch', 0],
    ['koch', 'kohc', 1],
    ['koch', 'loch', 1],
    ['koch', 'kochs', 1],
    ['baecker', 'beacker', 1],
    ['schwester', 'schwstr', 2],
    ['koch', 'maler', 3],
  ])('of %s and %s is %i, or more than 2', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3));
    expect(editDistance(b, a, 2)).toBe(Math.min(distance, 3));
  });
});

describe('what a word of a title names', () => {
  it.each([
    ['koechin', 'koch', true],
    ['busfahrer', 'fahrer', true],
    ['schulsozialarbeiter', 'sozialarbeiter', true],
    ['altenpflegehelfer', 'helfer', true],
    ['altenpflegehelfer', 'pflege', false],
    ['baeckereiverkaeufer', 'baeckerei', false],
    ['arzthelferin', 'arzt', false],
  ])('%s: %s, %s', (word, name, expected) => {
    expect(namedBy(word).includes(stem(name))).toBe(expected);
  });
});

describe('the words of a search', () => {
  it('parts words, phrases and what must not occur', () => {
    const { wanted, excluded } = readQueryWords('koch "im Dienst" -nacht -"am Tag" e-bike ');
    const plain = { isPhrase: false, isOpen: false, form: null };
    const quoted = { isPhrase: true, isOpen: false, form: null };
    expect(wanted).toEqual([
      { words: ['koch'], typed: 'koch', ...plain, from: 0, to: 4 },
      { words: ['im', 'dienst'], typed: '"im Dienst"', ...quoted, from: 5, to: 16 },
      { words: ['e'], typed: 'e', ...plain, from: 34, to: 35 },
      { words: ['bike'], typed: 'bike', ...plain, from: 36, to: 40 },
    ]);
    expect(excluded).toEqual([
      { words: ['nacht'], typed: 'nacht', ...plain, from: 17, to: 23 },
      { words: ['am', 'tag'], typed: '"am Tag"', ...quoted, from: 24, to: 33 },
    ]);
  });

  it.each([
    ['Fahrer ohne Führerschein', ['fahrer'], ['fuehrerschein']],
    ['Pflege ohne Nachtdienst', ['pflege'], ['nachtdienst']],
    ['Verkauf keine Teilzeit', ['verkauf'], ['teilzeit']],
    ['sales no part-time', ['sales'], ['part time']],
    ['Koch ohne Ausbildung', ['koch', 'ohne ausbildung'], []],
    ['Koch ohne Salz', ['koch', 'salz'], []],
    ['Koch ohne "Teilzeit"', ['koch', 'teilzeit'], []],
    ['Koch ohne -Teilzeit', ['koch'], ['teilzeit']],
  ])('takes "ohne" before a form of work for a minus, and for nothing elsewhere: %s', (input, ...terms) => {
    const { wanted, excluded } = readQueryWords(input);
    expect([wanted, excluded].map((all) => all.map(({ words }) => words.join(' ')))).toEqual(terms);
  });

  it.each([
    ['Ausbildung Koch', ['apprenticeship']],
    ['duales Studium Pflege', ['dual-study']],
    ['part-time nurse', ['part']],
    ['неполный рабочий день', ['part']],
    ['پاره‌وقت', ['part']],
    ['pół etatu', ['part']],
    ['Koch 538 Euro', ['only']],
    ['Köche "duales Studium"', []],
    ['Werkstudent', []],
  ])('knows the words for kinds and working times: %s', (input, values) => {
    expect(readQueryWords(input).wanted.flatMap(({ form }): readonly string[] => form?.values ?? [])).toEqual(
      values,
    );
  });

  it('takes the last word for unfinished until a blank follows', () => {
    expect(readQueryWords('bus fah').wanted.map((term) => term.isOpen)).toEqual([false, true]);
    expect(readQueryWords('bus fah ').wanted.map((term) => term.isOpen)).toEqual([false, false]);
  });

  it('keeps empty words only when there are no others', () => {
    expect(readQueryWords('job als').wanted).toHaveLength(2);
    expect(readQueryWords('job als koch').wanted).toHaveLength(1);
  });
});
