import { describe, expect, it } from 'vitest';
import { analyse } from '../../../store/search/analyse.ts';
import { editDistance } from '../../../store/search/edit-distance.ts';
import { readQueryWords } from '../../../store/search/query-words.ts';
import { stem } from '../../../store/search/stem.ts';
import { compoundParts } from '../../../store/search/word-forms.ts';

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

describe('the words of a search', () => {
  it('parts words, phrases and what must not occur', () => {
    const { wanted, excluded } = readQueryWords('koch "im Dienst" -nacht -"am Tag" e-bike ');
    const plain = { isPhrase: false, isOpen: false };
    const quoted = { isPhrase: true, isOpen: false };
    expect(wanted).toEqual([
      { words: ['koch'], typed: 'koch', ...plain },
      { words: ['im', 'dienst'], typed: '"im Dienst"', ...quoted },
      { words: ['e'], typed: 'e', ...plain },
      { words: ['bike'], typed: 'bike', ...plain },
    ]);
    expect(excluded).toEqual([
      { words: ['nacht'], typed: 'nacht', ...plain },
      { words: ['am', 'tag'], typed: '"am Tag"', ...quoted },
    ]);
  });

  it('takes "ohne" before a form of work for a minus, and for nothing elsewhere', () => {
    const terms = (input: string) => {
      const { wanted, excluded } = readQueryWords(input);
      return [wanted.flatMap(({ words }) => words), excluded.flatMap(({ words }) => words)];
    };
    expect(terms('Fahrer ohne Führerschein ')).toEqual([['fahrer'], ['fuehrerschein']]);
    expect(terms('Pflege ohne Nachtdienst ')).toEqual([['pflege'], ['nachtdienst']]);
    expect(terms('Koch ohne Ausbildung ')).toEqual([['koch', 'ausbildung'], []]);
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
