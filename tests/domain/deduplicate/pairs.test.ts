import { describe, expect, it } from 'vitest';
import { compareAds, type Answer } from './pairs/judge-ad.ts';
import { OTHER } from './pairs/other-opening.ts';
import { SAME, type Variant } from './pairs/same-opening.ts';

function answer([, first, second]: Variant): Answer {
  return compareAds(first, { ...first, ...second });
}

describe('two prints of one opening', () => {
  it.each(SAME)('are taken together: %s', (...variant) => {
    expect(answer(variant)).toMatchObject({ kind: 'same', meet: true });
  });
});

describe('two openings', () => {
  it.each(OTHER)('are never made one: %s', (...variant) => {
    expect(answer(variant).kind).not.toBe('same');
  });

  it('are mostly told apart without a doubt', () => {
    const grey = OTHER.filter((variant) => answer(variant).kind === 'grey');
    expect(grey.length).toBeLessThanOrEqual(OTHER.length / 5);
  });
});
