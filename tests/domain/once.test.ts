import { describe, expect, it } from 'vitest';
import { once } from '../../domain/once.ts';

describe('what is worked out once', () => {
  it.each([['a word'], [0], [null], [undefined]])('is kept, also when it is %s', (value) => {
    let asked = 0;
    const recall = once(() => {
      asked += 1;
      return value;
    });
    expect(asked).toBe(0);
    expect([recall(), recall()]).toEqual([value, value]);
    expect(asked).toBe(1);
  });
});
