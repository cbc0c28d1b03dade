import { describe, expect, it } from 'vitest';
import { essentials } from '../../../../crawler/source-kinds/reading/essentials.ts';

const WHOLE = { key: '1', url: 'https://x.example/1', title: 'Koch (m/w/d)' };

describe('essentials', () => {
  it('are a key, an address and a title', () => {
    expect(essentials(WHOLE)).toEqual(WHOLE);
  });

  it.each([
    ['no title', { ...WHOLE, title: undefined }],
    ['no title', { ...WHOLE, title: '<img src="logo.png">' }],
    ['no title', { ...WHOLE, title: '\u200B\u00AD' }],
    ['no address', { ...WHOLE, url: undefined }],
    ['no lasting name', { ...WHOLE, key: undefined }],
    ['too long', { ...WHOLE, title: 'Koch '.repeat(300) }],
  ])('are missing where there is %s: %j', (reason, found) => {
    expect(() => essentials(found)).toThrow(reason);
  });
});
