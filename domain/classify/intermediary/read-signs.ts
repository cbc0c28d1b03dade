import { anyOf } from '../../any-of.ts';
import type { Evidence } from '../../judgement.ts';
import type { PostingKind } from '../../posting.ts';
import type { Reading } from '../reading.ts';
import type { Finding, RuleTable } from '../rule.ts';
import { applyRules } from '../rule.ts';
import { INTERMEDIARY_RULES, RULES_ONCE_BETWEEN } from './intermediary-rules.ts';
import type { IntermediarySign } from './intermediary-sign.ts';
import type { Trade } from './trade-of.ts';
import { tradeOf, worksOnOrder } from './trade-of.ts';

/** What the text and the name say, collected before anything is concluded. */
export interface Signs {
  /** Whether one of them is found. */
  readonly has: (...signs: readonly IntermediarySign[]) => boolean;
  readonly evidence: (...signs: readonly IntermediarySign[]) => readonly Evidence[];
  readonly trade: Trade | null;
  /** Whether the name is that of an intermediary. */
  readonly isBetween: boolean;
  readonly name: readonly Evidence[];
  readonly kind: PostingKind;
}

/** A firm describing itself, not the job. */
const SELF_DESCRIPTION = anyOf(
  /partner (?:für|in|rund|im bereich)/iu,
  /spezialist(?:en|in)? (?:für|in|im)/iu,
  /experte[n]? (?:für|in)/iu,
  /dienstleister (?:für|im|in)/iu,
  /(?:unser|unsere) (?:leistungen|leistungsspektrum|geschäftsfelder|angebot)/iu,
  /zählen (?:wir )?zu/iu,
  /gehör(?:t|en) zu/iu,
  /marktführer/iu,
  /lizenz/iu,
  /führende[rnms]? /iu,
  /tätig (?:in|im)/iu,
  /seit \d{4}/iu,
  /wir (?:beraten|bieten unseren kunden|sind ein)/iu,
  /ist ein(?:e)? (?:\p{L}+ ){0,3}(?:unternehmen|personaldienst|personalberat)/iu,
);

/** So many words are shown for a conclusion. */
export const EVIDENCE_LIMIT = 3;

/** What a firm is called besides its name proper. */
const NO_NAME = /^(?:\p{Ll}.*|GmbH|OHG|GbR|Inh|Der|Die|Das)$/u;
const LEAST_NAME = 3;

/** Whether a phrase names the employer by a word of its name. */
function namesEmployer(phrase: string, employer: string | null): boolean {
  const words = new Set(phrase.toLowerCase().split(BETWEEN_WORDS));
  const names = (employer ?? '').split(BETWEEN_WORDS);
  return names.some(
    (name) => name.length >= LEAST_NAME && !NO_NAME.test(name) && words.has(name.toLowerCase()),
  );
}

const BETWEEN_WORDS = /[^\p{L}\d-]+/u;

/** What a phrase says once the sentence around it and the name of the employer are known; null when nothing. */
function meaningOf(finding: Finding<IntermediarySign>, employer: string | null): IntermediarySign | null {
  const { says, evidence } = finding;
  if (says === 'employed-by-name') return namesEmployer(evidence.quote, employer) ? 'employed-by-us' : null;
  if (says !== 'hired-out' && says !== 'placed') return says;
  // A phrase in a sentence where the firm describes itself does not yet say it of this job.
  if (evidence.field === 'title' || !SELF_DESCRIPTION.test(finding.sentence())) return says;
  return says === 'hired-out' ? 'hired-out-service' : 'placed-service';
}

/** Signs of customers, which a firm that works for them with its own people has, too. */
const OF_CUSTOMERS: ReadonlySet<IntermediarySign> = new Set(['intermediary', 'at-client', 'lent-to-client']);

interface Found {
  readonly sign: IntermediarySign;
  readonly evidence: Evidence;
}

/** Signs of somebody in between, of whom more must then be asked. */
const OF_SOMEBODY_BETWEEN: ReadonlySet<IntermediarySign> = new Set([
  'intermediary',
  'at-client',
  'placed-service',
]);

function signsIn(table: RuleTable<IntermediarySign>, { posting, passages }: Reading): readonly Found[] {
  return applyRules(table, passages).flatMap((finding): readonly Found[] => {
    const sign = meaningOf(finding, posting.employer);
    return sign === null ? [] : [{ sign, evidence: finding.evidence }];
  });
}

function findSigns(reading: Reading, trade: Trade | null): readonly Found[] {
  const found = signsIn(INTERMEDIARY_RULES, reading);
  const hasCustomers = trade === null && found.some(({ sign }) => OF_CUSTOMERS.has(sign));
  const isContractor = hasCustomers && worksOnOrder(reading.posting.employer);
  const told = isContractor ? found.filter(({ sign }) => !OF_CUSTOMERS.has(sign)) : found;
  const mayBeBetween = trade !== null || told.some(({ sign }) => OF_SOMEBODY_BETWEEN.has(sign));
  return mayBeBetween ? [...told, ...signsIn(RULES_ONCE_BETWEEN, reading)] : told;
}

/** Reads what title, text and name say of who employs; the kind is that of the posting. */
export function readSigns(reading: Reading, kind: PostingKind): Signs {
  const { employer } = reading.posting;
  const trade = tradeOf(employer);
  const found = findSigns(reading, trade);
  return {
    has: (...signs) => found.some(({ sign }) => signs.includes(sign)),
    evidence: (...signs) =>
      found
        .filter(({ sign }) => signs.includes(sign))
        .map(({ evidence }) => evidence)
        .slice(0, EVIDENCE_LIMIT),
    trade,
    isBetween: trade !== null && trade !== 'public-service' && trade !== 'anonymous',
    name: employer === null ? [] : [{ field: 'employer', quote: employer }],
    kind,
  };
}
