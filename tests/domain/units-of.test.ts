import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../domain/units-of.ts';

describe('unitsOf', () => {
  it.each(['', 'Düren', '16 € – „Fachkraft“', 'Team 👩‍🍳 \ud800', 'ß'.repeat(20_000)])(
    'gives the UTF-16 units of %j',
    (text) => {
      expect([...unitsOf(text)]).toEqual(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
    },
  );

  it('gives those of a short text after a long one', () => {
    unitsOf('x'.repeat(50_000));
    expect([...unitsOf('ab')]).toEqual([97, 98]);
  });
});
