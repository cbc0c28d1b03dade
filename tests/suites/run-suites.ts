import { KINDS } from './kinds/kinds.ts';
import {
  failed,
  type OpenedKind,
  type Suite,
  type SuiteCase,
  type SuiteKind,
  type Verdict,
} from './suite.ts';

/** Why cases of a suite are known to fail: suite, then id of the case, then the reason. */
export type KnownFailures = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What came of a suite. */
export interface SuiteResult {
  readonly name: string;
  readonly passed: number;
  /** Cases that were checked; those left out do not count. */
  readonly total: number;
  /** Every case that failed with what was wrong, known or not. */
  readonly failures: ReadonlyMap<string, string>;
  readonly leftOut: ReadonlyMap<string, string>;
  /** Cases that fail without being known to. */
  readonly surprising: readonly string[];
  /** Cases that are known to fail and do not. */
  readonly outdated: readonly string[];
}

/** No case may hold up the others for longer. */
const LONGEST_CASE_MS = 60_000;

/** Runs a suite; null when no kind knows any of its cases. */
export async function runSuite(suite: Suite, known: KnownFailures): Promise<SuiteResult | null> {
  const kindOf = new Map(
    suite.cases.flatMap((one) => {
      const kind = KINDS.find((each) => each.knows(one, suite));
      return kind === undefined ? [] : [[one, kind] as const];
    }),
  );
  if (kindOf.size === 0) return null;
  const opened = new Map<SuiteKind, OpenedKind>();
  const verdicts = new Map<string, Verdict>();
  try {
    for (const kind of new Set(kindOf.values())) opened.set(kind, await kind.open(suite));
    for (const [one, kind] of kindOf) verdicts.set(one.id, await verdictOf(one, suite, opened.get(kind)));
  } finally {
    for (const each of opened.values()) await each.close();
  }
  for (const one of suite.cases)
    if (!kindOf.has(one)) verdicts.set(one.id, { kind: 'left out', why: 'of no known kind' });
  return tell(suite, verdicts, known[suite.name] ?? {});
}

async function verdictOf(one: SuiteCase, suite: Suite, kind: OpenedKind | undefined): Promise<Verdict> {
  if (kind === undefined) return failed('its kind could not be opened');
  const deadline = Promise.withResolvers<Verdict>();
  const timer = setTimeout(
    () => deadline.resolve(failed(`not done after ${LONGEST_CASE_MS} ms`)),
    LONGEST_CASE_MS,
  );
  try {
    return await Promise.race([kind.check(one, suite), deadline.promise]);
  } catch (error) {
    return failed(`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

function tell(
  suite: Suite,
  verdicts: ReadonlyMap<string, Verdict>,
  known: Readonly<Record<string, string>>,
): SuiteResult {
  const failures = new Map<string, string>();
  const leftOut = new Map<string, string>();
  for (const [id, verdict] of verdicts) {
    if (verdict.kind === 'failed') failures.set(id, verdict.why);
    if (verdict.kind === 'left out') leftOut.set(id, verdict.why);
  }
  const total = verdicts.size - leftOut.size;
  return {
    name: suite.name,
    passed: total - failures.size,
    total,
    failures,
    leftOut,
    surprising: [...failures.keys()].filter((id) => known[id] === undefined),
    outdated: Object.keys(known).filter((id) => verdicts.has(id) && !failures.has(id)),
  };
}
