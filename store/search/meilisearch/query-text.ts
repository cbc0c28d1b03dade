import { WORKING_TIMES } from '../../../domain/posting.ts';
import type { Respelling, WordReading } from '../../../domain/search-query.ts';
import type { WorkForm } from '../judged-words.ts';
import { mendTerm } from '../mend-term.ts';
import type { OccupationWords } from '../occupation-words.ts';
import { readQueryWords, type QueryTerm } from '../query-words.ts';
import { meantFilter, readTerms, weightOf, type AskedTerm, type KnownNames } from '../read-terms.ts';
import { stem } from '../stem.ts';
import { withoutFrameTerms } from '../wish-words.ts';
import { compoundParts } from '../word-forms.ts';
import { allOf, oneOf } from './filter-expressions.ts';
import type { Loosened } from './respellings.ts';

/** One way of asking Meilisearch for words. */
export interface WordStep {
  readonly q: string;
  /** Where the words are looked for; null is everywhere. */
  readonly searchedIn: readonly string[] | null;
  /** What the words name and what they refuse, as a filter; null when they stand for themselves. */
  readonly narrowing: string | null;
  /** Words that became a filter. */
  readonly readings: readonly WordReading[];
  /** Words that this way leaves out, as they were typed. */
  readonly dropped: readonly string[];
  /** Words that are looked up with tolerance for typing errors. */
  readonly loosened: readonly Loosened[];
  /** Words that are taken for names of occupations. */
  readonly respelt: readonly Respelling[];
  /** What this way takes for typing errors: it counts only while no posting has any of these. */
  readonly unless: readonly string[];
}

/** Meilisearch reads no more words of a search than ten. */
const MOST_WORDS = 10;
/** More ways of giving words up help nobody. */
const MOST_GIVEN_UP = 4;

/** What a posting is called, and what people call its occupation: a mention in the running text says nothing of the work. */
const NAMES_OF_WORK = ['title', 'meanings', 'surelyCalled', 'likelyCalled', 'names'];
const EVERY_MEANING = ['place', 'workForm', 'wished', 'named'];

/**
 * The ways in which words are looked up, of which the first that finds something counts: names of occupations in titles
 * and among the names of the occupation that was judged; by the occupations, places and forms of work they name; exactly,
 * by their stems; as typing errors in names of occupations; forgiving typing errors and words that are only begun; by the
 * parts of compounds; by the occupation that a part of a word lets guess; by what weighs most among them; and not all of
 * them. Meilisearch takes a quoted word exactly, so that "Maler" finds no "Makler" while painters are wanted.
 */
export function wordSteps(input: string, names: KnownNames): readonly WordStep[] {
  const { wanted: typed, excluded } = readQueryWords(input);
  const wanted = withoutFrameTerms(typed);
  const without = excluded.flatMap(excluding);
  const refused = excluded.flatMap(({ form }) => (form === null ? [] : [refusing(form)]));
  const step: StepMaker = (words, { filters = [], ...more } = {}) => ({
    q: [...words.slice(0, MOST_WORDS), ...without].join(' '),
    searchedIn: null,
    narrowing: filters.length + refused.length === 0 ? null : allOf([...filters, ...refused]),
    readings: [],
    dropped: [],
    loosened: [],
    respelt: [],
    unless: [],
    ...more,
  });
  if (wanted.length === 0) return [step([])];
  const parts = wanted.flatMap(inParts);
  const terms = readTerms(typed, names);
  return [
    ...(without.length === 0 ? asNames(input, terms, step) : []),
    ...byMeaning(input, terms, EVERY_MEANING, step),
    ...byMeaning(input, terms, ['place', 'workForm', 'wished'], step),
    step(wanted.map(exact)),
    ...asMistyped(input, terms, names.occupations, step),
    step(wanted.map(loose), { loosened: loosened(wanted) }),
    ...(parts.length > wanted.length ? [step(parts)] : []),
    ...byMeaning(input, terms, [...EVERY_MEANING, 'guessed'], step),
    ...withoutLightest(input, terms, step),
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

/** Names of occupations in titles, and the postings of these occupations; other words must name a place or form of work. */
function asNames(input: string, terms: readonly AskedTerm[], step: StepMaker): readonly WordStep[] {
  const work = terms.filter((term) => kindOf(term) === 'named');
  const others = terms.filter((term) => kindOf(term) !== 'named');
  // Only names of one word stand among what a posting is called.
  if (work.length === 0 || work.some(({ words }) => words.length > 1)) return [];
  if (others.some(({ meaning }) => meaning.kind === 'words' || kindOf({ meaning }) === 'guessed')) return [];
  const { filters, readings } = readingsOf(input, others);
  const named = readingsOf(input, work).readings;
  return [step(work.map(exact), { searchedIn: NAMES_OF_WORK, filters, readings: [...named, ...readings] })];
}

/** Words that no posting has, as the names of occupations that are spelt nearly so. */
function asMistyped(
  input: string,
  terms: readonly AskedTerm[],
  occupations: OccupationWords,
  step: StepMaker,
): readonly WordStep[] {
  const mended = terms.map((term) => ({ term, mended: mendTerm(term, occupations) }));
  const slips = mended.flatMap((one) => one.mended ?? []);
  if (slips.length === 0) return [];
  const asked = mended.map((one) => one.mended?.term ?? one.term);
  return byMeaning(input, asked, EVERY_MEANING, step).map((made) => ({
    ...made,
    readings: made.readings.filter(({ typed }) => slips.every(({ respelt }) => respelt.typed !== typed)),
    respelt: slips.map(({ respelt }) => respelt),
    unless: slips.map(({ term }) => exact(term)),
  }));
}

/** What weighs most is kept as long as possible: the occupation longer than its place, its form and other words. */
function withoutLightest(input: string, terms: readonly AskedTerm[], step: StepMaker): readonly WordStep[] {
  const [first, ...lighter] = terms.toSorted((one, other) => weightOf(other.meaning) - weightOf(one.meaning));
  if (first?.meaning.kind !== 'occupation') return [];
  const fewest = Math.max(0, lighter.length - MOST_GIVEN_UP);
  const lengths = lighter.map((_, position) => position).filter((length) => length >= fewest);
  return lengths.toReversed().flatMap((length) => {
    const kept = new Set([first, ...lighter.slice(0, length)]);
    const dropped = terms.filter((term) => !kept.has(term)).map(({ typed }) => typed);
    const made = byMeaning(input, [...kept], [...EVERY_MEANING, 'guessed'], step);
    return made.map((one) => ({ ...one, dropped }));
  });
}

function kindOf({ meaning }: Pick<AskedTerm, 'meaning'>): string {
  return meaning.kind === 'occupation' ? meaning.occupation.certainty : meaning.kind;
}

/** Terms that name something of these kinds become a filter; the others must still occur. */
function byMeaning(
  input: string,
  terms: readonly AskedTerm[],
  kinds: readonly string[],
  step: StepMaker,
): readonly WordStep[] {
  const read = terms.filter((term) => kinds.includes(kindOf(term)));
  if (read.length === 0) return [];
  const others = terms.filter((term) => !read.includes(term));
  return [step(others.map(exact), readingsOf(input, read))];
}

function readingsOf(
  input: string,
  terms: readonly AskedTerm[],
): { readonly readings: readonly WordReading[]; readonly filters: readonly string[] } {
  const readings = terms.flatMap(({ meaning, from, to }): WordReading[] => {
    const filter = meantFilter(meaning);
    return filter === null ? [] : [{ typed: input.slice(from, to), ...filter }];
  });
  return { readings, filters: readings.map(filterOf) };
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
