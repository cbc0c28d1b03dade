import { describe, expect, it } from 'vitest';
import { benchPlaces } from '../../../../bench/generate-postings.ts';
import { loadLexicon } from '../../../../config/occupations/load.ts';
import { loadSearchWords } from '../../../../config/occupations/load-search-words.ts';
import { wordSteps } from '../../../../store/search/meilisearch/query-text.ts';
import { openOccupationWords } from '../../../../store/search/occupation-words.ts';
import { openPlaceWords } from '../../../../store/search/place-words.ts';

const NAMES = {
  occupations: openOccupationWords(loadSearchWords(), loadLexicon().known),
  places: openPlaceWords(benchPlaces()),
};

describe('a word that only lets guess an occupation', () => {
  const steps = wordSteps('Gartenarbeit', NAMES);
  const guessed = steps.findIndex(({ narrowing }) => narrowing?.includes('121') === true);

  it('is looked up as such a word first', () => {
    expect(guessed).toBeGreaterThan(0);
    expect(steps.slice(0, guessed).map(({ narrowing }) => narrowing)).toEqual(
      steps.slice(0, guessed).map(() => null),
    );
  });

  it('finds the occupation when no posting has it, and says so', () => {
    expect(steps[guessed]).toMatchObject({
      q: '',
      readings: [{ typed: 'Gartenarbeit', parameter: 'occupation', values: ['121'] }],
      dropped: [],
    });
  });
});

describe('the name of an occupation', () => {
  const [leading, second] = wordSteps('Fliesenlegerin', NAMES);

  it('is looked for first in titles and among what the occupation is called', () => {
    expect(leading).toMatchObject({
      narrowing: null,
      readings: [{ typed: 'Fliesenlegerin', values: ['331'] }],
    });
    expect(leading?.searchedIn).toContain('title');
    expect(leading?.searchedIn).not.toContain('text');
  });

  it('is the occupation that was judged where nothing is called so', () => {
    expect(second).toMatchObject({ q: '', searchedIn: null });
    expect(second?.narrowing).toContain('331');
  });
});

describe('a wish', () => {
  it('becomes a filter before its words are looked up', () => {
    const [leading] = wordSteps('irgendwas mit Kindern', NAMES);
    expect(leading).toMatchObject({ q: '', readings: [{ typed: 'irgendwas mit Kindern' }] });
  });
});

describe('a typing error in the name of an occupation', () => {
  const mended = wordSteps('Elektricker', NAMES).find(({ respelt }) => respelt.length > 0);

  it('is mended unless a posting has the very word', () => {
    expect(mended).toMatchObject({
      q: '',
      readings: [],
      respelt: [{ typed: 'Elektricker', meant: ['Elektriker'] }],
      unless: ['"elektricker"'],
    });
    expect(mended?.narrowing).toContain('262');
  });
});

describe('words that do not occur together', () => {
  it('are given up from the lightest on, the occupation last', () => {
    const given = wordSteps('Teilzeit Koch Linux', NAMES).filter(({ readings, dropped }) =>
      dropped.length > 0 ? readings.some(({ parameter }) => parameter === 'occupation') : false,
    );
    expect(given.map(({ dropped }) => dropped)).toEqual([['Teilzeit'], ['Teilzeit', 'Linux']]);
  });
});
