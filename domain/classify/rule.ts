import type { Evidence, EvidenceField } from '../judgement.ts';
import { once } from '../once.ts';
import { openSearch, openTest } from './find-near.ts';
import type { Found, PatternSearch, PatternTest } from './find-near.ts';
import { isNegated } from './is-negated.ts';
import type { Passage } from './passage.ts';
import { quoteAround } from './quote-around.ts';
import { sentenceAround, sentenceReach } from './sentence-around.ts';

/**
 * One line of a rule table: which words say what. `unless` and `when` are looked for in the sentence around the
 * words; `negated` is what the words say after "kein", "nicht" or "ohne" (absent: a negated phrase says nothing).
 */
export interface Rule<A> {
  readonly says: A;
  readonly pattern: RegExp;
  readonly confidence: number;
  /** Fields that are read; absent: all. */
  readonly fields?: readonly EvidenceField[];
  readonly when?: RegExp;
  readonly unless?: RegExp;
  readonly negated?: A;
}

/** Rules made ready to be applied. */
export interface RuleTable<A> {
  readonly rules: readonly Rule<A>[];
  readonly search: PatternSearch;
  /** For each rule the tests of its `unless` and its `when`. */
  readonly exceptions: readonly (PatternTest | null)[];
  readonly conditions: readonly (PatternTest | null)[];
}

/** Makes rules ready; their order is that in which findings are given. */
export function ruleTable<A>(rules: readonly Rule<A>[]): RuleTable<A> {
  return {
    rules,
    search: openSearch(rules.map(({ pattern }) => pattern)),
    exceptions: rules.map(({ unless }) => (unless ? openTest(unless) : null)),
    conditions: rules.map(({ when }) => (when ? openTest(when) : null)),
  };
}

/** One rule of several wordings, made of parts: each alternative is looked for where its own words stand. */
export function ruleOf<A>(rule: Omit<Rule<A>, 'pattern'>, patterns: readonly string[]): Rule<A> {
  return { ...rule, pattern: new RegExp(patterns.join('|'), 'iu') };
}

/** Words found by a rule. */
export interface Finding<A> {
  readonly says: A;
  readonly confidence: number;
  readonly evidence: Evidence;
  /** Where the words begin in their field. */
  readonly at: number;
  /** The sentence around the words. */
  readonly sentence: () => string;
}

/** Everything that a table of rules finds in the passages, in the order of the table. */
export function applyRules<A>(table: RuleTable<A>, passages: readonly Passage[]): readonly Finding<A>[] {
  return findings(table, passages, Infinity);
}

/** The first that a table of rules finds; nothing behind it is looked for. */
export function firstFinding<A>(table: RuleTable<A>, passages: readonly Passage[]): Finding<A> | null {
  return findings(table, passages, 1)[0] ?? null;
}

function findings<A>(
  { rules, search, exceptions, conditions }: RuleTable<A>,
  passages: readonly Passage[],
  most: number,
): readonly Finding<A>[] {
  const found: Finding<A>[] = [];
  for (const number of search.candidatesIn(passages)) {
    const rule = rules[number];
    if (!rule) continue;
    const tests = { exception: exceptions[number] ?? null, condition: conditions[number] ?? null };
    for (const passage of passages) {
      if (rule.fields?.includes(passage.field) === false) continue;
      const matches = search.matchesOf(number, passage);
      addFindings(found, most, { rule, ...tests, passage, matches });
      if (found.length === most) return found;
    }
  }
  return found;
}

interface RuleMatches<A> {
  readonly rule: Rule<A>;
  readonly exception: PatternTest | null;
  readonly condition: PatternTest | null;
  readonly passage: Passage;
  readonly matches: readonly Found[];
}

function addFindings<A>(found: Finding<A>[], most: number, where: RuleMatches<A>): void {
  for (const match of where.matches) {
    const finding = findingAt(where, match);
    if (finding) found.push(finding);
    if (found.length === most) return;
  }
}

function findingAt<A>(
  { rule, exception, condition, passage }: RuleMatches<A>,
  { at, words }: Found,
): Finding<A> | null {
  const { field, text } = passage;
  const end = at + words.length;
  const reach = sentenceReach(text, at, end);
  const sentence = once(() => sentenceAround(text, at, end));
  if (exception?.(passage, ...reach, sentence) === true) return null;
  if (condition?.(passage, ...reach, sentence) === false) return null;
  const says = isNegated(passage, at, end) ? rule.negated : rule.says;
  if (says === undefined) return null;
  const evidence = { field, quote: quoteAround(text, at, end) };
  return { says, confidence: rule.confidence, evidence, at, sentence };
}
