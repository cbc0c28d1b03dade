import { plainPosting } from '../../../../bench/plain-posting.ts';
import { classify } from '../../../../domain/classify.ts';
import type { FactValues } from '../../../../domain/posting-facts.ts';
import { factValues } from '../../../../domain/posting-facts.ts';
import type { ClassifiedPosting } from '../../../../domain/posting.ts';

/** A posting of these words as it is judged on 22 November 2026. */
export function judgedOf(
  text: string,
  title = 'Mitarbeiter (m/w/d)',
  employer = 'Rurwerk GmbH',
): ClassifiedPosting {
  return classify(plainPosting({ key: '1', title, employer, text }), {
    judgeOccupation: () => ({ value: null, confidence: 0, evidence: [], alternative: null }),
    today: '2026-11-22',
  });
}

/** The facts of these words. */
export function factsOf(text: string, title?: string): FactValues {
  return factValues(judgedOf(text, title).facts);
}
