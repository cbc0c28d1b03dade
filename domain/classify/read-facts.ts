import type { Answer, Judgement } from '../judgement.ts';
import type { PostingKind } from '../posting.ts';
import type { HoursPerWeek, PostingFacts, RequirementLevel } from '../posting-facts.ts';
import type { IsoDate } from '../time.ts';
import { findApplyBy } from './apply-by.ts';
import { HOME_OFFICE_RULES } from './facts/home-office-rules.ts';
import { judgeApprenticeship } from './facts/judge-apprenticeship.ts';
import { judgeCareerChangers } from './facts/judge-career-changers.ts';
import { judgeFixedTerm } from './facts/judge-fixed-term.ts';
import { judgeGerman } from './facts/judge-german.ts';
import { judgeLicence } from './facts/judge-licence.ts';
import { judgeStart } from './facts/judge-start.ts';
import { WEEKEND_RULES } from './facts/weekend-rules.ts';
import { NIGHT_RULES, SHIFT_RULES } from './facts/working-hours-rules.ts';
import type { Passage } from './passage.ts';
import type { Reading } from './reading.ts';
import { firstFinding, type RuleTable } from './rule.ts';

/** What is known of a posting before its facts are read. */
export interface FactsContext {
  readonly kind: PostingKind;
  readonly requirementLevel: Judgement<RequirementLevel | null>;
  /** Day in Europe/Berlin on which the posting is read. */
  readonly today: IsoDate;
}

/**
 * Reads the facts that people ask for, each with the words it rests on. A field of the source comes before the text;
 * what neither says is `unknown` or null.
 */
export function readFacts(reading: Reading, context: FactsContext): PostingFacts {
  const { posting, passages } = reading;
  const { kind, today } = context;
  const start = printed(posting.startsOn) ?? judgeStart(passages, today);
  return {
    fixedTerm: judgeFixedTerm(passages, posting.printedWords.fixedTerm, kind),
    shift: firstAnswer(SHIFT_RULES, passages),
    night: firstAnswer(NIGHT_RULES, passages),
    weekend: firstAnswer(WEEKEND_RULES, passages),
    careerChangers: judgeCareerChangers(passages),
    homeOffice: firstAnswer(HOME_OFFICE_RULES, passages),
    drivingLicence: judgeLicence(passages),
    germanLevel: judgeGerman(passages),
    start,
    applyBy: printed(posting.applyBy) ?? findApplyBy(reading, today),
    hoursPerWeek: judgeHours(reading),
    requirementLevel: context.requirementLevel,
    ...judgeApprenticeship(passages, kind, start, today),
  };
}

function firstAnswer(rules: RuleTable<Answer>, passages: readonly Passage[]): Judgement<Answer> {
  const first = firstFinding(rules, passages);
  if (!first) return { value: 'unknown', confidence: 0, evidence: [] };
  return { value: first.says, confidence: first.confidence, evidence: [first.evidence] };
}

/** What a field of the source says, as sure as the source itself. */
function printed<T extends string>(value: T | null): Judgement<T> | null {
  return value === null ? null : { value, confidence: 1, evidence: [{ field: 'source', quote: value }] };
}

const FROM = /^(?:ab|mindestens|mind\.?|from)\s/iu;

/** Hours of the source's field, else all that the text offers from the least to the most; shares of a post say none. */
function judgeHours({ posting, weeklyHours }: Reading): Judgement<HoursPerWeek | null> {
  const { hoursPerWeek } = posting;
  if (hoursPerWeek !== null) {
    const evidence = [{ field: 'source', quote: String(hoursPerWeek) }] as const;
    return { value: { min: hoursPerWeek, max: hoursPerWeek }, confidence: 1, evidence };
  }
  const hours = weeklyHours.filter(({ unit }) => unit === 'hours');
  if (hours.length === 0) return { value: null, confidence: 0, evidence: [] };
  const isOpen = hours.every(({ min, max, quote }) => min === max && FROM.test(quote));
  const value = {
    min: Math.min(...hours.map(({ min }) => min)),
    max: isOpen ? null : Math.max(...hours.map(({ max }) => max)),
  };
  const evidence = hours.slice(0, 2).map(({ quote }) => ({ field: 'text', quote }) as const);
  return { value, confidence: 0.85, evidence };
}
