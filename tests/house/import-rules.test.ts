import { cruise, type IReporterOutput } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';

const ROOMS = ['domain', 'config', 'store', 'crawler', 'api', 'web', 'pdf-digest', 'portal', 'portal.ts'];

const summary = (output: IReporterOutput['output']) => {
  if (typeof output === 'string') throw new TypeError('expected a result object');
  return output.summary;
};

describe('the import rules of the house', () => {
  it('holds in every room, over all of their modules', async () => {
    const { output } = await cruise(ROOMS, {
      ...rules.options,
      ruleSet: { forbidden: rules.forbidden },
      validate: true,
    });
    const { violations, totalCruised } = summary(output);
    expect(
      violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`),
    ).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });

  it('would notice a room that reaches into another', async () => {
    const inverted = {
      name: 'store-must-not-know-domain',
      severity: 'error' as const,
      from: { path: '^store/' },
      to: { path: '^domain/' },
    };
    const { output } = await cruise(['store'], {
      ...rules.options,
      ruleSet: { forbidden: [inverted] },
      validate: true,
    });
    expect(summary(output).violations.length).toBeGreaterThan(5);
  });
});
