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
