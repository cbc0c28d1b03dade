import { readFileSync } from 'node:fs';
import { loadLexicon } from '../../../../config/occupations/load.ts';
import { judgePrint } from '../../../../crawler/judge-print.ts';
import { blockingKeys, deduplicate, fingerprint } from '../../../../domain/deduplicate.ts';
import { judgeOccupation } from '../../../../domain/occupation/judge-occupation.ts';
import type { LocatedPosting } from '../../../../domain/posting.ts';
import type { PlaceTable } from '../../../../domain/tables.ts';
import type { Ad } from './ads.ts';

const lexicon = loadLexicon();
const tables = {
  judgeOccupation: (posting: Parameters<typeof judgeOccupation>[0]) => judgeOccupation(posting, lexicon),
  places: JSON.parse(
    readFileSync(new URL('../../../../config/regions/dueren/places.json', import.meta.url), 'utf8'),
  ) as PlaceTable,
};

/** As take-in reads it: through the whole line of judgement. */
export function judgeAd(
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

/** What is found out of two prints. */
export interface Answer {
  readonly kind: 'same' | 'grey' | 'new';
  readonly because: string;
  /** Whether the two meet at all. */
  readonly meet: boolean;
}

/** Compares a print with one that is known. */
export function compareAds(first: Ad, second: Ad): Answer {
  const [one, other] = [judgeAd(first, 'one'), judgeAd(second, 'other')];
  const keys = new Set(blockingKeys(one));
  const match = deduplicate(fingerprint(other), [{ id: 'one', prints: [fingerprint(one)] }]);
  const meet = blockingKeys(other).some((key) => keys.has(key));
  return { kind: match.kind, because: match.kind === 'new' ? '' : match.because, meet };
}
