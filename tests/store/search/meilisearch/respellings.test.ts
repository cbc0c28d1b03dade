import { expect, it } from 'vitest';
import { respellings } from '../../../../store/search/meilisearch/respellings.ts';

const HITS = [
  { title: 'reinigungskraft', names: 'blitzblank gmbh' },
  { title: 'schreiner', names: 'holz gmbh' },
  { title: 'schreinerei' },
];

it.each([
  ['a letter left out', 'reinigngskraft', ['reinigungskraft']],
  ['letters swapped in a name', 'bilztblank', ['blitzblank']],
  ['nothing for a word that is there', 'schreiner', null],
  ['nothing for the beginning of a word', 'schrei', null],
  ['nothing when no word is near', 'koch', null],
  ['the word with the fewest slips', 'schreinr', ['schreiner']],
])('takes %s', (_, word, meant) => {
  const expected = meant === null ? [] : [{ typed: word.toUpperCase(), meant }];
  expect(respellings([{ typed: word.toUpperCase(), word }], HITS)).toEqual(expected);
});
