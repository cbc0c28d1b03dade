import { describe, expect, it } from 'vitest';
import { openPageCache } from '../../web/page-cache.ts';

const sizeOf = (value: string): number => value.length;

/** A state after so many changes, the last urgent one of which is `urgent`. */
const at = (exact: number, urgent = 0) => ({ exact: String(exact), urgent });

/** Makes `value`, and counts how often it was asked to. */
function maker(value: string) {
  const made = { count: 0, make: () => Promise.resolve().then(() => ((made.count += 1), value)) };
  return made;
}

describe('the cache of pages', () => {
  it('makes a page once as long as nothing changes', async () => {
    const cache = openPageCache(10_000, sizeOf);
    const page = maker('page');
    expect(await cache.of('/a', at(1), page.make)).toBe('page');
    expect(await cache.of('/a', at(1), page.make)).toBe('page');
    expect(page.count).toBe(1);
  });

  it('makes one page for all who ask while it is made', async () => {
    const cache = openPageCache(10_000, sizeOf);
    const page = maker('page');
    const answers = await Promise.all([1, 2, 3].map(() => cache.of('/a', at(1), page.make)));
    expect(answers).toEqual(['page', 'page', 'page']);
    expect(page.count).toBe(1);
  });

  it('makes a page anew once the state is another, also when the old one comes back', async () => {
    const cache = openPageCache(10_000, sizeOf);
    await cache.of('/a', at(1), maker('old').make);
    expect(await cache.of('/a', at(2), maker('new').make)).toBe('new');
    expect(await cache.of('/a', at(1), maker('older').make)).toBe('older');
  });

  it('does not keep a page whose state went by while it was made', async () => {
    const cache = openPageCache(10_000, sizeOf);
    let finish = (_: string): void => undefined;
    const slow = cache.of('/a', at(1), () => new Promise<string>((resolve) => (finish = resolve)));
    await Promise.resolve();
    const fresh = cache.of('/a', at(2), maker('new').make);
    finish('old');
    expect(await slow).toBe('old');
    expect(await fresh).toBe('new');
    expect(await cache.of('/a', at(2), maker('never made').make)).toBe('new');
  });

  it('gives out what is not older than it may be although the state is another, and nothing older', async () => {
    let now = Date.parse('2026-11-22T06:00:00.000Z');
    const clock = () => new Date(now).toISOString();
    const cache = openPageCache(10_000, sizeOf, { mostMs: 10_000, clock });
    await cache.of('/a', at(1), maker('withdrawn').make);
    now += 9_999;
    expect(await cache.of('/a', at(2), maker('new').make)).toBe('withdrawn');
    expect(await cache.of('/b', at(2), maker('other').make)).toBe('other');
    now += 1;
    expect(await cache.of('/a', at(3), maker('newer').make)).toBe('newer');
    now += 3_600_000;
    expect(await cache.of('/a', at(3), maker('never made').make)).toBe('newer');
  });

  it('gives out nothing from before an urgent change, however young', async () => {
    const clock = () => '2026-11-22T06:00:00.000Z';
    const cache = openPageCache(10_000, sizeOf, { mostMs: 10_000, clock });
    await cache.of('/a', at(1), maker('withdrawn').make);
    expect(await cache.of('/a', at(2, 1), maker('gone').make)).toBe('gone');
  });

  it('counts the age from the moment when making began', async () => {
    let now = Date.parse('2026-11-22T06:00:00.000Z');
    const clock = () => new Date(now).toISOString();
    const cache = openPageCache(10_000, sizeOf, { mostMs: 10_000, clock });
    let finish = (_: string): void => undefined;
    const slow = cache.of('/a', at(1), () => new Promise<string>((resolve) => (finish = resolve)));
    await Promise.resolve();
    now += 10_000;
    const fresh = cache.of('/a', at(2), maker('fresh').make);
    finish('old');
    expect([await slow, await fresh]).toEqual(['old', 'fresh']);
    expect(await cache.of('/a', at(3), maker('never made').make)).toBe('fresh');
  });

  it('hands a fault to all who wait, and tries again for the next', async () => {
    const cache = openPageCache(10_000, sizeOf);
    const fail = () => {
      throw new Error('broken');
    };
    const waiting = await Promise.allSettled([cache.of('/a', at(1), fail), cache.of('/a', at(1), fail)]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await cache.of('/a', at(1), maker('page').make)).toBe('page');
  });

  it('never holds more than it may, and lets go first of what nobody asks for', async () => {
    const cache = openPageCache(10_000, sizeOf);
    const wanted = maker('w'.repeat(2000));
    for (let number = 0; number < 50; number += 1) {
      await cache.of('/wanted', at(1), wanted.make);
      await cache.of(`/${number}`, at(1), maker('x'.repeat(3000)).make);
      expect(cache.bytes()).toBeLessThanOrEqual(10_000);
    }
    expect(wanted.count).toBe(1);
  });

  it('does not keep what is larger than all its room, nor what is not to be kept', async () => {
    const cache = openPageCache<string>(1000, (value) => (value === 'fault' ? null : value.length));
    const large = maker('x'.repeat(2000));
    const fault = maker('fault');
    const small = maker('x');
    await cache.of('/small', at(1), small.make);
    for (let time = 0; time < 2; time += 1) {
      await cache.of('/large', at(1), large.make);
      await cache.of('/fault', at(1), fault.make);
    }
    await cache.of('/small', at(1), small.make);
    expect([large.count, fault.count, small.count]).toEqual([2, 2, 1]);
    expect(cache.bytes()).toBeLessThan(600);
  });
});
