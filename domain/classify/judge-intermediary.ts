import type { Answer, Evidence, Judgement } from '../judgement.ts';
import type { PostingKind } from '../posting.ts';
import type { Trade } from './intermediary-names.ts';
import { tradeOf } from './intermediary-names.ts';
import type { IntermediarySign } from './intermediary-sign.ts';
import { INTERMEDIARY_RULES } from './intermediary-rules.ts';
import { SELF_DESCRIPTION } from './intermediary-words.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './rule.ts';
import { applyRules } from './rule.ts';
import { flagEvidence } from './source-evidence.ts';

/** Whether the job is hired out, and whether a private intermediary places people into it. */
export interface IntermediaryJudgement {
  readonly temporaryAgency: Judgement<Answer>;
  readonly privateRecruiter: Judgement<Answer>;
}

interface Conclusion {
  readonly agency: Answer;
  readonly recruiter: Answer;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** What the text and the name say, collected before anything is concluded. */
interface Signs {
  readonly has: (sign: IntermediarySign) => boolean;
  readonly evidence: (...signs: readonly IntermediarySign[]) => readonly Evidence[];
  readonly trade: Trade | null;
  readonly name: readonly Evidence[];
  readonly kind: PostingKind;
}

const EVIDENCE_LIMIT = 3;

/** A phrase in a sentence where the firm describes itself does not yet say it of this job. */
function weakened(finding: Finding<IntermediarySign>): IntermediarySign {
  if (finding.says !== 'hired-out' && finding.says !== 'placed') return finding.says;
  if (finding.evidence.field === 'title') return finding.says;
  if (!SELF_DESCRIPTION.test(finding.sentence())) return finding.says;
  return finding.says === 'hired-out' ? 'hired-out-service' : 'placed-service';
}

function collect({ posting, passages }: Reading, kind: PostingKind): Signs {
  const found = applyRules(INTERMEDIARY_RULES, passages).map((finding) => ({
    sign: weakened(finding),
    finding,
  }));
  const trade = tradeOf(posting.employer);
  return {
    has: (sign) => found.some((each) => each.sign === sign),
    evidence: (...signs) =>
      found
        .filter((each) => signs.includes(each.sign))
        .map((each) => each.finding.evidence)
        .slice(0, EVIDENCE_LIMIT),
    trade,
    name: posting.employer === null ? [] : [{ field: 'employer', quote: posting.employer }],
    kind,
  };
}

/** The form of contract is stated for this very job. */
function concludeFromContract(signs: Signs): Conclusion | null {
  const atWork = signs.trade !== null || signs.has('intermediary');
  if (signs.has('internal') && atWork) return conclude('no', 'no', 0.85, signs.evidence('internal'));
  // A course paid with a voucher (AVGS) is no placement.
  const named = signs.has('placed') && signs.kind !== 'training';
  const between = signs.trade !== 'public-service' && (atWork || signs.has('placed-service'));
  const byOther = signs.has('employed-by-client') || (between && signs.has('employed-by-third'));
  // A contract with the client behind a time of being hired out is a takeover, not a placement.
  const placed = named || (byOther && !signs.has('hired-out'));
  const denied = placed || signs.has('not-hired-out') || signs.has('direct');
  const away = signs.has('intermediary') || (signs.trade !== null && signs.has('elsewhere'));
  const lent = atWork && !denied && signs.has('employed-by-us') && away;
  const hired = signs.has('hired-out') || lent;
  if (hired && placed) return conclude('yes', 'yes', 0.9, signs.evidence('hired-out', 'placed'));
  if (hired) return conclude('yes', 'no', 0.95, signs.evidence('hired-out', 'employed-by-us'));
  if (placed)
    return conclude('no', 'yes', 0.95, signs.evidence('placed', 'employed-by-client', 'employed-by-third'));
  if (
    atWork &&
    !denied &&
    signs.has('takeover') &&
    signs.trade !== 'public-service' &&
    signs.trade !== 'anonymous'
  ) {
    return conclude('yes', 'no', 0.75, signs.evidence('takeover', 'intermediary'));
  }
  return null;
}

/** The posting or the name of its employer says that nobody stands in between. */
function concludeDirect(signs: Signs): Conclusion | null {
  if (signs.trade === 'public-service') return conclude('no', 'no', 0.95, signs.name);
  const byName = signs.trade === 'agency' || signs.trade === 'recruiter' || signs.trade === 'either';
  if (signs.has('direct') && !byName) return conclude('no', 'no', 0.9, signs.evidence('direct'));
  if (!signs.has('not-hired-out')) return null;
  const placing = byName || signs.has('intermediary') || signs.has('placed-service');
  return conclude(
    'no',
    placing ? 'yes' : 'no',
    placing ? 0.75 : 0.9,
    signs.evidence('not-hired-out', 'intermediary'),
  );
}

/** What the trade of the firm lets one expect where the posting is silent about the contract. */
function concludeFromTrade(signs: Signs): Conclusion | null {
  const hires = signs.has('hired-out-service') || signs.trade === 'agency';
  const places = signs.has('placed-service') || signs.trade === 'recruiter';
  const why = [...signs.name, ...signs.evidence('hired-out-service', 'placed-service', 'intermediary')].slice(
    0,
    EVIDENCE_LIMIT,
  );
  if (hires && places) return conclude('unknown', 'unknown', 0.5, why);
  if (signs.has('open-contract')) return conclude('unknown', 'unknown', 0.4, signs.evidence('open-contract'));
  // Who hires out has an office of its own; without a word about the contract either is possible.
  if (hires && signs.has('office')) return conclude('unknown', 'no', 0.5, why);
  if (hires && signs.kind === 'apprenticeship') return conclude('unknown', 'no', 0.5, why);
  if (hires) return conclude('yes', 'no', 0.75, why);
  if (places) return conclude('no', 'yes', 0.75, why);
  if (signs.trade !== null || signs.has('intermediary')) return conclude('unknown', 'unknown', 0.4, why);
  if (signs.has('project-service')) return conclude('unknown', 'no', 0.4, signs.evidence('project-service'));
  return null;
}

function conclude(
  agency: Answer,
  recruiter: Answer,
  confidence: number,
  evidence: readonly Evidence[],
): Conclusion {
  return { agency, recruiter, confidence, evidence };
}

function printed(
  flag: 'temporaryAgency' | 'privateRecruiter',
  value: boolean | null,
): Judgement<Answer> | null {
  if (value === null) return null;
  return { value: value ? 'yes' : 'no', confidence: 1, evidence: flagEvidence(flag, value) };
}

/**
 * Judges temporary agency work (Arbeitnehmerüberlassung) and private placement (private Arbeitsvermittlung) together,
 * since each phrase speaks of both. A field of the source wins; then a form of contract stated for this job; then a
 * denial or a direct employer; then the trade that the employer's name tells. A named employer without any sign of
 * an intermediary is taken for the one who employs.
 */
export function judgeIntermediary(reading: Reading, kind: PostingKind): IntermediaryJudgement {
  const { posting } = reading;
  const signs = collect(reading, kind);
  const conclusion =
    concludeFromContract(signs) ??
    concludeDirect(signs) ??
    concludeFromTrade(signs) ??
    conclude('no', 'no', 0.6, signs.name);
  const { confidence, evidence } = conclusion;
  return {
    temporaryAgency: printed('temporaryAgency', posting.printedTemporaryAgency) ?? {
      value: conclusion.agency,
      confidence,
      evidence,
    },
    privateRecruiter: printed('privateRecruiter', posting.printedPrivateRecruiter) ?? {
      value: conclusion.recruiter,
      confidence,
      evidence,
    },
  };
}
