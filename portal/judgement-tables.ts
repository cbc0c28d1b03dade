import { loadLexicon } from '../config/occupations/load.ts';
import type { JudgementTables } from '../crawler/judge-print.ts';
import { openCorrections } from '../domain/correct.ts';
import { judgeOccupation } from '../domain/occupation/judge-occupation.ts';
import type { Workshop } from './workshop.ts';

/** What postings are judged by in this installation: the lexicon of occupations, the region's places, and corrections. */
export function judgementTables({ region, corrections }: Workshop): JudgementTables {
  const lexicon = loadLexicon();
  return {
    judgeOccupation: (posting) => judgeOccupation(posting, lexicon),
    places: region.places,
    ...(corrections.length > 0 && { correct: openCorrections(corrections) }),
  };
}
