import type { Answer, Judgement } from '../../judgement.ts';
import type { PostingKind } from '../../posting.ts';
import { passageOf, type Passage } from '../passage.ts';
import { applyRules, type Finding } from '../rule.ts';
import { STAY_RULES, TERM_RULES, type TermSign } from './contract-rules.ts';

/** A training ends by itself without anybody calling its contract "befristet". */
const ENDS_BY_ITSELF: ReadonlySet<PostingKind> = new Set(['apprenticeship', 'dual-study', 'training']);
/** Signs of this confidence only name a stretch of time. */
const NAMED = 0.85;

/**
 * Judges whether the contract ends by itself (Befristung). A contract that is fixed at first counts as such, whatever
 * is in prospect; the source's field comes before the text.
 */
export function judgeFixedTerm(
  passages: readonly Passage[],
  printed: string | null,
  kind: PostingKind,
): Judgement<Answer> {
  if (printed !== null) {
    const judged = conclude(applyRules(TERM_RULES, [passageOf('source', printed)]), kind);
    if (judged.value !== 'unknown') return { ...judged, confidence: 1 };
  }
  const stays = kind === 'internship' ? applyRules(STAY_RULES, passages) : [];
  return conclude([...applyRules(TERM_RULES, passages), ...stays], kind);
}

function conclude(found: readonly Finding<TermSign>[], kind: PostingKind): Judgement<Answer> {
  const usable = ENDS_BY_ITSELF.has(kind) ? found.filter(({ confidence }) => confidence > NAMED) : found;
  const first = (...signs: readonly TermSign[]) => usable.find(({ says }) => signs.includes(says));
  const prospects = usable.filter(({ says }) => says === 'perhaps-later');
  // "unbefristet" within the words of a prospect is not a promise.
  const permanent = usable.find(
    (finding) => finding.says === 'permanent' && !prospects.some((prospect) => covers(prospect, finding)),
  );
  const fixed = first('at-first') ?? (permanent ? undefined : first('fixed'));
  if (fixed) return answer('yes', fixed);
  if (permanent) return answer('no', permanent);
  const denied = first('not-fixed');
  if (denied) return answer('no', denied);
  const ending = prospects.find(({ evidence }) => /entfrist/iu.test(evidence.quote));
  return ending ? answer('yes', ending) : { value: 'unknown', confidence: 0, evidence: [] };
}

function covers(prospect: Finding<TermSign>, { at, evidence }: Finding<TermSign>): boolean {
  const end = prospect.at + prospect.evidence.quote.length;
  return evidence.field === prospect.evidence.field && at >= prospect.at - 2 && at <= end;
}

function answer(value: Answer, { confidence, evidence }: Finding<TermSign>): Judgement<Answer> {
  return { value, confidence, evidence: [evidence] };
}
