import { WORKING_TIMES } from '../../../domain/posting.ts';
import type { WordReading } from '../../../domain/search-query.ts';
import type { WorkForm } from '../judged-words.ts';
import { readQueryWords, type QueryTerm } from '../query-words.ts';
import { meantFilter, readTerms, type AskedTerm, type KnownNames } from '../read-terms.ts';
import { stem } from '../stem.ts';
import { compoundParts } from '../word-forms.ts';
import { allOf, oneOf } from './filter-expressions.ts';
import type { Loosened } from './respellings.ts';

/** One way of asking Meilisearch for words. */
export interface WordStep {
  readonly q: string;
  /** What the words name and what they refuse, as a filter; null when they stand for themselves. */
  readonly narrowing: string | null;
  /** Words that became a filter. */
  readonly readings: readonly WordReading[];
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
 * words that are only begun; by the parts of compounds; by the occupation that a part of a word lets guess; and not all of
 * them. Meilisearch takes a quoted word exactly, so
 * that "Maler" finds no "Makler" while painters are wanted.
 */
export function wordSteps(input: string, names: KnownNames): readonly WordStep[] {
  const { wanted, excluded } = readQueryWords(input);
  const without = excluded.flatMap(excluding);
  const refused = excluded.flatMap(({ form }) => (form === null ? [] : [refusing(form)]));
  const step: StepMaker = (words, { filters = [], ...more } = {}) => ({
    q: [...words.slice(0, MOST_WORDS), ...without].join(' '),
    narrowing: filters.length + refused.length === 0 ? null : allOf([...filters, ...refused]),
    readings: [],
    dropped: [],
    loosened: [],
    ...more,
  });
  if (wanted.length === 0) return [step([])];
  const parts = wanted.flatMap(inParts);
  const terms = readTerms(wanted, names);
  return [
    ...byMeaning(input, terms, ['place', 'workForm'], step),
    step(wanted.map(exact)),
    ...byMeaning(input, terms, ['place', 'workForm', 'occupation'], step),
    step(wanted.map(loose), { loosened: loosened(wanted) }),
    ...(parts.length > wanted.length ? [step(parts)] : []),
    ...byMeaning(input, terms, ['place', 'workForm', 'occupation', 'guess'], step),
    ...fewer(wanted).map(({ kept, dropped }) => step(kept.map(exact), { dropped })),
    ...fewer(wanted).map(({ kept, dropped }) => step(kept.map(loose), { dropped, loosened: loosened(kept) })),
  ];
}

/** Makes a step that looks these words up among what the filters let through. */
type StepMaker = (
  words: readonly string[],
  more?: Partial<Omit<WordStep, 'q' | 'narrowing'>> & { readonly filters?: readonly string[] },
) => WordStep;

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
  input: string,
  terms: readonly AskedTerm[],
  kinds: readonly string[],
  step: StepMaker,
): readonly WordStep[] {
  const isRead = ({ meaning }: AskedTerm): boolean =>
    kinds.includes(meaning.kind === 'occupation' && meaning.occupation.isGuess ? 'guess' : meaning.kind);
  const read = terms.filter(isRead);
  if (read.length === 0) return [];
  const readings = read.flatMap(({ meaning, from, to }): WordReading[] => {
    const filter = meantFilter(meaning);
    return filter === null ? [] : [{ typed: input.slice(from, to), ...filter }];
  });
  const others = terms.filter((term) => !isRead(term));
  return [step(others.map(exact), { filters: readings.map(filterOf), readings })];
}

function filterOf({ parameter, values }: Pick<WordReading, 'parameter' | 'values'>): string {
  switch (parameter) {
    case 'occupation':
      return oneOf('occupations', values);
    case 'municipality':
      return oneOf('places', values);
    case 'kind':
      return oneOf('kind', values);
    case 'workingTime':
      return oneOf('workingTimes', values);
    default:
      return oneOf('flags', [parameter]);
  }
}

/** Who wants no part time still wants what is offered in full or part time. */
function refusing(form: WorkForm): string {
  const refused = `NOT ${filterOf(form)}`;
  if (form.parameter !== 'workingTime') return refused;
  const others = WORKING_TIMES.filter((time) => !form.values.includes(time));
  return `(${refused} OR ${oneOf('workingTimes', others)})`;
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

/** What must not occur is taken as it is written, and by its stem, unless it is a filter. */
function excluding({ words, isPhrase, form }: QueryTerm): readonly string[] {
  const [only = ''] = words;
  if (form !== null) return [];
  if (isPhrase) return [`-${phrase(words)}`];
  return [...new Set([only, stem(only)])].map((word) => `-${word}`);
}

function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}
