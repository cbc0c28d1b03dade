import { expect, it } from 'vitest';
import { remembered } from '../../web/remembered.ts';

it('asks the function once for each key, and begins anew when it knows too many', () => {
  const asked: number[] = [];
  const double = remembered(
    (value: number) => {
      asked.push(value);
      return value * 2;
    },
    (value) => value,
    2,
  );
  expect([1, 2, 1, 2, 3, 1].map((value) => double(value))).toEqual([2, 4, 2, 4, 6, 2]);
  expect(asked).toEqual([1, 2, 3, 1]);
});
