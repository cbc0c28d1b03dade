import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../domain/occupation/scan-words.ts';

function wordsOf(text: string, most = Infinity): readonly string[] {
  const words: string[] = [];
  scanWords(text, (from, to) => words.push(text.slice(from, to)) < most);
  return words;
}

describe('scanWords', () => {
  it.each([
    ['Köchin/Koch (m/w/d)', ['Köchin', 'Koch', 'm', 'w', 'd']],
    ['C++ und C#-Entwickler', ['C++', 'und', 'C#', 'Entwickler']],
    ['Straße 12b, Düren', ['Straße', '12b', 'Düren']],
    ['🙂 Pflege 🙂', ['Pflege']],
    ['повар и مساعد', ['повар', 'и', 'مساعد']],
    [' – … !', []],
    ['', []],
  ])('finds the words of "%s"', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('tells where each word stands', () => {
    const text = 'Ab sofort: Bäcker*in (20 Std.)';
    const places: number[] = [];
    scanWords(text, (from) => places.push(from) > 0);
    expect(places).toEqual([0, 3, 11, 18, 22, 25]);
  });

  it('keeps to the stretch that is asked for, cutting a word at its end', () => {
    const text = 'eins zwei drei';
    const words: string[] = [];
    scanWords(text, (from, to) => words.push(text.slice(from, to)) > 0, 5, 12);
    expect(words).toEqual(['zwei', 'dr']);
  });

  it('stops when no more words are wanted', () => {
    expect(wordsOf('eins zwei drei vier', 2)).toEqual(['eins', 'zwei']);
  });
});
