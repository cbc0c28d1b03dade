import { expect, it } from 'vitest';
import { meaningsOf } from '../../../../store/search/meilisearch/meanings.ts';

it.each([
  ['another name', ['tischler'], 'schreiner'],
  ['the stem of another name', ['reinigungskraft'], 'raumpfleger'],
  ['who does the work', ['buchhaltung'], 'buchhalter'],
  ['the work that somebody does', ['gebaeudereiniger'], 'gebaeudereinigung'],
  ['an abbreviation', ['zahnmedizinische', 'fachangestellte'], 'zfa'],
])('adds %s', (_, words, meaning) => {
  expect(meaningsOf(words)).toContain(meaning);
});

it.each([
  ['an abbreviation of which a word is missing', ['fachangestellte'], 'zfa'],
  ['what stands in the title', ['schreiner', 'tischler'], 'tischler'],
])('leaves out %s', (_, words, meaning) => {
  expect(meaningsOf(words)).not.toContain(meaning);
});
