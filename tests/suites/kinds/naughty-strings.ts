import { textOf, type SuiteKind } from '../suite.ts';

/** Names of the texts that only a suite of strings has, and what other kinds of suites have beside an input. */
const OTHERS = ['expected', 'blocked', 'kind', 'meaning', 'relativeTo', 'answers'];

/**
 * Strings that break programs. Each is searched for, given as every kind of parameter, and taken in as title and
 * description of a posting: nothing may fail on our side, and on the pages it may stand as text only.
 */
export const naughtyStrings: SuiteKind = {
  name: 'naughty strings',
  knows: (one) => textOf(one, 'input', 'string') !== undefined && !OTHERS.some((name) => name in one),
  // The whole portal is loaded only where a suite asks for it.
  open: async () => (await import('./naughty-portal.ts')).openPortal(),
};
