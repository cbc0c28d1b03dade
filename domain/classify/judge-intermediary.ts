import type { Answer, Evidence, Judgement } from '../judgement.ts';
import type { PostingKind } from '../posting.ts';
import { EVIDENCE_LIMIT, readSigns, type Signs } from './intermediary/read-signs.ts';
import type { Reading } from './reading.ts';
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

/** The work is in the firm's own office. */
function concludeOwnOffice(signs: Signs): Conclusion | null {
  const isAway = signs.has('intermediary', 'at-client', 'elsewhere', 'hired-out', 'lent-to-client', 'placed');
  if (signs.has('internal') && (signs.trade !== null || signs.has('intermediary')))
    return conclude('no', 'no', 0.85, signs.evidence('internal'));
  if (!signs.isBetween || isAway) return null;
  if (signs.has('own-desk')) return conclude('no', 'no', 0.75, signs.evidence('own-desk'));
  // Who only places people employs none but its own.
  const isOwn = signs.trade === 'recruiter' && signs.has('employed-by-us');
  return isOwn ? conclude('no', 'no', 0.75, signs.evidence('employed-by-us')) : null;
}

/** Whether the contract is with somebody else: said so, or "the practice employs you" where somebody is in between. */
function isPlaced(signs: Signs): boolean {
  // A course paid with a voucher (AVGS) is no placement.
  const named = signs.has('placed') && signs.kind !== 'training';
  const isBetween =
    signs.trade !== 'public-service' && (signs.trade !== null || signs.has('intermediary', 'placed-service'));
  const byOther = signs.has('employed-by-client') || (isBetween && signs.has('employed-by-third'));
  // A contract with the client behind a time of being hired out is a takeover, not a placement.
  return named || (byOther && !signs.has('hired-out'));
}

/** The contract is with us, the work is somebody else's. Where an apprentice learns says nothing. */
function isLent(signs: Signs): boolean {
  if (signs.kind === 'apprenticeship' || signs.kind === 'dual-study') return false;
  if (signs.has('not-hired-out', 'direct')) return false;
  if (signs.has('lent-to-client')) return true;
  const isAway = signs.has('at-client', 'intermediary') || (signs.trade !== null && signs.has('elsewhere'));
  return signs.has('employed-by-us') && isAway;
}

/** The form of contract is stated for this very job. */
function concludeFromContract(signs: Signs): Conclusion | null {
  const placed = isPlaced(signs);
  const hired = signs.has('hired-out') || (!placed && isLent(signs));
  if (hired && placed) return conclude('yes', 'yes', 0.9, signs.evidence('hired-out', 'placed'));
  if (hired)
    return conclude('yes', 'no', 0.95, signs.evidence('hired-out', 'lent-to-client', 'employed-by-us'));
  if (placed)
    return conclude('no', 'yes', 0.95, signs.evidence('placed', 'employed-by-client', 'employed-by-third'));
  if (signs.has('not-hired-out', 'direct', 'open-contract') || !signs.has('takeover')) return null;
  if (!signs.isBetween && (signs.trade !== null || !signs.has('intermediary'))) return null;
  return conclude('yes', 'no', 0.75, signs.evidence('takeover', 'intermediary'));
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
  const isOfAgency = hires || signs.trade === 'either';
  if (isOfAgency && signs.kind === 'apprenticeship') return conclude('unknown', 'no', 0.5, why);
  if (hires) return conclude('yes', 'no', 0.75, why);
  if (places) return conclude('no', 'yes', 0.75, why);
  if (signs.trade === 'crew') return conclude('unknown', 'no', 0.4, why);
  if (signs.trade === null && signs.has('project-service'))
    return conclude('unknown', 'no', 0.4, signs.evidence('project-service'));
  const isBetween = signs.trade !== null || signs.has('intermediary');
  return isBetween ? conclude('unknown', 'unknown', 0.4, why) : null;
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
  const signs = readSigns(reading, kind);
  const conclusion =
    concludeOwnOffice(signs) ??
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
