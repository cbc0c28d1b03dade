import { describe, expect, it } from 'vitest';
import { makeReaders, type Reader } from '../../web/reader.ts';

const readers = makeReaders(['de', 'en']);
const of = (tag: string): Reader => {
  const reader = readers.get(tag);
  if (!reader) throw new Error(`no reader for ${tag}`);
  return reader;
};

describe('a reader', () => {
  it('tells texts with other values apart, also those that hide in one another', () => {
    const { t } = of('de');
    const range = (min: string, max: string): string => t('posting:pay.range', { min, max, per: '' });
    expect(range('1', '2')).not.toBe(range('2', '1'));
    expect(range('1 max1:2', '3')).not.toBe(range('1', '2 max1:3'));
    expect(t('search:results', { count: 1, shown: '1' })).not.toBe(
      t('search:results', { count: 2, shown: '1' }),
    );
  });

  it('tells a moment from the day it is told on', () => {
    const { moment } = of('de');
    const at = '2026-11-22T22:59:59.000Z';
    expect(moment(at, '2026-11-22T22:59:59.500Z')).toBe('heute 23:59');
    expect(moment(at, '2026-11-22T23:00:00.000Z')).toBe('gestern 23:59');
    expect(moment(at, '2026-11-23T23:00:00.000Z')).toBe('22. November 2026');
  });

  it('speaks each language with its own numbers', () => {
    expect([of('de').number(12345), of('en').number(12345)]).toEqual(['12.345', '12,345']);
  });
});
