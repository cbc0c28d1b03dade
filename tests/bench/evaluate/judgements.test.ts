import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateDuplicates } from '../../../bench/evaluate/duplicates.ts';
import { evaluateFacts } from '../../../bench/evaluate/facts.ts';

const GOLD = fileURLToPath(new URL('../../../../shared/gold', import.meta.url));

describe.runIf(existsSync(GOLD))('the labelled rows', () => {
  it.each(['kind', 'temporaryAgency', 'privateRecruiter', 'marginal'])(
    'are judged well enough for %s',
    (label) => {
      const score = evaluateFacts(GOLD).labels[label];
      expect(score?.precision).toBeGreaterThanOrEqual(0.97);
      expect(score?.recall).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('are merged only where they are one opening, and then nearly always', () => {
    const score = evaluateDuplicates(GOLD);
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    expect(score.recall).toBeGreaterThanOrEqual(0.93);
  });
});
