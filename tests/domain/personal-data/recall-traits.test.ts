import { describe, expect, it } from 'vitest';
import { WORD } from '../../../domain/personal-data/name-words.ts';
import { wordsOf } from '../../../domain/personal-data/tokens.ts';
import { ENDING } from '../../../domain/personal-data/word-endings.ts';
import { LOOK } from '../../../domain/personal-data/word-traits.ts';

/** What a word tells where it stands. */
function told(word: string): number {
  return wordsOf(`Hier: ${word}`).traitsAt(1);
}

describe('what a word tells by itself', () => {
  it.each([
    ['Sabine', WORD.given | LOOK.capital | LOOK.partOfName | LOOK.beginsName],
    ['SABINE', WORD.homonym | LOOK.capital | LOOK.allCapitals | LOOK.partOfName | LOOK.beginsName],
    ['Mihajlov', LOOK.capital | LOOK.partOfName | LOOK.beginsName],
    ['Ferienhof', LOOK.capital | LOOK.partOfName | ENDING.institution | ENDING.topographic],
    ['Fuhrparkleiter', LOOK.capital | LOOK.partOfName | ENDING.role],
    ['BestMatch', LOOK.capital],
    ['DRK-Werkstatt', LOOK.capital | ENDING.institution | WORD.ordinary],
    ['A', LOOK.capital | LOOK.initial | LOOK.beginsName],
    ['al-Rahman', LOOK.partOfName],
    ['van', WORD.particle],
    ['heißt', LOOK.announces],
    ['verkaufen', 0],
  ])('%s', (word, expected) => {
    expect(told(word)).toBe(expected);
  });

  it('stays the same, however many other words were read since', () => {
    const words = ['Sabine', 'Mihajlov', 'Ferienhof', 'heißt', 'al-Rahman', 'Fuhrparkleiter'];
    const before = words.map((word) => told(word));
    const others = Array.from({ length: 100_000 }, (_, number) => `Wort${inLetters(number)}`);
    wordsOf(others.join(' '));
    expect(words.map((word) => told(word))).toEqual(before);
  });
});

function inLetters(number: number): string {
  return number.toString(8).replace(/\d/g, (digit) => 'abcdefgh'.charAt(Number(digit)));
}
