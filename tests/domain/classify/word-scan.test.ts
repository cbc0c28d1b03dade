import { describe, expect, it } from 'vitest';
import { openFinder } from '../../../domain/classify/find-near.ts';
import { openWordScan } from '../../../domain/classify/word-scan.ts';

describe('openWordScan', () => {
  const words = ['arbeit', 'zeitarbeit', 'zeit', 'beitrag', 'a.b', 'fehlt'];

  it('finds words that overlap, hold each other or stand twice, each where it begins', () => {
    const hits = openWordScan(words)('zeitarbeitrag a.b zeit').map(({ word, at }) => `${words[word]} ${at}`);
    expect(hits.toSorted()).toEqual(['a.b 14', 'arbeit 4', 'beitrag 6', 'zeit 0', 'zeit 18', 'zeitarbeit 0']);
  });

  it('finds nothing when there is nothing to look for or to find', () => {
    expect(openWordScan([])('text')).toEqual([]);
    expect(openWordScan(words)('axb')).toEqual([]);
    expect(openWordScan(words)('')).toEqual([]);
  });
});

describe('openFinder', () => {
  const PATTERNS = [
    /schicht(?:dienst|arbeit)/iu,
    /(?<!\p{L})nacht(?!\p{L})/iu,
    /bis [^.]{0,60} uhr/iu,
    /[aeiou]{4}/u,
    /^start/iu,
  ];
  const filler = 'Lorem ipsum dolor sit amet, consetetur sadipscing elitr. '.repeat(30);

  it('finds far apart in a long text what the patterns find by themselves', () => {
    const text = `${filler}Schichtdienst bei Nacht, Übernachtung bis spätestens um zehn Uhr. ${filler}İ SCHICHTARBEIT Nacht`;
    const found = openFinder(PATTERNS)(text).map((each) => each.map(({ at, words }) => [at, words]));
    const alone = PATTERNS.map((pattern) =>
      [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) => [
        match.index,
        match[0],
      ]),
    );
    expect(found).toEqual(alone);
    expect(found.map((each) => each.length)).toEqual([2, 2, 1, 0, 0]);
  });

  it('takes the beginning of a surrounding for no beginning of the text', () => {
    expect(openFinder([/^start/iu])(`${filler}Start`)).toEqual([[]]);
    expect(openFinder([/^start/iu])('Start')[0]).toHaveLength(1);
  });

  it('ends with a bounded number of matches', () => {
    expect(openFinder([/nacht/iu])('Nacht '.repeat(5000))[0]).toHaveLength(12);
  });
});
