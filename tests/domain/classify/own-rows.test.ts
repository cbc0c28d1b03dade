import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateFacts } from '../../../bench/evaluate/facts.ts';

const { n, labels } = evaluateFacts(fileURLToPath(new URL('../../../bench/evaluate/cases', import.meta.url)));

describe('the whole advertisements labelled for this project', () => {
  it('are more than a handful', () => {
    expect(n).toBeGreaterThan(100);
  });

  it.each(Object.entries(labels))('%s is answered rightly and seldom missed', (_, { precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
