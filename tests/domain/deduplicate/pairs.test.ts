import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../config/occupations/load.ts';
import { judgePrint } from '../../../crawler/judge-print.ts';
import { blockingKeys, deduplicate, fingerprint } from '../../../domain/deduplicate.ts';
import { judgeOccupation } from '../../../domain/occupation/judge-occupation.ts';
import type { LocatedPosting } from '../../../domain/posting.ts';
import type { PlaceTable } from '../../../domain/tables.ts';
import type { Ad } from './pairs/ads.ts';
import { OTHER } from './pairs/other-opening.ts';
import { SAME, type Variant } from './pairs/same-opening.ts';

const lexicon = loadLexicon();
const tables = {
  judgeOccupation: (posting: Parameters<typeof judgeOccupation>[0]) => judgeOccupation(posting, lexicon),
  places: JSON.parse(
    readFileSync(new URL('../../../config/regions/dueren/places.json', import.meta.url), 'utf8'),
  ) as PlaceTable,
};

/** As take-in reads it: through the whole line of judgement. */
function judge(
  { source, title, employer, place, text, publishedOn, reference }: Ad,
  key: string,
): LocatedPosting {
  const raw = {
    key,
    url: `https://${source}.example/${key}`,
    title,
    employer,
    description: text,
    places: [{ text: place }],
    publishedOn,
    ...(reference !== undefined && { reference }),
  };
  return judgePrint(raw, { source, today: '2026-11-22' }, tables);
}

interface Answer {
  readonly kind: 'same' | 'grey' | 'new';
  readonly because: string;
  /** Whether the two meet at all. */
  readonly meet: boolean;
}

function answer([, first, second]: Variant): Answer {
  const [one, other] = [judge(first, 'one'), judge({ ...first, ...second }, 'other')];
  const keys = new Set(blockingKeys(one));
  const match = deduplicate(fingerprint(other), [{ id: 'one', prints: [fingerprint(one)] }]);
  const meet = blockingKeys(other).some((key) => keys.has(key));
  return { kind: match.kind, because: match.kind === 'new' ? '' : match.because, meet };
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
