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
    const recent = openRecentPrints<LocatedPosting>(2);
    const cook = reader('Koch');
    expect(recent.of(1, 1, cook.read)).toBe(recent.of(1, 1, cook.read));
    expect(cook.times).toBe(1);
  });

  it('reads anew when the stamp has changed', () => {
    const recent = openRecentPrints<LocatedPosting>(2);
    const cook = reader('Koch');
    recent.of(1, 1, cook.read);
    expect(recent.of(1, 2, reader('Köchin').read).title).toBe('Köchin');
    recent.of(1, 1, cook.read);
    expect(cook.times).toBe(2);
  });

  it('lets go of the print that was not asked for longest', () => {
    const recent = openRecentPrints<LocatedPosting>(2);
    const [one, two] = [reader('eins'), reader('zwei')];
    recent.of(1, 1, one.read);
    recent.of(2, 1, two.read);
    recent.of(1, 1, one.read);
    recent.of(3, 1, reader('drei').read);
    recent.of(1, 1, one.read);
    recent.of(2, 1, two.read);
    expect([one.times, two.times]).toEqual([1, 2]);
  });
});
