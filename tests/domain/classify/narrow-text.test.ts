import { describe, expect, it } from 'vitest';
import { narrowPattern, narrowText, widened } from '../../../domain/classify/narrow-text.ts';

describe('a narrow text', () => {
  it('has one byte for each unit, at its place', () => {
    const text = 'Zur Łódź – 16 € „Fun“\u2009😀 ẞ ع';
    const narrow = narrowText(text);
    expect(narrow).toHaveLength(text.length);
    expect(narrow).toMatch(/^[\0-\u00ff]*$/u);
    expect(narrow.replace(/[\x80-\x9f]/gu, '?')).toBe('Zur Þódÿ ? 16 ? ?Fun? ?? ß ÿ');
  });

  it('leaves what is narrow as it is', () => {
    const text = 'Köche & Kellner (m/w/d), ½ Stelle: §34a, 15 °C\n';
    expect(narrowText(text)).toBe(text);
    expect(narrowText('')).toBe('');
  });

  it('keeps the signs that rules ask for apart, and gives them back', () => {
    const signs = '€–—−’‘„“”‚…•';
    expect(new Set(narrowText(signs)).size).toBe(signs.length);
    expect(widened(narrowText(signs))).toBe(signs);
    expect(narrowPattern(signs)).toBe(narrowText(signs));
  });

  it('refuses a pattern with a sign that it would never find', () => {
    expect(() => narrowPattern('☎ ?[0-9]')).toThrow('"☎" must be among the signs of narrow texts');
  });
});
