import Type, { type TSchema } from 'typebox';
import { POSTING_KINDS, WORKING_TIMES } from './posting.ts';
import { FLAG_WORDS } from './flag-words.ts';
import {
  FLAGS,
  forEachFlag,
  SORTS,
  USUAL_PAGE_SIZE,
  type Around,
  type FlagFilter,
  type SearchQuery,
} from './search-query.ts';

/** Parameters of a web address as they arrive: a name may come several times. */
export type RawParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A parameter that cannot be understood, and what would be. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly value: string;
  readonly allowed: string;
}

/** The values that a search may name, from the region's tables. */
export interface SearchVocabulary {
  readonly occupations: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Longest words to search for, in characters. */
const LONGEST_WORDS = 200;
/** Most values of one list parameter. */
const MOST_VALUES = 100;
const LARGEST_RADIUS_KM = 200;
const LONGEST_NEWNESS_DAYS = 365;
const LARGEST_PAGE = 10_000;
const LARGEST_PAGE_SIZE = 100;

const FLAG_FILTERS: readonly FlagFilter[] = ['exclude', 'only'];

const oneOf = (values: readonly string[], description: string): TSchema =>
  Type.Enum([...values], { description, examples: values.slice(0, 1) });

const listOf = (item: TSchema, description: string, example?: readonly string[]): TSchema =>
  Type.Array(item, { description, maxItems: MOST_VALUES, ...(example && { examples: [example] }) });

const flag = (what: string): TSchema =>
  oneOf(FLAG_FILTERS, `\`exclude\` leaves out postings that are clearly ${what}; \`only\` keeps just these.`);

/**
 * Schema of every search parameter of pages, interface and feeds, for the documentation. List parameters may be
 * given several times or separated by commas.
 */
export const SEARCH_PARAMETERS: Readonly<Record<string, TSchema>> = {
  q: Type.String({
    maxLength: LONGEST_WORDS,
    description: 'Words; "…" for a phrase, -word to leave out.',
    examples: ['Pflege'],
  }),
  occupation: listOf(
    Type.String({ pattern: '^[0-9]{1,5}$' }),
    'Codes of the KldB 2010 with 1 to 5 digits; a posting fits when its occupation lies within one of them.',
    ['81', '621'],
  ),
  municipality: listOf(
    Type.String({ pattern: '^[0-9]{8}$' }),
    'Official municipality keys (AGS), 8 digits, see `/places`.',
  ),
  around: Type.Union([Type.Literal('adjacent'), Type.Integer({ minimum: 1, maximum: LARGEST_RADIUS_KM })], {
    description: '`adjacent`: also the municipalities next to those named; a number: kilometres around them.',
  }),
  kind: listOf(Type.Enum([...POSTING_KINDS]), 'Kinds of offer.', ['job', 'apprenticeship']),
  ...forEachFlag((name) => flag(FLAG_WORDS[name])),
  workingTime: listOf(Type.Enum([...WORKING_TIMES]), 'Working times offered.', ['part']),
  newWithinDays: Type.Integer({
    minimum: 1,
    maximum: LONGEST_NEWNESS_DAYS,
    description: 'Only postings first seen within so many days.',
    examples: [7],
  }),
  source: listOf(Type.String({ pattern: '^[a-z0-9-]{1,64}$' }), 'Sources, by their id, see `/sources`.'),
  sort: oneOf(SORTS, 'Order; `distance` needs `municipality`. Without `q`, `relevance` is `newest`.'),
  page: Type.Integer({
    minimum: 1,
    maximum: LARGEST_PAGE,
    default: 1,
    description: 'Page, from 1.',
    examples: [2],
  }),
  size: Type.Integer({
    minimum: 1,
    maximum: LARGEST_PAGE_SIZE,
    default: USUAL_PAGE_SIZE,
    description: 'Postings per page.',
    examples: [50],
  }),
};

/** Reads one parameter after the other and gathers what cannot be understood. */
class ParameterReader {
  readonly problems: ParameterProblem[] = [];
  readonly #parameters: RawParameters;

  constructor(parameters: RawParameters) {
    this.#parameters = parameters;
  }

  list<T extends string>(
    parameter: string,
    accepts: (value: string) => value is T,
    allowed: string,
  ): readonly T[] {
    const values = [...new Set(this.#values(parameter).flatMap((value) => value.split(',')))].filter(Boolean);
    if (values.length > MOST_VALUES)
      this.#refuse(parameter, `${values.length} values`, `at most ${MOST_VALUES} values`);
    const wrong = values.filter((value) => !accepts(value));
    for (const value of wrong.slice(0, 3)) this.#refuse(parameter, value, allowed);
    return values.filter(accepts).slice(0, MOST_VALUES);
  }

  one<T extends string>(parameter: string, values: readonly T[]): T | null {
    const value = this.#single(parameter);
    if (value === null) return null;
    const known = values.find((candidate) => candidate === value);
    if (known === undefined) this.#refuse(parameter, value, values.join(', '));
    return known ?? null;
  }

  whole(parameter: string, largest: number, also = ''): number | null {
    const value = this.#single(parameter);
    if (value === null) return null;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= largest) return number;
    this.#refuse(parameter, value, `${also}a whole number from 1 to ${largest}`);
    return null;
  }

  around(): Around | null {
    if (this.#single('around') === 'adjacent') return 'adjacent';
    return this.whole('around', LARGEST_RADIUS_KM, '`adjacent` or ');
  }

  words(): string {
    const value = this.#single('q') ?? '';
    if (value.length <= LONGEST_WORDS) return value.trim();
    this.#refuse('q', `${value.length} characters`, `at most ${LONGEST_WORDS} characters`);
    return value.slice(0, LONGEST_WORDS).trim();
  }

  needsMunicipality(
    parameter: string,
    value: string | number | null,
    municipalities: readonly string[],
  ): boolean {
    const missing = value !== null && municipalities.length === 0;
    if (missing) this.#refuse(parameter, String(value), 'only together with `municipality`');
    return missing;
  }

  unknownNames(known: readonly string[]): void {
    for (const name of Object.keys(this.#parameters)
      .filter((key) => !known.includes(key))
      .slice(0, 3))
      this.#refuse(name, '', `no such parameter; there are ${known.join(', ')}`);
  }

  #values(parameter: string): readonly string[] {
    const value = this.#parameters[parameter];
    if (value === undefined) return [];
    return typeof value === 'string' ? [value] : value;
  }

  #single(parameter: string): string | null {
    const values = this.#values(parameter).filter((value) => value !== '');
    if (values.length > 1) this.#refuse(parameter, values.slice(0, 3).join(', '), 'one value only');
    return values[0] ?? null;
  }

  #refuse(parameter: string, value: string, allowed: string): void {
    this.problems.push({ parameter, value: value.slice(0, 60), allowed });
  }
}

const isIn =
  <T extends string>(values: readonly T[]) =>
  (value: string): value is T =>
    (values as readonly string[]).includes(value);

const isMember =
  (values: ReadonlySet<string>) =>
  (value: string): value is string =>
    values.has(value);

/**
 * Reads a search from the parameters of a web address, the same for pages, interface and feeds. What cannot be
 * understood is left out of the query and listed with what is allowed; the caller decides whether to refuse.
 */
export function readSearchQuery(
  parameters: RawParameters,
  vocabulary: SearchVocabulary,
): { readonly query: SearchQuery; readonly problems: readonly ParameterProblem[] } {
  const reader = new ParameterReader(parameters);
  reader.unknownNames(Object.keys(SEARCH_PARAMETERS));
  const municipalities = reader.list(
    'municipality',
    isMember(vocabulary.municipalities),
    'keys of /api/v1/places',
  );
  const around = reader.around();
  const sort = reader.one('sort', SORTS);
  const query: SearchQuery = {
    words: reader.words(),
    occupations: reader.list(
      'occupation',
      isMember(vocabulary.occupations),
      'codes of the KldB 2010, 1 to 5 digits',
    ),
    municipalities,
    around: reader.needsMunicipality('around', around, municipalities) ? null : around,
    kinds: reader.list('kind', isIn(POSTING_KINDS), POSTING_KINDS.join(', ')),
    flags: forEachFlag((flagName) => reader.one(flagName, FLAG_FILTERS)),
    workingTimes: reader.list('workingTime', isIn(WORKING_TIMES), WORKING_TIMES.join(', ')),
    newWithinDays: reader.whole('newWithinDays', LONGEST_NEWNESS_DAYS),
    sources: reader.list('source', isMember(vocabulary.sources), 'ids of /api/v1/sources'),
    sort:
      sort === 'distance' && reader.needsMunicipality('sort', sort, municipalities)
        ? 'relevance'
        : (sort ?? 'relevance'),
    page: reader.whole('page', LARGEST_PAGE) ?? 1,
    size: reader.whole('size', LARGEST_PAGE_SIZE) ?? USUAL_PAGE_SIZE,
  };
  return { query, problems: reader.problems };
}

/** Writes a search as parameters of a web address, in a fixed order and without defaults: a link that reproduces it. */
export function searchParameters(query: SearchQuery): URLSearchParams {
  return new URLSearchParams([...searchParameterList(query)]);
}

/** The same as a list, for pages that write hundreds of such links. */
export function searchParameterList(query: SearchQuery): readonly [name: string, value: string][] {
  const written: [string, string][] = [];
  const put = (name: string, value: string | number | null): void => {
    if (value !== null && value !== '') written.push([name, String(value)]);
  };
  put('q', query.words);
  for (const code of query.occupations) put('occupation', code);
  for (const ags of query.municipalities) put('municipality', ags);
  put('around', query.around);
  for (const kind of query.kinds) put('kind', kind);
  for (const flagName of FLAGS) put(flagName, query.flags[flagName]);
  for (const time of query.workingTimes) put('workingTime', time);
  put('newWithinDays', query.newWithinDays);
  for (const source of query.sources) put('source', source);
  put('sort', query.sort === 'relevance' ? null : query.sort);
  put('page', query.page === 1 ? null : query.page);
  put('size', query.size === USUAL_PAGE_SIZE ? null : query.size);
  return written;
}
