import { classify } from '../../domain/classify.ts';
import { findContacts } from '../../domain/personal-data/find-contacts.ts';
import { factValues } from '../../domain/posting-facts.ts';
import type { ClassifiedPosting, OccupationJudgement } from '../../domain/posting.ts';
import { goldPosting } from './gold-posting.ts';
import { readJsonRows } from './read-rows.ts';

/** How well one label is answered, shares from 0 to 1; `n` = rows that carry the label. */
interface LabelScore {
  readonly precision: number;
  readonly recall: number;
  readonly n: number;
}

/** Last line of `evaluate facts`. */
interface FactsScore {
  readonly n: number;
  readonly labels: Readonly<Record<string, LabelScore>>;
}

interface GoldRow {
  readonly id: string;
  readonly title: string;
  readonly employer: string;
  readonly text: string;
  readonly labels: Readonly<Record<string, unknown>>;
}

/** Day on which the texts of the gold set are read. */
const READ_ON = '2026-11-22';
const NO_OCCUPATION: OccupationJudgement = { value: null, confidence: 0, evidence: [], alternative: null };

const THREE_VALUED = [
  'temporaryAgency',
  'privateRecruiter',
  'marginal',
  'shift',
  'weekend',
  'fixedTerm',
  'careerChangers',
] as const;
const EXACT = ['workingTime', 'salary', 'applyBy', 'start', 'drivingLicence', 'germanLevel'] as const;

/** What we answer for each label of the gold set; a label that nobody judges yet is unknown, null or empty. */
function answersFor(posting: ClassifiedPosting): Readonly<Record<string, unknown>> {
  return {
    kind: posting.kind.value,
    temporaryAgency: posting.temporaryAgency.value,
    privateRecruiter: posting.privateRecruiter.value,
    marginal: posting.marginal.value,
    workingTime: posting.workingTimes.value,
    salary: posting.pay.value,
    ...factValues(posting.facts),
    contact: contactValues(posting),
  };
}

/** The names, addresses and numbers of the text, each once. */
function contactValues({ text, employer }: ClassifiedPosting): readonly string[] {
  const contacts = findContacts(text, employer).filter(({ kind }) => kind !== 'handle');
  return [...new Set(contacts.map(({ value }) => value))];
}

type Pair = readonly [expected: unknown, answered: unknown];

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}

function scoreOf(right: number, given: number, wanted: number, n: number): LabelScore {
  return { precision: share(right, given), recall: share(right, wanted), n };
}

function scoreValue(pairs: readonly Pair[], value: unknown): LabelScore {
  const given = pairs.filter(([, answered]) => answered === value);
  const wanted = pairs.filter(([expected]) => expected === value);
  const right = given.filter(([expected]) => expected === value);
  return scoreOf(right.length, given.length, wanted.length, pairs.length);
}

function scoreKind(pairs: readonly Pair[]): LabelScore {
  const kinds = [...new Set(pairs.map(([expected]) => expected))];
  const scores = kinds.map((kind) => scoreValue(pairs, kind));
  const mean = (of: (score: LabelScore) => number): number =>
    share(
      scores.reduce((sum, score) => sum + of(score), 0),
      scores.length,
    );
  return {
    precision: mean((score) => score.precision),
    recall: mean((score) => score.recall),
    n: pairs.length,
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Lists as sets, objects by their fields in the order of the expected one. */
function isSame(expected: unknown, answered: unknown): boolean {
  if (Array.isArray(expected) && Array.isArray(answered)) {
    return expected.length === answered.length && expected.every((value) => answered.includes(value));
  }
  if (
    typeof expected === 'object' &&
    expected !== null &&
    typeof answered === 'object' &&
    answered !== null
  ) {
    const other = new Map<string, unknown>(Object.entries(answered));
    return Object.entries(expected).every(([key, value]) => value === other.get(key));
  }
  return expected === answered;
}

function scoreExact(pairs: readonly Pair[]): LabelScore {
  const given = pairs.filter(([, answered]) => !isEmpty(answered));
  const wanted = pairs.filter(([expected]) => !isEmpty(expected));
  const right = given.filter(([expected, answered]) => isSame(expected, answered));
  return scoreOf(right.length, given.length, wanted.length, pairs.length);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function scoreFound(pairs: readonly Pair[]): LabelScore {
  let given = 0;
  let wanted = 0;
  let right = 0;
  for (const [expected, answered] of pairs) {
    given += strings(answered).length;
    wanted += strings(expected).length;
    right += strings(answered).filter((value) => strings(expected).includes(value)).length;
  }
  return scoreOf(right, given, wanted, pairs.length);
}

/** Rows of the gold set with what we answer. */
export function answerFacts(
  dir: string,
): readonly { readonly row: GoldRow; readonly answers: Readonly<Record<string, unknown>> }[] {
  return readJsonRows<GoldRow>(dir, 'facts.jsonl', ['title', 'text', 'labels']).map((row) => {
    const posting = classify(goldPosting(row, row.id), {
      judgeOccupation: () => NO_OCCUPATION,
      today: READ_ON,
    });
    return { row, answers: answersFor(posting) };
  });
}

/** Measures the judged facts against `facts.jsonl` of a folder. */
export function evaluateFacts(dir: string): FactsScore {
  const rows = answerFacts(dir);
  const pairs = (label: string): readonly Pair[] =>
    rows
      .filter(({ row }) => label in row.labels)
      .map(({ row, answers }): Pair => [row.labels[label], answers[label]]);
  const labels = {
    kind: scoreKind(pairs('kind')),
    ...Object.fromEntries(THREE_VALUED.map((label) => [label, scoreValue(pairs(label), 'yes')])),
    ...Object.fromEntries(EXACT.map((label) => [label, scoreExact(pairs(label))])),
    contact: scoreFound(pairs('contact')),
  };
  return { n: rows.length, labels };
}
