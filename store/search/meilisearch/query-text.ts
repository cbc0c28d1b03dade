import { readQueryWords, type QueryTerm } from '../query-words.ts';
import { readTerms, type KnownNames } from '../read-terms.ts';
import { stem } from '../stem.ts';
import { compoundParts } from '../word-forms.ts';
import { allOf, oneOf } from './filter-expressions.ts';
import type { Loosened } from './respellings.ts';

type AskedTerm = ReturnType<typeof readTerms>[number];

/** One way of asking Meilisearch for words. */
export interface WordStep {
  readonly q: string;
  /** What the words name, as a filter; null when they stand for themselves. */
  readonly narrowing: string | null;
  /** Words that this way leaves out, as they were typed. */
  readonly dropped: readonly string[];
  /** Words that are looked up with tolerance for typing errors. */
  readonly loosened: readonly Loosened[];
}

/** Meilisearch reads no more words of a search than ten. */
const MOST_WORDS = 10;

/**
 * The ways in which words are looked up, of which the first that finds something counts: by the places and forms of work
 * they name and exactly, by their stems, for the rest; exactly; by the occupation they name; forgiving typing errors and
 * words that are only begun; by the parts of compounds; and not all of them. Meilisearch takes a quoted word exactly, so
 * that "Maler" finds no "Makler" while painters are wanted.
 */
export function wordSteps(input: string, names: KnownNames): readonly WordStep[] {
  const { wanted, excluded } = readQueryWords(input);
  const without = excluded.flatMap(excluding);
  const step = (words: readonly string[], more: Partial<WordStep> = {}): WordStep => ({
    q: [...words.slice(0, MOST_WORDS), ...without].join(' '),
    narrowing: null,
    dropped: [],
    loosened: [],
    ...more,
  });
  if (wanted.length === 0) return [step([])];
  const parts = wanted.flatMap(inParts);
  const terms = readTerms(wanted, names);
  return [
    ...byMeaning(terms, ['place', 'workForm'], step),
    step(wanted.map(exact)),
    ...byMeaning(terms, ['place', 'workForm', 'occupation'], step),
    step(wanted.map(loose), { loosened: loosened(wanted) }),
    ...(parts.length > wanted.length ? [step(parts)] : []),
    ...fewer(wanted).map(({ kept, dropped }) => step(kept.map(exact), { dropped })),
    ...fewer(wanted).map(({ kept, dropped }) => step(kept.map(loose), { dropped, loosened: loosened(kept) })),
  ];
}

/** Whether an order by relevance has words to go by. */
export function hasWanted(input: string): boolean {
  return readQueryWords(input).wanted.length > 0;
}

/** All the words but one, the last given up first; and each word alone. */
function fewer(wanted: readonly QueryTerm[]) {
  if (wanted.length < 2) return [];
  const withoutOne = wanted.map((given) => wanted.filter((term) => term !== given)).toReversed();
  const alone = wanted.length === 2 ? [] : wanted.map((term) => [term]);
  return [...withoutOne, ...alone].map((kept) => ({
    kept,
    dropped: wanted.filter((term) => !kept.includes(term)).map(({ typed }) => typed),
  }));
}

/** Terms that name something of these kinds become a filter; the others must still occur. */
function byMeaning(
  terms: readonly AskedTerm[],
  kinds: readonly string[],
  step: (words: readonly string[], more: Partial<WordStep>) => WordStep,
): readonly WordStep[] {
  const filterOf = (term: AskedTerm): string | null =>
    kinds.includes(term.meaning.kind) ? meant(term) : null;
  const filters = terms.map(filterOf).filter((filter) => filter !== null);
  if (filters.length === 0) return [];
  const others = terms.filter((term) => filterOf(term) === null);
  return [step(others.map(exact), { narrowing: allOf(filters) })];
}

function meant({ meaning }: AskedTerm): string | null {
  switch (meaning.kind) {
    case 'occupation':
      return meaning.occupation.isGuess ? null : oneOf('occupations', meaning.occupation.groups);
    case 'place':
      return oneOf('places', meaning.municipalities);
    case 'workForm':
      return oneOf('flags', [meaning.flag]);
    case 'words':
      return null;
  }
}

function exact({ words, isPhrase }: QueryTerm): string {
  return isPhrase ? phrase(words) : words.map((word) => phrase([stem(word)])).join(' ');
}

function loose({ words, isPhrase }: QueryTerm): string {
  return isPhrase ? phrase(words) : words.map(stem).join(' ');
}

function loosened(terms: readonly QueryTerm[]): readonly Loosened[] {
  const single = terms.filter(({ isPhrase }) => !isPhrase);
  return single.flatMap(({ typed, words }) => words.map((word) => ({ typed, word: stem(word) })));
}

function inParts(term: QueryTerm): readonly string[] {
  const [only = ''] = term.words;
  const [head, rest] = term.isPhrase ? [] : compoundParts(only);
  if (head === undefined || rest === undefined) return [exact(term)];
  return [phrase([stem(head)]), phrase([stem(rest)])];
}

/** What must not occur is taken as it is written, and by its stem. */
function excluding({ words, isPhrase }: QueryTerm): readonly string[] {
  const [only = ''] = words;
  if (isPhrase) return [`-${phrase(words)}`];
  return [...new Set([only, stem(only)])].map((word) => `-${word}`);
}

function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}
