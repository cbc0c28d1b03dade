import { describe, expect, it } from 'vitest';
import { BULLET } from '../../../crawler/pdf/bullet.ts';

describe('a sign before an item', () => {
  it.each([
    '• Eins',
    '•Eins',
    '- Eins',
    '– Eins',
    '\uf0b7 Eins',
    '§ Eins',
    'ü Eins',
    'Ø Eins',
    'o Eins',
    '✓ Eins',
    '➢ Eins',
  ])('is taken off: %s', (text) => expect(text.replace(BULLET, '')).toBe('Eins'));

  it.each(['§ 16 TVöD', 'über 30 Tage', 'o. g. Stelle', '-10 °C', 'Ølsted', '•'])('is none: %s', (text) =>
    expect(BULLET.test(text)).toBe(false),
  );
});
