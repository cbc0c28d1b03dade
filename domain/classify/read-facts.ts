import type { Answer } from '../judgement.ts';
import type { IsoDate } from '../time.ts';
import {
  CAREER_CHANGER_RULES,
  FIXED_TERM_RULES,
  GERMAN_RULES,
  SHIFT_RULES,
  WEEKEND_RULES,
} from './fact-rules.ts';
import { readLicence } from './read-licence.ts';
import { readStart } from './read-start.ts';
import type { Passage, Rule } from './rule.ts';
import { applyRules } from './rule.ts';

/** Facts that people ask for beside kind, pay and working time; not yet part of a posting. */
export interface Facts {
  /** Schichtarbeit. */
  readonly shift: Answer;
  readonly weekend: Answer;
  /** Befristung. */
  readonly fixedTerm: Answer;
  /** Quereinstieg. */
  readonly careerChangers: Answer;
  /** Highest licence class wanted; null when none is. Führerschein. */
  readonly drivingLicence: string | null;
  /** Level of the Common European Framework, or `fluent`, `good`, `basic`; null when none is wanted. */
  readonly germanLevel: string | null;
  readonly start: IsoDate | 'immediately' | null;
}

function first<A>(rules: readonly Rule<A>[], passages: readonly Passage[]): A | null {
  return applyRules(rules, passages)[0]?.says ?? null;
}

/** Reads the facts of a title and a text; what neither says is `unknown` or null. */
export function readFacts(title: string, text: string, today: IsoDate): Facts {
  const passages: readonly Passage[] = [
    { field: 'title', text: title },
    { field: 'text', text },
  ];
  const both = `${title}\n${text}`;
  return {
    shift: first(SHIFT_RULES, passages) ?? 'unknown',
    weekend: first(WEEKEND_RULES, passages) ?? 'unknown',
    fixedTerm: first(FIXED_TERM_RULES, passages) ?? 'unknown',
    careerChangers: first(CAREER_CHANGER_RULES, passages) ?? 'unknown',
    drivingLicence: readLicence(both),
    germanLevel: first(GERMAN_RULES, passages),
    start: readStart(text, today),
  };
}
