import { expect, it } from 'vitest';
import { nearestFirst } from '../../../../store/search/meilisearch/nearest-first.ts';

const KILOMETRES: Readonly<Record<string, number>> = { here: 0, 'here far': 0, near: 8, also: 8, far: 30 };
const COUNTS = { far: 4, near: 2, here: 3, also: 1, 'here far': 1, unknown: 2 };
const reach = {
  within: new Set<string>(),
  distance: (places: string) => KILOMETRES[places] ?? null,
};

it.each([
  ['the first page lies in the nearest ring', 1, 3, [[['here', 'here far'], 0, 3]]],
  [
    'a page runs over rings',
    2,
    3,
    [
      [['here', 'here far'], 3, 1],
      [['near', 'also'], 0, 2],
    ],
  ],
  ['the last page ends with what is nowhere', 5, 3, [[['unknown'], 1, 1]]],
  ['beyond the end there is nothing', 6, 3, []],
  [
    'one page may hold all',
    1,
    100,
    [
      [['here', 'here far'], 0, 4],
      [['near', 'also'], 0, 3],
      [['far'], 0, 4],
      [['unknown'], 0, 2],
    ],
  ],
] as const)('%s', (_, page, size, expected) => {
  const slices = nearestFirst(COUNTS, reach, { page, size });
  const plain = slices.map(({ placeSets, offset, limit }) => [placeSets.toSorted(), offset, limit]);
  expect(plain).toEqual(expected.map(([sets, offset, limit]) => [[...sets].toSorted(), offset, limit]));
});
