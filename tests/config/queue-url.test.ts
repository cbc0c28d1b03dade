import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { readSettings } from '../../config/env.ts';

describe('QUEUE_URL', () => {
  it.each([
    ['is not given', undefined, null],
    ['is empty', ' ', null],
    ['names a Redis', 'redis://redis:6379/2', 'redis://redis:6379/2'],
    ['names a Redis with TLS and password', 'rediss://:geheim@redis:6380', 'rediss://:geheim@redis:6380'],
  ])('%s', (_what, given, expected) => {
    expect(readSettings(given === undefined ? {} : { QUEUE_URL: given }).queueUrl).toBe(expected);
  });

  it('is refused when it is something else, without repeating the password', () => {
    const read = (): unknown => readSettings({ QUEUE_URL: 'http://user:geheim@redis' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/QUEUE_URL must be/);
    expect(read).not.toThrow(/geheim/);
  });
});
