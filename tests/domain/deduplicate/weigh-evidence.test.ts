import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../domain/deduplicate/fingerprint.ts';
import { pairOf, type Pair } from '../../../domain/deduplicate/pair.ts';
import { oddsOf, weighEvidence } from '../../../domain/deduplicate/weigh-evidence.ts';
import { judgeAd } from './pairs/judge-ad.ts';
import { OTHER } from './pairs/other-opening.ts';
import { SAME, type Variant } from './pairs/same-opening.ts';

/** Odds that are asked for, from a contradiction to one opening. */
const NEEDED = [-2, 0, 1];

function pairFrom([what, first, second]: Variant): Pair {
  const [one, other] = [judgeAd(first, `${what} a`), judgeAd({ ...first, ...second }, `${what} b`)];
  return pairOf(fingerprint(one), fingerprint(other));
}

describe('weighing what speaks for one opening', () => {
  it.each([...SAME, ...OTHER])('is only broken off where the whole would not do: %s', (...variant) => {
    const whole = weighEvidence(pairFrom(variant), -Infinity) ?? [];
    const weighed = NEEDED.map((needed) => weighEvidence(pairFrom(variant), needed));
    const brokenOff = NEEDED.filter((_, at) => weighed[at] === null);
    expect(weighed.filter((each) => each !== null)).toEqual(
      NEEDED.filter((needed) => !brokenOff.includes(needed)).map(() => whole),
    );
    expect(Math.min(...brokenOff)).toBeGreaterThan(oddsOf(whole));
  });

  it('is broken off for many openings that differ', () => {
    const open = OTHER.filter((variant) => weighEvidence(pairFrom(variant), 1) !== null);
    expect(open.length).toBeLessThan(OTHER.length / 2);
  });
});
