import { describe, expect, it } from 'vitest';
import { plainPosting } from '../../../bench/plain-posting.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import { openRecentPrints } from '../../../store/sqlite/recent-prints.ts';

function reader(title: string): { readonly read: () => LocatedPosting; times: number } {
  const made = {
    times: 0,
    read: () => {
      made.times += 1;
      return plainPosting({ key: title, title });
    },
  };
  return made;
}

describe('openRecentPrints', () => {
  it('answers the very same print while its stamp stays', () => {
    const recent = openRecentPrints(2);
    const cook = reader('Koch');
    expect(recent.of(1, 'a', cook.read)).toBe(recent.of(1, 'a', cook.read));
    expect(cook.times).toBe(1);
  });

  it('reads anew when the stamp has changed or the print was forgotten', () => {
    const recent = openRecentPrints(2);
    const cook = reader('Koch');
    recent.of(1, 'a', cook.read);
    expect(recent.of(1, 'b', reader('Köchin').read).title).toBe('Köchin');
    recent.forget(1);
    recent.of(1, 'b', cook.read);
    expect(cook.times).toBe(2);
  });

  it('lets go of the print that was not asked for longest', () => {
    const recent = openRecentPrints(2);
    const [one, two] = [reader('eins'), reader('zwei')];
    recent.of(1, 'a', one.read);
    recent.of(2, 'a', two.read);
    recent.of(1, 'a', one.read);
    recent.of(3, 'a', reader('drei').read);
    recent.of(1, 'a', one.read);
    recent.of(2, 'a', two.read);
    expect([one.times, two.times]).toEqual([1, 2]);
  });
});
