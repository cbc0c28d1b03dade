import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One case as its suite prints it; every suite has its own fields. */
export type SuiteCase = Readonly<Record<string, unknown>> & { readonly id: string };

/** A folder with a `cases.json`. */
export interface Suite {
  /** Name of the folder. */
  readonly name: string;
  readonly folder: string;
  readonly cases: readonly SuiteCase[];
}

/** What came of a case. `left out`: nothing of ours answers such a question. */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'left out'; readonly why: string };

/** Checks a case; may be told more by the other cases of its suite. */
export type Check = (one: SuiteCase, suite: Suite) => Verdict | Promise<Verdict>;

/** A kind of suite that can be run against the portal's own functions. */
export interface SuiteKind {
  readonly name: string;
  /** True when the shape of the case is one of this kind. */
  knows(one: SuiteCase, suite: Suite): boolean;
  /** Opens what the checks need, once per suite. */
  open(suite: Suite): Promise<OpenedKind>;
}

/** A kind made ready for a suite. */
export interface OpenedKind {
  readonly check: Check;
  close(): Promise<void>;
}

/** A kind whose checks need nothing to be opened. */
export function pureKind(name: string, knows: SuiteKind['knows'], check: Check): SuiteKind {
  return { name, knows, open: () => Promise.resolve({ check, close: () => Promise.resolve() }) };
}

/** A folder whose `cases.json` cannot be read, and why. */
export interface BrokenSuite {
  readonly name: string;
  readonly broken: string;
}

/** Every suite below a folder, or the folder itself when it is one; in the order of their names. */
export function findSuites(folder: string): readonly (Suite | BrokenSuite)[] {
  if (isSuite(folder)) return [readSuite(folder)];
  const below = readdirSync(folder).toSorted();
  return below
    .map((name) => join(folder, name))
    .filter(isSuite)
    .map(readSuite);
}

function isSuite(folder: string): boolean {
  return statSync(folder).isDirectory() && existsSync(join(folder, 'cases.json'));
}

function readSuite(folder: string): Suite | BrokenSuite {
  const name = folder.replace(/\/+$/, '').split('/').at(-1) ?? folder;
  const listed = casesIn(join(folder, 'cases.json'));
  if (typeof listed === 'string') return { name, broken: listed };
  const taken = new Map<string, number>();
  const cases = listed.map((one, at): SuiteCase => {
    const fields: Record<string, unknown> =
      typeof one === 'object' && one !== null ? { ...one } : { input: one };
    const printed = fields['id'] ?? fields['name'];
    const id = typeof printed === 'string' || typeof printed === 'number' ? String(printed) : String(at);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return { ...fields, id: times === 1 ? id : `${id} (${times})` };
  });
  return { name, folder, cases };
}

/** The cases of a file, in a list or under `cases`; or what is wrong with it. */
function casesIn(file: string): readonly unknown[] | string {
  try {
    const printed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    const listed: unknown = Array.isArray(printed) ? printed : Object(printed).cases;
    return Array.isArray(listed) ? listed : 'cases.json holds no list of cases';
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return `cases.json is no JSON: ${fault.message}`;
  }
}

/** Passed when both mean the same JSON value, whatever the order of their fields. */
export function same(got: unknown, expected: unknown): Verdict {
  const [one, other] = [ordered(got), ordered(expected)];
  return one === other ? PASSED : failed(`got ${one.slice(0, 400)} instead of ${other.slice(0, 400)}`);
}

/** The verdict of a case that is as it should be. */
export const PASSED: Verdict = { kind: 'passed' };

/** The verdict of a case that is not, and what is wrong. */
export function failed(why: string): Verdict {
  return { kind: 'failed', why };
}

/** The verdict of a case that asks for something the portal does not do. */
export function leftOut(why: string): Verdict {
  return { kind: 'left out', why };
}

/** The field as text; undefined when it is absent or something else. */
export function textOf(one: SuiteCase, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = one[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** The bytes of a case, printed as text, as base64, or in a file beside it; undefined when it has none. */
export function bytesOf(
  one: SuiteCase,
  suite: Suite,
  names: { readonly text: readonly string[]; readonly base64: readonly string[] },
): Uint8Array | undefined {
  const text = textOf(one, ...names.text);
  if (text !== undefined) return Buffer.from(text);
  const base64 = textOf(one, ...names.base64);
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  const file = textOf(one, 'file', 'path');
  return file === undefined ? undefined : readFileSync(join(suite.folder, file));
}

function ordered(value: unknown): string {
  return (
    JSON.stringify(value, (_name, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'nothing'
  );
}
