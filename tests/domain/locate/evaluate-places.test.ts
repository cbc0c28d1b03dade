import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluatePlaces } from '../../../bench/evaluate/places.ts';

const cases = fileURLToPath(new URL('../../../bench/evaluate/cases', import.meta.url));
const gold = fileURLToPath(new URL('../../../../shared/gold', import.meta.url));

describe('evaluatePlaces', () => {
  it('counts a wrong municipality as wrongly certain, and a missing one only as not right', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'places-'));
    const rows = [
      'text\tpostcode\tags',
      'Düren\t\t05358008',
      'Jülich\t\t05358008',
      'Rath\t\t05358044',
      'Köln\t\toutside',
    ];
    writeFileSync(join(dir, 'places.tsv'), `${rows.join('\n')}\n`);
    expect(await evaluatePlaces(dir)).toEqual({ n: 4, right: 0.5, wronglyCertain: 0.25, unknownShare: 0.25 });
    rmSync(dir, { recursive: true });
  });

  it('is right about our own rows and never wrongly certain', async () => {
    const result = await evaluatePlaces(cases);
    expect(result).toHaveProperty('right', expect.closeTo(1, 1));
    expect(result).toHaveProperty('wronglyCertain', 0);
  });

  it.runIf(existsSync(gold))(
    'is right about nearly every labelled place and hardly ever wrongly certain',
    async () => {
      const result = await evaluatePlaces(gold);
      expect(result).toHaveProperty('right', expect.closeTo(1, 1));
      expect(result).toHaveProperty('wronglyCertain', expect.closeTo(0, 2));
    },
  );
});
