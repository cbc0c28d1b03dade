import { describe, expect, it } from 'vitest';
import { openFinder, openHint, type Found } from '../../../domain/classify/find-near.ts';
import { narrowText } from '../../../domain/classify/narrow-text.ts';
import { passageOf } from '../../../domain/classify/passage.ts';
import { hasPlaceWithin, openWordScan, placesOf } from '../../../domain/classify/word-scan.ts';

function spotsOf(words: readonly string[], text: string): readonly string[] {
  const spots = openWordScan(words.map((word) => [word]))(narrowText(text));
  return words.flatMap((word, list) => placesOf(list, spots).map((place) => `${word} ${place}`));
}

function found(patterns: readonly RegExp[], text: string): readonly (readonly Found[])[] {
  const matchesOf = openFinder(patterns)(passageOf('text', text));
  return patterns.map((_, number) => matchesOf(number));
}

describe('openWordScan', () => {
  const words = ['arbeit', 'zeitarbeit', 'zeit', 'beitrag', 'a.b', 'fehlt'];

  it('finds words that overlap, hold each other or stand twice, each where it begins', () => {
    expect(spotsOf(words, 'zeitarbeitrag a.b zeit').toSorted()).toEqual([
      'a.b 14',
      'arbeit 4',
      'beitrag 6',
      'zeit 0',
      'zeit 18',
      'zeitarbeit 0',
    ]);
  });

  it('finds nothing when there is nothing to look for or to find', () => {
    expect(spotsOf([], 'text')).toEqual([]);
    expect(spotsOf(words, 'axb')).toEqual([]);
    expect(spotsOf(words, '')).toEqual([]);
  });

  it('takes capitals for small letters and every digit for 0', () => {
    expect(spotsOf(['grün 00', 'ß'], 'GRÜN 42, ß, ẞ').toSorted()).toEqual(['grün 00 0', 'ß 12', 'ß 9']);
  });

  it('finds the words of one list in the order of the text, and from one place on up to another', () => {
    const scan = openWordScan([['zeit', 'arbeit', 'trag'], ['beitrag']]);
    const spots = scan(narrowText('Arbeit, Beitrag, Zeitarbeit'));
    expect(placesOf(0, spots)).toEqual([0, 11, 17, 21]);
    const isWithin = (from: number, to: number) => hasPlaceWithin(0, spots, from, to);
    expect([isWithin(0, 1), isWithin(1, 8), isWithin(12, 17), isWithin(18, 22), isWithin(22, 99)]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(hasPlaceWithin(1, spots, 0, 99)).toBe(true);
  });

  it('finds every word of a text, whatever its length', () => {
    for (let length = 0; length < 40; length += 1) {
      const text = 'ab beitrag zeitarbeit '.repeat(3).slice(0, length);
      const expected = ['beitrag', 'zeitarbeit', 'b'].flatMap((word) =>
        [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => `${word} ${index}`),
      );
      expect(spotsOf(['beitrag', 'zeitarbeit', 'b'], text)).toEqual(expected);
    }
  });

  it('finds all in a text with more of them than it has made room for', () => {
    expect(spotsOf(['a', 'aa'], 'a'.repeat(5000))).toHaveLength(9999);
  });
});

describe('openFinder', () => {
  const PATTERNS = [
    /schicht(?:dienst|arbeit)/iu,
    /(?<!\p{L})nacht(?!\p{L})/iu,
    /bis [^.]{0,60} uhr/iu,
    /[aeiou]{4}/u,
    /^start/iu,
    /nacht(?!\p{L})|spätestens um|bis spätestens|nacht/iu,
    /(x)schicht|(\p{L})chicht(dienst|arbeit)/iu,
    /\p{L}+nachtung|[\p{L}.]*dolor/iu,
  ];
  const filler = 'Lorem ipsum dolor sit amet, consetetur sadipscing elitr. '.repeat(30);

  it('finds far apart in a long text what the patterns find by themselves', () => {
    const text = `${filler}Schichtdienst bei Nacht, Übernachtung bis spätestens um zehn Uhr. ${filler}İ SCHICHTARBEIT Nacht`;
    const near = found(PATTERNS, text).map((each) => each.map(({ at, words }) => [at, words]));
    const alone = PATTERNS.map((pattern) =>
      [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))]
        .slice(0, 40)
        .map((match) => [match.index, match[0]]),
    );
    expect(near).toEqual(alone);
    expect(near.map((each) => each.length)).toEqual([2, 2, 1, 0, 0, 4, 2, 40]);
  });

  it('finds the same in a text with dashes, quotes and letters of other scripts', () => {
    const patterns = [
      /(\d+)\s?(–|-|bis)\s?(\d+)\s?€/u,
      /(?<![€\d])\d+ „\p{L}+“/u,
      /\p{L}+–schicht/iu,
      /[\p{L}–]+dienst/iu,
      /groß/iu,
      /firma \p{Lu}\p{L}+ (?:\p{L}+ )?gmbh/iu,
      /• [^•]{3,20}/u,
    ];
    const text = `${filler}Früh–schicht – 14–16 € • Spät–dienst • 3 „ruhige“ €5 „böse“ 😀 GROẞ, Firma Łukasz Ковальчук GmbH`;
    const alone = patterns.map((pattern) =>
      [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) => ({
        at: match.index,
        words: match[0],
        groups: match.slice(1),
      })),
    );
    expect(found(patterns, text)).toEqual(alone);
    expect(alone.map((each) => each.length)).toEqual([1, 1, 1, 1, 1, 1, 2]);
  });

  it('finds words parted by any blank or one of a few signs, and several that a match must hold', () => {
    const patterns = [
      /früh[-–/ ]\s?dienst/iu,
      /ab\s(?:1|2)\.\smai/iu,
      /frei[^.]{0,40} samstag[^.]{0,40} sonntag/iu,
      /(?:^|\s)beginn[:\s]+(\d+)/iu,
    ];
    const text = `Früh– dienst\u00a0ab\n2.\u2009Mai, Früh/Dienst. Frei am Samstag. ${filler}Frei haben Samstag und Sonntag alle. ${filler}Beginn:\n12`;
    const alone = patterns.map((pattern) =>
      [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(([words]) => words),
    );
    expect(found(patterns, text).map((each) => each.map(({ words }) => words))).toEqual(alone);
    expect(alone.map((each) => each.length)).toEqual([2, 1, 1, 1]);
  });

  it('takes the beginning of a surrounding for no beginning of the text', () => {
    expect(found([/^start/iu], `${filler}Start`)).toEqual([[]]);
    expect(found([/^start/iu], 'Start')[0]).toHaveLength(1);
  });

  it('counts the groups of a pattern through all of its alternatives', () => {
    const [[match] = []] = found([/(früh)dienst|(spät|nacht)dienst/iu], `${filler}Nachtdienst`);
    expect(match?.groups).toEqual([undefined, 'Nacht']);
  });

  it('looks for words of patterns that were made ready after the text', () => {
    const passage = passageOf('text', `${filler}Tagschicht`);
    openFinder([/tagdienst/iu])(passage);
    expect(openFinder([/tagschicht/iu])(passage)(0)).toHaveLength(1);
  });

  it('ends with a bounded number of matches', () => {
    expect(found([/nacht/iu], 'Nacht '.repeat(5000))[0]).toHaveLength(40);
  });

  it('asks for a word near by where it is told to', () => {
    const text = passageOf('text', `12 Tage ${filler} 300 €`);
    expect(openFinder([/\d+/u], ['€'])(text)(0).map(({ words }) => words)).toEqual(['300']);
    expect(openFinder([/\d+/u])(text)(0).map(({ words }) => words)).toEqual(['12', '300']);
  });
});

describe('openHint', () => {
  const passage = passageOf('text', 'Keine Schichten. Nur am Tag, nicht nachts.');

  it.each([
    [/nicht|niemals/iu, 0, 28, false],
    [/nicht|niemals/iu, 28, 42, true],
    [/nicht (?:am|nachts)/iu, 29, 42, true],
    [/nicht \p{L}*nachts/iu, 0, 35, false],
    [/nicht \p{L}*nachts/iu, 0, 42, true],
    [/keine \p{L}+\. niemals/iu, 0, 42, false],
    [/\p{L}/u, 0, 5, true],
  ])('%s from %i to %i: %s', (pattern, from, to, expected) => {
    expect(openHint(pattern)(passage, from, to)).toBe(expected);
  });
});
