import { describe, expect, it } from 'vitest';
import { readSettings } from '../../config/env.ts';

describe('SEARCH_URL', () => {
  it('is not needed', () => {
    expect(readSettings({ SEARCH_KEY: 'geheim' }).search).toBeNull();
  });

  it('names a Meilisearch, with or without a key', () => {
    const url = 'http://meilisearch:7700';
    expect(readSettings({ SEARCH_URL: url }).search).toEqual({ url, key: '' });
    expect(readSettings({ SEARCH_URL: url, SEARCH_KEY: 'geheim' }).search).toEqual({ url, key: 'geheim' });
  });

  it.each(['meilisearch:7700', 'http://:geheim@meilisearch:7700', 'redis://meilisearch'])(
    'is refused as %s, without repeating a password',
    (url) => {
      const read = (): unknown => readSettings({ SEARCH_URL: url });
      expect(read).toThrow(/SEARCH_URL must be/);
      expect(read).not.toThrow(/geheim/);
    },
  );
});
