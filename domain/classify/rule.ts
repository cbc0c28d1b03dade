import type { Evidence, EvidenceField } from '../judgement.ts';
import { openFinder, openHint } from './find-near.ts';
import type { Found, PatternFinder, PatternHint } from './find-near.ts';
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
  readonly find: PatternFinder;
  /** For each rule with `unless`, whether its words are near. */
  readonly exceptions: readonly (PatternHint | null)[];
}

/** Makes rules ready; their order is that in which findings are given. */
export function ruleTable<A>(rules: readonly Rule<A>[]): RuleTable<A> {
  return {
    rules,
    find: openFinder(rules.map(({ pattern }) => pattern)),
    exceptions: rules.map(({ unless }) => (unless ? openHint(unless) : null)),
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
  return [...findings(table, passages)];
}

/** The first that a table of rules finds; nothing behind it is looked for. */
export function firstFinding<A>(table: RuleTable<A>, passages: readonly Passage[]): Finding<A> | null {
  return findings(table, passages).next().value ?? null;
}

function* findings<A>(
  { rules, find, exceptions }: RuleTable<A>,
  passages: readonly Passage[],
): Generator<Finding<A>, undefined> {
  const searched = passages.map((passage) => ({ passage, matchesOf: find(passage) }));
  for (const [number, rule] of rules.entries()) {
    for (const { passage, matchesOf } of searched) {
      if (rule.fields?.includes(passage.field) === false) continue;
      const matches = matchesOf(number);
      if (matches.length > 0) yield* findingsAt(rule, exceptions[number] ?? null, passage, matches);
    }
  }
}

function* findingsAt<A>(
  rule: Rule<A>,
  exception: PatternHint | null,
  passage: Passage,
  matches: readonly Found[],
): Generator<Finding<A>, undefined> {
  for (const match of matches) {
    const finding = findingAt(rule, exception, passage, match);
    if (finding) yield finding;
  }
}

function findingAt<A>(
  rule: Rule<A>,
  exception: PatternHint | null,
  passage: Passage,
  { at, words }: Found,
): Finding<A> | null {
  const { field, text } = passage;
  const end = at + words.length;
  const sentence = (): string => sentenceAround(text, at, end);
  if (exception?.(passage, ...sentenceReach(text, at, end)) && rule.unless?.test(sentence())) return null;
  if (rule.when && !rule.when.test(sentence())) return null;
  const says = isNegated(passage, at, end) ? rule.negated : rule.says;
  if (says === undefined) return null;
  const evidence = { field, quote: quoteAround(text, at, end) };
  return { says, confidence: rule.confidence, evidence, at, sentence };
}
