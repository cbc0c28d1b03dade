import { describe, expect, it } from 'vitest';
import { openFinder, type Found } from '../../../domain/classify/find-near.ts';
import { readSpots } from '../../../domain/classify/word-spots.ts';
import { openWordScan } from '../../../domain/classify/word-scan.ts';

function hitsOf(words: readonly string[], text: string): readonly string[] {
  const hits: string[] = [];
  openWordScan(words)(text, (word, at) => hits.push(`${words[word]} ${at}`));
  return hits;
}

function found(patterns: readonly RegExp[], text: string): readonly (readonly Found[])[] {
  const matchesOf = openFinder(patterns)(text);
  return patterns.map((_, number) => matchesOf(number));
}

describe('openWordScan', () => {
  const words = ['arbeit', 'zeitarbeit', 'zeit', 'beitrag', 'a.b', 'fehlt'];

  it('finds words that overlap, hold each other or stand twice, each where it begins', () => {
    expect(hitsOf(words, 'zeitarbeitrag a.b zeit').toSorted()).toEqual([
      'a.b 14',
      'arbeit 4',
      'beitrag 6',
      'zeit 0',
      'zeit 18',
      'zeitarbeit 0',
    ]);
  });

  it('finds nothing when there is nothing to look for or to find', () => {
    expect(hitsOf([], 'text')).toEqual([]);
    expect(hitsOf(words, 'axb')).toEqual([]);
    expect(hitsOf(words, '')).toEqual([]);
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
  ];
  const filler = 'Lorem ipsum dolor sit amet, consetetur sadipscing elitr. '.repeat(30);

  it('finds far apart in a long text what the patterns find by themselves', () => {
    const text = `${filler}Schichtdienst bei Nacht, Übernachtung bis spätestens um zehn Uhr. ${filler}İ SCHICHTARBEIT Nacht`;
    const near = found(PATTERNS, text).map((each) => each.map(({ at, words }) => [at, words]));
    const alone = PATTERNS.map((pattern) =>
      [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) => [
        match.index,
        match[0],
      ]),
    );
    expect(near).toEqual(alone);
    expect(near.map((each) => each.length)).toEqual([2, 2, 1, 0, 0, 4, 2]);
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
    const spots = readSpots(`${filler}Tagschicht`);
    openFinder([/tagdienst/iu])(filler, spots);
    expect(openFinder([/tagschicht/iu])(`${filler}Tagschicht`, spots)(0)).toHaveLength(1);
  });

  it('ends with a bounded number of matches', () => {
    expect(found([/nacht/iu], 'Nacht '.repeat(5000))[0]).toHaveLength(12);
  });
});
