import { expect, it } from 'vitest';
import { meaningsOf } from '../../../../store/search/meilisearch/meanings.ts';

it.each([
  ['another name', ['lastwagen'], 'lkw'],
  ['the stem of another name', ['lkw'], 'lastwag'],
  ['who does the work', ['buchhaltung'], 'buchhalter'],
  ['the work that somebody does', ['gebaeudereiniger'], 'gebaeudereinigung'],
  ['an abbreviation', ['zahnmedizinische', 'fachangestellte'], 'zfa'],
])('adds %s', (_, words, meaning) => {
  expect(meaningsOf(words)).toContain(meaning);
});

it.each([
  ['an abbreviation of which a word is missing', ['fachangestellte'], 'zfa'],
  ['what stands in the title', ['lkw', 'lastwagen'], 'lastwagen'],
])('leaves out %s', (_, words, meaning) => {
  expect(meaningsOf(words)).not.toContain(meaning);
});
