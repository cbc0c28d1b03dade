import { describe, expect, it } from 'vitest';
import { teaser } from '../../../domain/normalise/teaser.ts';

describe('teaser', () => {
  it('puts short blocks on one line', () => {
    expect(teaser('Aufgaben\nKochen.\nSpülen')).toBe('Aufgaben · Kochen. Spülen');
  });

  it('is at most 240 signs long, ends behind a word and tells that it goes on', () => {
    const short = teaser('Küchenhilfe '.repeat(40));
    expect(short.length).toBeLessThanOrEqual(240);
    expect(short).toMatch(/Küchenhilfe…$/);
  });
});
