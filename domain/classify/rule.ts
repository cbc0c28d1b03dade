import type { Evidence, EvidenceField } from '../judgement.ts';
import { openFinder, type Found, type PatternFinder } from './find-near.ts';
import { readSpots, type ReadSpots } from './word-spots.ts';

/** One field of a posting as rules read it. */
export interface Passage {
  readonly field: EvidenceField;
  readonly text: string;
  /** Where the words stand that patterns need, when it is known already. */
  readonly spots?: ReadSpots;
}

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

/** One rule for each pattern: apart they are looked for only where their own words stand. */
export function eachOf<A>(rule: Omit<Rule<A>, 'pattern'>, patterns: readonly string[]): readonly Rule<A>[] {
  return patterns.map((source) => ({ ...rule, pattern: new RegExp(source, 'iu') }));
}

/** Words found by a rule. */
export interface Finding<A> {
  readonly says: A;
  readonly confidence: number;
  readonly evidence: Evidence;
  /** Where the words begin in their field. */
  readonly at: number;
  /** The sentence around the words. */
  readonly sentence: string;
}

const SENTENCE_REACH = 240;

const NEGATED_BEFORE =
  /(?:^|[^\p{L}])(?:kein(?:e[nmrs]?)?|nicht|ohne|niemals|weder|statt|anstatt|no|not|without)[^\p{L}](?:(?:(?!(?:nur|sondern|aber) )[^.,!?;:\n]){0,24}[^\p{L}.,!?;:\n])?$/iu;
const NEGATED_AFTER =
  /^[\p{L}-]*\W{0,3}(?:(?:ist|sind|wird|werden|leider|bitte|hier|–|-)\W{1,3}){0,3}(?:nicht|nein|ausgeschlossen|unerwünscht|zwecklos)(?![\p{L}])(?!\W{0,3}nur)/iu;

/** Whether the words from `start` to `end` stand behind a "kein", "nicht", "ohne" or before a "nicht möglich". */
function isNegated(text: string, start: number, end: number): boolean {
  return (
    NEGATED_BEFORE.test(text.slice(Math.max(0, start - 42), start)) ||
    NEGATED_AFTER.test(text.slice(end, end + 48))
  );
}

const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|std|ca|inkl|zzgl|evtl|ggf|bzw|tel|st|nr|max|mind|wo|mtl|tgl|kl|incl|mo|inh|dr|jr)$/iu;

function endsSentence(text: string, index: number): boolean {
  const sign = text[index];
  if (sign === '\n') return true;
  if (sign !== '.' && sign !== '!' && sign !== '?') return false;
  if (!/^\s+[\p{Lu}\d•*–-]|^\s*$/u.test(text.slice(index + 1, index + 4))) return false;
  if (sign !== '.') return true;
  const before = text.slice(Math.max(0, index - 8), index);
  return !/(?:^|[^\d])\d{1,2}$/.test(before) && !ABBREVIATION.test(before);
}

/** The sentence around a stretch of text, at most 240 characters to each side. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  const first = Math.max(0, start - SENTENCE_REACH);
  while (from > first && !endsSentence(text, from - 1)) from -= 1;
  let to = end;
  const last = Math.min(text.length, end + SENTENCE_REACH);
  while (to < last && !endsSentence(text, to)) to += 1;
  return text.slice(from, to).trim();
}

function saidBy<A>(rule: Rule<A>, text: string, start: number, end: number): A | null {
  if (!isNegated(text, start, end)) return rule.says;
  return rule.negated ?? null;
}

function findingAt<A>(rule: Rule<A>, passage: Passage, start: number, words: string): Finding<A> | null {
  const end = start + words.length;
  const sentence = sentenceAround(passage.text, start, end);
  if (rule.unless?.test(sentence)) return null;
  if (rule.when && !rule.when.test(sentence)) return null;
  const says = saidBy(rule, passage.text, start, end);
  if (says === null) return null;
  const evidence = { field: passage.field, quote: quoteAround(passage.text, start, end) };
  return { says, confidence: rule.confidence, evidence, at: start, sentence };
}

const IN_WORD = /[\p{L}\p{N}-]/u;
const LONGEST_WORD = 40;

/** The words widened to whole words, so that a quote never begins inside a compound. */
export function quoteAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && from > start - LONGEST_WORD && IN_WORD.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < end + LONGEST_WORD && IN_WORD.test(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

const finders = new WeakMap<readonly Rule<unknown>[], PatternFinder>();

function finderOf(table: readonly Rule<unknown>[]): PatternFinder {
  const known = finders.get(table);
  if (known) return known;
  const made = openFinder(table.map(({ pattern }) => pattern));
  finders.set(table, made);
  return made;
}

/** Everything that a table of rules finds in the passages, in the order of the table. */
export function applyRules<A>(table: readonly Rule<A>[], fields: readonly Passage[]): readonly Finding<A>[] {
  return [...findings(table, fields)];
}

/** The first that a table of rules finds; the rules behind it are not asked. */
export function firstFinding<A>(table: readonly Rule<A>[], fields: readonly Passage[]): Finding<A> | null {
  for (const finding of findings(table, fields)) return finding;
  return null;
}

/** One after the other, so that whoever wants only the first does not pay for the rest. */
function* findings<A>(table: readonly Rule<A>[], fields: readonly Passage[]): Generator<Finding<A>> {
  const find = finderOf(table);
  const searched = fields.map((passage) => ({ passage, matchesOf: find(passage.text, passage.spots) }));
  for (const [number, rule] of table.entries()) {
    for (const { passage, matchesOf } of searched) {
      if (!rule.fields || rule.fields.includes(passage.field))
        yield* findingsOf(rule, passage, matchesOf(number));
    }
  }
}

function findingsOf<A>(rule: Rule<A>, passage: Passage, matches: readonly Found[]): readonly Finding<A>[] {
  return matches.flatMap(({ at, words }) => findingAt(rule, passage, at, words) ?? []);
}

/** Hosts of mail and web addresses: what a firm is called there says nothing of the job. */
const HOST = /@[\w.-]{1,80}\.\p{L}{2,12}|https?:\/\/[^\s)<>"]{3,200}|www\.[^\s)<>"]{3,200}/giu;

/** Each address as so many strokes, so that positions stay. */
function withoutHosts(text: string): string {
  return text.replace(HOST, (host) => '_'.repeat(host.length));
}

/** What rules read of a posting. */
interface Printed {
  readonly title: string;
  readonly employer: string | null;
  readonly text: string;
}

/** Postings are judged one after the other: those of the last are all that is asked for again. */
let last: { readonly posting: Printed; readonly passages: readonly Passage[] } | null = null;

/** The fields of a posting that rules may read; hosts of addresses are blotted out. */
export function passagesOf(posting: Printed): readonly Passage[] {
  if (last?.posting === posting) return last.passages;
  const passages = [
    passage('title', posting.title),
    passage('employer', posting.employer ?? ''),
    passage('text', withoutHosts(posting.text)),
  ];
  last = { posting, passages };
  return passages;
}

function passage(field: EvidenceField, text: string): Passage {
  return { field, text, spots: readSpots(text) };
}
