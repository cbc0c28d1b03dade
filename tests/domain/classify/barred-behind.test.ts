import { describe, expect, it } from 'vitest';
import { barredBehind } from '../../../domain/classify/barred-behind.ts';

function barredOf(pattern: RegExp, signs: string): string {
  const barred = barredBehind(pattern);
  return signs
    .split('')
    .filter((sign) => barred?.[sign.charCodeAt(0)] === 1)
    .join('');
}

describe('barredBehind', () => {
  it.each<[RegExp, string]>([
    [/(?<!\p{L})tag/iu, 'aÄßé'],
    [/(?<![\p{L}\d-])tag/giu, 'aÄßé7-'],
    [/(?<![\d.,:/])\d+/gu, '7./'],
    [/(?<![^\s\]])tag/u, 'aÄßé7-./('],
    [/(?<=\p{L})tag/u, ''],
    [/(?<!mit )tag/u, ''],
    [/tag(?<!\p{L})/u, ''],
  ])('%s begins behind none of "%s"', (pattern, expected) => {
    expect(barredOf(pattern, 'aÄßé7-./ ](€')).toBe(expected);
  });
});
