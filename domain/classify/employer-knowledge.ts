import type { Answer, Judgement } from '../judgement.ts';
import { employerKey } from '../normalise/employer-key.ts';
import type { ClassifiedPosting, SourceId } from '../posting.ts';
import { tradeOf } from './intermediary/trade-of.ts';

/** What may be known of an employer beyond a single posting. */
const EMPLOYER_FLAGS = ['temporaryAgency', 'privateRecruiter'] as const;
export type EmployerFlag = (typeof EMPLOYER_FLAGS)[number];

/** What one posting shows of its employer: `field` = its source says so, `text` = its own words do. */
export interface EmployerSign {
  readonly employer: string;
  readonly flag: EmployerFlag;
  readonly answer: Exclude<Answer, 'unknown'>;
  readonly by: 'field' | 'text';
  readonly quote: string;
}

/** What is known of an employer from its other postings; null where nothing is, or where they disagree. */
export type EmployerKnowledge = Readonly<
  Record<EmployerFlag, { readonly source: SourceId; readonly quote: string } | null>
>;

/** A judgement of at least this confidence rests on the posting's own field or words. */
const STRONG = 0.9;
/** One of at most this confidence is only what a silent posting lets one expect. */
const WEAK = 0.6;
const CARRIED = 0.8;

/** The key under which an employer's knowledge is kept; null for who is no employer of their own name. */
export function knownAs(employer: string | null): string | null {
  const trade = tradeOf(employer);
  if (employer === null || trade === 'anonymous' || trade === 'public-service') return null;
  return employerKey(employer) || null;
}

/** What a posting shows of its employer by its own field or words; never what was only carried to it. */
export function employerSigns(judged: ClassifiedPosting): readonly EmployerSign[] {
  const employer = knownAs(judged.employer);
  if (employer === null) return [];
  return EMPLOYER_FLAGS.flatMap((flag): readonly EmployerSign[] => {
    const { value, confidence, evidence } = judged[flag];
    const own = evidence.find(({ field }) => field === 'source' || field === 'text' || field === 'title');
    if (value === 'unknown' || confidence < STRONG || !own) return [];
    const by = own.field === 'source' ? 'field' : 'text';
    return [{ employer, flag, answer: value, by, quote: own.quote }];
  });
}

/**
 * The posting with what is known of its employer, where it says nothing itself. A posting with words of its own, such
 * as the office job of an agency, keeps its judgement.
 */
export function withEmployerKnowledge<P extends ClassifiedPosting>(judged: P, known: EmployerKnowledge): P {
  return {
    ...judged,
    temporaryAgency: carried(judged.temporaryAgency, known.temporaryAgency),
    privateRecruiter: carried(judged.privateRecruiter, known.privateRecruiter),
  };
}

function carried(own: Judgement<Answer>, known: EmployerKnowledge[EmployerFlag]): Judgement<Answer> {
  if (known === null || own.value === 'yes' || own.confidence > WEAK) return own;
  const quote = `${known.quote} (andere Anzeige dieses Arbeitgebers, Quelle: ${known.source})`;
  return { value: 'yes', confidence: CARRIED, evidence: [{ field: 'employer', quote }] };
}
