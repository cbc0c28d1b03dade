import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../config/occupations/load.ts';
import { titleWordFeatures } from '../../../domain/occupation/features.ts';
import { addEntries, featureIndex } from '../../../domain/occupation/lexicon.ts';
import { WordMemory } from '../../../domain/occupation/word-memory.ts';

const { title: model } = loadLexicon();
const WIDTH = model.bias.length;
const WORDS = 'koch maurer baecker tischler florist friseur landwirt elektroniker pfleger verkaeufer'.split(
  ' ',
);

/** The weights of a word, worked out without remembering anything. */
function weightsOf(word: string): Float32Array {
  const sums = new Float32Array(WIDTH);
  titleWordFeatures(word, (hash) => addEntries(model, featureIndex(model, hash), sums));
  return sums;
}

function remembered(memory: WordMemory, word: string, count?: number): Float32Array {
  const sums = new Float32Array(WIDTH);
  memory.add(memory.placeOf(word), sums, count);
  return sums;
}

describe('WordMemory', () => {
  it('tells the same of a word when it is met again, and as much as its features do', () => {
    const memory = new WordMemory(model, titleWordFeatures);
    memory.startReading();
    for (const word of [...WORDS, ...WORDS]) expect(remembered(memory, word)).toEqual(weightsOf(word));
  });

  it('tells the same after it ran out of room and forgot', () => {
    const memory = new WordMemory(model, titleWordFeatures, 2 * WIDTH);
    for (const word of [...WORDS, ...WORDS]) {
      memory.startReading();
      expect(remembered(memory, word)).toEqual(weightsOf(word));
    }
  });

  it('finds a word inside a text as it finds the word alone', () => {
    const memory = new WordMemory(model, titleWordFeatures);
    memory.startReading();
    expect(memory.placeOf('der maurer mauert', 4, 10)).toBe(memory.placeOf('maurer'));
    expect(memory.placeOf('der maurer mauert', 4, 9)).not.toBe(memory.placeOf('maurer'));
  });

  it('counts a word as often as it is told to', () => {
    const memory = new WordMemory(model, titleWordFeatures);
    memory.startReading();
    expect(remembered(memory, 'koch', 3)).toEqual(weightsOf('koch').map((weight) => 3 * weight));
  });

  it('tells what a word adds to one group', () => {
    const memory = new WordMemory(model, titleWordFeatures);
    memory.startReading();
    const weights = weightsOf('friseur');
    const shares = Array.from(weights, (_, group) => memory.shareOf(memory.placeOf('friseur'), group));
    expect(shares).toEqual([...weights]);
  });

  it('knows the first time in a reading from the second, and begins anew with the next reading', () => {
    const memory = new WordMemory(model, titleWordFeatures);
    const firsts = () => [memory.isFirst(memory.placeOf('koch')), memory.isFirst(memory.placeOf('koch'))];
    memory.startReading();
    expect(firsts()).toEqual([true, false]);
    memory.startReading();
    expect(firsts()).toEqual([true, false]);
  });

  it('knows no feature of a word that nobody ever wrote', () => {
    const memory = new WordMemory(model, titleWordFeatures);
    memory.startReading();
    expect(memory.featuresAt(memory.placeOf('ж'))).toBe(0);
    expect(memory.featuresAt(memory.placeOf('koch'))).toBeGreaterThan(0);
  });
});
