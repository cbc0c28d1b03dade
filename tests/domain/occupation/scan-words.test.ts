import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../domain/occupation/scan-words.ts';

function wordsOf(text: string, most = Infinity): readonly string[] {
  const words: string[] = [];
  scanWords(text, (word) => {
    words.push(word);
    return words.length < most;
  });
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
    const places: (readonly [string, number])[] = [];
    scanWords(text, (word, at) => places.push([word, at]) > 0);
    expect(places.map(([word, at]) => text.slice(at, at + word.length))).toEqual(
      places.map(([word]) => word),
    );
    expect(places.map(([, at]) => at)).toEqual([0, 3, 11, 18, 22, 25]);
  });

  it('stops when no more words are wanted', () => {
    expect(wordsOf('eins zwei drei vier', 2)).toEqual(['eins', 'zwei']);
  });
});
