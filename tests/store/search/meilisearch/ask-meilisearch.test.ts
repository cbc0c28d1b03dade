import { describe, expect, it } from 'vitest';
import { benchPlaces } from '../../../../bench/generate-postings.ts';
import { EVERYTHING } from '../../../../domain/search-query.ts';
import { answerFrom, type IndexQuery } from '../../../../store/search/meilisearch/ask-meilisearch.ts';
import { wordSteps } from '../../../../store/search/meilisearch/query-text.ts';
import { NO_OCCUPATION_WORDS } from '../../../../store/search/occupation-words.ts';
import { openPlaceWords } from '../../../../store/search/place-words.ts';

const NAMES = { occupations: NO_OCCUPATION_WORDS, places: openPlaceWords(benchPlaces()) };

/** Asks an index in which only what `finds` lets through is found; gives the sizes of the requests and the answer. */
async function asked(words: string, finds: (query: IndexQuery) => boolean) {
  const sizes: number[] = [];
  const answer = await answerFrom(
    (queries) => {
      sizes.push(queries.length);
      return Promise.resolve(
        queries.map((query) => ({ hits: [], totalHits: finds(query) ? 1 : 0, facets: {} })),
      );
    },
    wordSteps(words, NAMES),
    { query: { ...EVERYTHING, words }, reach: null, now: '2026-11-22T06:00:00.000Z' },
  );
  return { sizes, answer };
}

describe('a search of many words', () => {
  const words = Array.from({ length: 40 }, (_, number) => `wort${number}`).join(' ');

  it('is asked a few ways at a time, to the last one', async () => {
    const { sizes, answer } = await asked(words, () => false);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
    expect(answer.total).toBe(0);
  });

  it('takes the first way that finds something, also a late one', async () => {
    const { answer } = await asked(words, ({ q }) => q === '"wort3"');
    expect(answer.relaxed?.dropped).not.toContain('wort3');
    expect(answer.relaxed?.dropped).toHaveLength(9);
  });

  it('is done with one request for its meaning when the first way finds something', async () => {
    const { sizes } = await asked('maler düren', () => true);
    expect(sizes).toHaveLength(2);
  });
});
