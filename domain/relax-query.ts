import { searchParameters } from './search-parameters.ts';
import { EVERYTHING, FLAGS, type Flag, type SearchQuery } from './search-query.ts';
import { isRefusal, typedPieces, type TypedPiece } from './typed-pieces.ts';

const LISTS = {
  occupation: 'occupations',
  municipality: 'municipalities',
  kind: 'kinds',
  workingTime: 'workingTimes',
  source: 'sources',
} as const;
type ListParameter = keyof typeof LISTS;

/** The parameters of a search that narrow it, by their names in addresses. */
export type NarrowingParameter = ListParameter | Flag | 'q' | 'around' | 'newWithinDays';

/** `without` a value; `wider`: with the value instead of the one before; `alone`: with nothing but the value. */
export const QUERY_CHANGES = ['without', 'wider', 'alone'] as const;

/** A search that differs from another in one way. */
export interface QueryChange {
  readonly change: (typeof QUERY_CHANGES)[number];
  readonly parameter: NarrowingParameter;
  /** As it is written in addresses; several parted by commas. */
  readonly value: string;
  /** The other search, from its first page on. */
  readonly query: SearchQuery;
}

/** How far a search is widened around its municipalities, in kilometres. */
const WIDER_KM = 25;
/** With more words than this nobody is helped by a list of them. */
const MOST_PIECES = 5;

/** Every value that a search has chosen, and the search without it. */
export function chosenValues(query: SearchQuery): readonly QueryChange[] {
  const each = (parameter: ListParameter): readonly QueryChange[] =>
    query[LISTS[parameter]].map((value) => withoutValues(query, parameter, [value]));
  return [
    ...withoutWords(query),
    ...withoutNewness(query),
    ...each('occupation'),
    ...each('municipality'),
    ...withoutAround(query),
    ...each('kind'),
    ...each('workingTime'),
    ...withoutFlags(query),
    ...each('source'),
  ];
}

/**
 * Every search that asks for less in one way and may find more: places further around, the words without any filter,
 * without one filter or all the words, without one of a few words. What must not occur stays excluded.
 */
export function widerQueries(query: SearchQuery): readonly QueryChange[] {
  const lists: readonly ListParameter[] = ['occupation', 'municipality', 'kind', 'workingTime', 'source'];
  const filters = [
    ...lists.flatMap((parameter) => withoutList(query, parameter)),
    ...withoutFlags(query),
    ...withoutNewness(query),
  ];
  const wider = [
    ...furtherAround(query),
    ...(filters.length > 1 ? wordsAlone(query) : []),
    ...filters,
    ...fewerWords(query),
    ...withoutWords(query),
  ];
  const byAddress = new Map(wider.toReversed().map((change) => [addressOf(change.query), change]));
  byAddress.delete(addressOf({ ...query, page: 1 }));
  return wider.filter((change) => byAddress.get(addressOf(change.query)) === change);
}

function addressOf(query: SearchQuery): string {
  return searchParameters(query).toString();
}

function changed(
  change: QueryChange['change'],
  parameter: NarrowingParameter,
  value: string | number,
  query: SearchQuery,
): QueryChange {
  return { change, parameter, value: String(value), query: { ...query, page: 1 } };
}

function withoutList(query: SearchQuery, parameter: ListParameter): readonly QueryChange[] {
  const values = query[LISTS[parameter]];
  return values.length === 0 ? [] : [withoutValues(query, parameter, values)];
}

function withoutValues(query: SearchQuery, parameter: ListParameter, values: readonly string[]): QueryChange {
  const rest = query[LISTS[parameter]].filter((value) => !values.includes(value));
  const without = { ...query, [LISTS[parameter]]: rest };
  return changed('without', parameter, values.join(','), measurable(without));
}

/** Without a municipality there is nothing to go around and no distance to sort by. */
function measurable(query: SearchQuery): SearchQuery {
  if (query.municipalities.length > 0) return query;
  return { ...query, around: null, sort: query.sort === 'distance' ? 'relevance' : query.sort };
}

function withoutFlags(query: SearchQuery): readonly QueryChange[] {
  return FLAGS.flatMap((flag) => {
    const filter = query.flags[flag];
    if (filter === null) return [];
    return [changed('without', flag, filter, { ...query, flags: { ...query.flags, [flag]: null } })];
  });
}

function withoutNewness(query: SearchQuery): readonly QueryChange[] {
  const { newWithinDays } = query;
  if (newWithinDays === null) return [];
  return [changed('without', 'newWithinDays', newWithinDays, { ...query, newWithinDays: null })];
}

function withoutAround(query: SearchQuery): readonly QueryChange[] {
  if (query.around === null) return [];
  return [changed('without', 'around', query.around, { ...query, around: null })];
}

function furtherAround(query: SearchQuery): readonly QueryChange[] {
  const { around, municipalities } = query;
  if (municipalities.length === 0) return [];
  const isNear = typeof around !== 'number' || around < WIDER_KM;
  const further = [...(around === null ? (['adjacent'] as const) : []), ...(isNear ? [WIDER_KM] : [])];
  return further.map((reach) => changed('wider', 'around', reach, { ...query, around: reach }));
}

function withoutWords(query: SearchQuery): readonly QueryChange[] {
  const { words } = query;
  return words === '' ? [] : [changed('without', 'q', words, { ...query, words: '' })];
}

function wordsAlone({ words, size }: SearchQuery): readonly QueryChange[] {
  return words === '' ? [] : [changed('alone', 'q', words, { ...EVERYTHING, words, size })];
}

function fewerWords(query: SearchQuery): readonly QueryChange[] {
  const pieces = typedPieces(query.words);
  const wanted = pieces.filter((piece, position) => isWanted(piece, pieces[position - 1]));
  if (wanted.length < 2 || wanted.length > MOST_PIECES) return [];
  return wanted.map((left) => {
    const words = pieces.filter((piece) => piece !== left).map(({ typed }) => typed);
    return changed('without', 'q', left.typed, { ...query, words: words.join(' ') });
  });
}

function isWanted(piece: TypedPiece, before: TypedPiece | undefined): boolean {
  return !piece.isExcluded && !isRefusal(piece) && (before === undefined || !isRefusal(before));
}
