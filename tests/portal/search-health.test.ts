import { expect, it } from 'vitest';
import { openSearchHealth } from '../../portal/search-health.ts';

it('tells of a search that is in trouble at two looks in a row, and of its end', () => {
  const search: { trouble: string | null } = { trouble: null };
  const look = openSearchHealth(search);
  const seen = ['not built yet', null, 'away', 'still away', null].map((trouble) => {
    search.trouble = trouble;
    return look().map(({ isUnwell, reason }) => [isUnwell, reason]);
  });
  expect(seen).toEqual([
    [[false, null]],
    [[false, null]],
    [[false, null]],
    [[true, 'still away']],
    [[false, null]],
  ]);
});

it('says nothing of a search that has no other to rely on', () => {
  expect(openSearchHealth({})()).toEqual([]);
});
