import { editDistance } from '../../../../../store/search/edit-distance.ts';
import { badRequest } from './api-error.ts';
import { parseFilter, valuesOf, type Document } from './filter-grammar.ts';
import type { IndexSettings } from './index-settings-of-double.ts';
import type { SearchGiven } from './schemas.ts';

/** An index: its settings and documents by id. */
export interface DoubleIndex {
  settings: IndexSettings;
  primaryKey: string | null;
  documents: Map<string, Document>;
  readonly createdAt: string;
}

interface Term {
  readonly words: readonly string[];
  readonly isPhrase: boolean;
  readonly isPrefix: boolean;
}
/** How a document fits the words: smaller is better in each. */
interface Fit {
  readonly document: Document;
  readonly missing: number;
  readonly typos: number;
  readonly attribute: number;
  readonly inexact: number;
}

/** Answers one query over an index, as the reference of the search route tells. */
export function searchIndex(index: DoubleIndex, given: SearchGiven): object {
  const { settings } = index;
  demandSettings(settings, given);
  const filter = parseFilter(given.filter, new Set(settings.filterableAttributes));
  const searched = given.attributesToSearchOn ?? settings.searchableAttributes;
  const found = rank(
    matching([...index.documents.values()].filter(filter), given, searched, settings),
    given,
    settings,
  );
  const facets = given.facets && {
    facetDistribution: distribution(found, given.facets, settings),
    facetStats: {},
  };
  const usual = { query: given.q ?? '', processingTimeMs: 1, indexUid: given.indexUid, ...facets };
  const hits = (from: number, count: number) =>
    found
      .slice(0, settings.pagination.maxTotalHits)
      .slice(from, from + count)
      .map((document) => shown(document, settings, given.attributesToRetrieve));
  if (given.page === undefined && given.hitsPerPage === undefined) {
    const { offset = 0, limit = 20 } = given;
    return { hits: hits(offset, limit), offset, limit, estimatedTotalHits: found.length, ...usual };
  }
  const { page = 1, hitsPerPage = 20 } = given;
  const totalHits = Math.min(found.length, settings.pagination.maxTotalHits);
  const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(totalHits / hitsPerPage);
  return {
    hits: page === 0 ? [] : hits((page - 1) * hitsPerPage, hitsPerPage),
    page,
    hitsPerPage,
    totalPages,
    totalHits,
    ...usual,
  };
}

/** The part of a document that may be shown. */
export function shown(document: Document, settings: IndexSettings, wanted?: unknown): Document {
  const names = settings.displayedAttributes.includes('*')
    ? Object.keys(document)
    : settings.displayedAttributes;
  const retrieved =
    Array.isArray(wanted) && !wanted.includes('*') ? names.filter((name) => wanted.includes(name)) : names;
  return Object.fromEntries(
    retrieved.filter((name) => name in document).map((name) => [name, document[name]]),
  );
}

function demandSettings(settings: IndexSettings, given: SearchGiven): void {
  const missing = (names: readonly string[] | null | undefined, allowed: readonly string[]) =>
    allowed.includes('*') ? undefined : names?.find((name) => name !== '*' && !allowed.includes(name));
  const facet = missing(given.facets, settings.filterableAttributes);
  if (facet !== undefined)
    throw badRequest(
      `Invalid facet distribution: Attribute \`${facet}\` is not filterable.`,
      'invalid_search_facets',
    );
  const field = missing(given.attributesToSearchOn, settings.searchableAttributes);
  if (field !== undefined)
    throw badRequest(`Attribute \`${field}\` is not searchable.`, 'invalid_search_attributes_to_search_on');
  const wrongSort = given.sort?.find((sort) => !/^[\w.-]+:(?:asc|desc)$/.test(sort));
  const unsortable = missing(
    given.sort?.map((sort) => sort.split(':')[0] ?? ''),
    settings.sortableAttributes,
  );
  if (wrongSort !== undefined || unsortable !== undefined)
    throw badRequest(
      `Attribute \`${wrongSort ?? unsortable ?? ''}\` is not sortable.`,
      'invalid_search_sort',
    );
  if (given.sort && !settings.rankingRules.includes('sort'))
    throw badRequest(
      'You must specify where `sort` is listed in the rankingRules setting to use the sort parameter at search time.',
      'invalid_search_sort',
    );
}

function readTerms(q: string): { wanted: readonly Term[]; excluded: readonly Term[] } {
  const wanted: Term[] = [];
  const excluded: Term[] = [];
  const pieces = [...q.matchAll(/(?<minus>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"|(?<word>[\p{L}\p{N}]+))/gu)];
  pieces.forEach(({ groups, index, 0: whole }) => {
    const words = (groups?.['phrase'] ?? groups?.['word'] ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (words.length === 0) return;
    const isPhrase = groups?.['phrase'] !== undefined;
    const isPrefix = !isPhrase && index + whole.length === q.length;
    (groups?.['minus'] === undefined ? wanted : excluded).push({ words, isPhrase, isPrefix });
  });
  return { wanted: wanted.slice(0, 10), excluded };
}

function matching(
  documents: readonly Document[],
  given: SearchGiven,
  fields: readonly string[],
  settings: IndexSettings,
): readonly Fit[] {
  const { wanted, excluded } = readTerms(given.q ?? '');
  const strict = { ...settings, typoTolerance: { ...settings.typoTolerance, enabled: false } };
  const left = documents.filter((document) =>
    excluded.every((term) => fitOf({ ...term, isPrefix: false }, wordsOf(document, fields), strict) === null),
  );
  const fits = left.map((document) => ({
    document,
    terms: wanted.map((term) => fitOf(term, wordsOf(document, fields), settings)),
  }));
  const frequency = wanted.map((_, position) => fits.filter(({ terms }) => terms[position] !== null).length);
  const isByFrequency = given.matchingStrategy === 'frequency';
  const order = wanted
    .map((_, position) => position)
    .toSorted((a, b) => (isByFrequency ? (frequency[a] ?? 0) - (frequency[b] ?? 0) : a - b));
  return fits.flatMap(({ document, terms }) => {
    const firstMissing = order.findIndex((position) => terms[position] === null);
    const matched = firstMissing === -1 ? wanted.length : firstMissing;
    const isFound = matched === wanted.length || (given.matchingStrategy !== 'all' && matched > 0);
    if (!isFound) return [];
    const used = order.slice(0, matched).flatMap((position) => terms[position] ?? []);
    const sum = (key: 'typos' | 'attribute' | 'inexact') => used.reduce((total, fit) => total + fit[key], 0);
    return [
      {
        document,
        missing: wanted.length - matched,
        typos: sum('typos'),
        attribute: sum('attribute'),
        inexact: sum('inexact'),
      },
    ];
  });
}

function wordsOf(document: Document, fields: readonly string[]): readonly (readonly string[])[] {
  return fields.map((field) =>
    valuesOf(document[field])
      .join(' . ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
}

function fitOf(term: Term, fields: readonly (readonly string[])[], settings: IndexSettings) {
  const [first = ''] = term.words;
  let best: { typos: number; attribute: number; inexact: number } | null = null;
  fields.forEach((words, attribute) => {
    const typos = term.isPhrase
      ? hasPhrase(words, term.words)
        ? 0
        : null
      : fewestTypos(first, words, term.isPrefix, settings);
    if (typos === null || (best !== null && best.typos <= typos)) return;
    best = { typos, attribute, inexact: words.includes(first) ? 0 : 1 };
  });
  return best as { typos: number; attribute: number; inexact: number } | null;
}

function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));
}

function fewestTypos(
  wanted: string,
  words: readonly string[],
  isPrefix: boolean,
  { typoTolerance, prefixSearch }: IndexSettings,
): number | null {
  const { enabled, disableOnNumbers, minWordSizeForTypos } = typoTolerance;
  const isExact =
    !enabled || (disableOnNumbers && /^\d+$/.test(wanted)) || wanted.length < minWordSizeForTypos.oneTypo;
  const most = isExact ? 0 : wanted.length < minWordSizeForTypos.twoTypos ? 1 : 2;
  let fewest: number | null = null;
  for (const word of words) {
    const typos =
      isPrefix && prefixSearch === 'indexingTime' && word.startsWith(wanted)
        ? 0
        : typosBetween(wanted, word, most);
    if (typos <= most && (fewest === null || typos < fewest)) fewest = typos;
  }
  return fewest;
}

/** A slip in the first letter counts as two. */
function typosBetween(wanted: string, word: string, most: number): number {
  if (wanted === word) return 0;
  const distance = most === 0 ? 1 : editDistance(wanted, word, most);
  return distance + (wanted[0] === word[0] ? 0 : 1);
}

function rank(
  fits: readonly Fit[],
  { sort }: SearchGiven,
  { rankingRules }: IndexSettings,
): readonly Document[] {
  const compare = rankingRules.flatMap((rule): ((a: Fit, b: Fit) => number)[] => {
    if (rule === 'words') return [(a, b) => a.missing - b.missing];
    if (rule === 'typo') return [(a, b) => a.typos - b.typos];
    if (rule === 'attribute') return [(a, b) => a.attribute - b.attribute];
    if (rule === 'exactness') return [(a, b) => a.inexact - b.inexact];
    if (rule === 'proximity') return [];
    return (rule === 'sort' ? (sort ?? []) : [rule]).map(byField);
  });
  return fits
    .toSorted((a, b) => compare.reduce((order, by) => order || by(a, b), 0))
    .map(({ document }) => document);
}

function byField(sort: string): (a: Fit, b: Fit) => number {
  const [field = '', direction] = sort.split(':');
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => {
    const [left, right] = [a, b].map(({ document }) => document[field] ?? undefined);
    if (left === right) return 0;
    // What has no value comes last, whichever the direction.
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
    return (left < right ? -1 : 1) * sign;
  };
}

function distribution(
  documents: readonly Document[],
  facets: readonly string[],
  { faceting, filterableAttributes }: IndexSettings,
) {
  const names = facets.includes('*') ? filterableAttributes : facets;
  return Object.fromEntries(
    names.map((name) => {
      const counts = new Map<string, number>();
      for (const document of documents)
        for (const value of new Set(valuesOf(document[name])))
          counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
      const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [name, Object.fromEntries(sorted.slice(0, faceting.maxValuesPerFacet))];
    }),
  );
}
