import { describe, expect, it } from 'vitest';
import { printedWords } from '../../../domain/normalise/printed-words.ts';
import type { PrintedWords, RawPosting } from '../../../domain/posting.ts';

function words(parts: Partial<RawPosting>): PrintedWords {
  return printedWords({ key: '1', url: 'https://a.example/1', title: 'Koch', ...parts });
}

describe('printedWords', () => {
  it('keeps the words of the source that say kind and working time', () => {
    expect(words({ employmentTypes: ['AUSBILDUNG', 'FULL_TIME'], workingTimes: ['Vollzeit'] })).toMatchObject(
      {
        kind: 'AUSBILDUNG',
        workingTimes: 'FULL_TIME, Vollzeit',
      },
    );
  });

  it.each([
    [{ text: '17,50 € pro Stunde' }, '17,50 € pro Stunde'],
    [{ min: 17.5, max: 19, currency: 'EUR', unit: 'HOUR' }, '17.5–19 EUR / HOUR'],
    [{ min: '3000', max: '3000' }, '3000'],
    [{}, null],
  ])('writes pay %j as %s', (pay, expected) => {
    expect(words({ pay }).pay).toBe(expected);
  });
});
