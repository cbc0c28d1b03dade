import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { PostingId } from '../../../domain/posting.ts';
import type { SearchAnswer, SearchQuery } from '../../../domain/search-query.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Filter } from '../filters.ts';
import type { Reach } from '../reach.ts';
import { COUNTED, countsOf, facetQueries, type Distribution } from './count-facets.ts';
import { allOf, filterExpressions, joined, oneOf, type FilterExpressions } from './filter-expressions.ts';
import { nearestFirst } from './nearest-first.ts';
import { hasWanted, type WordStep } from './query-text.ts';
import { respellings, type HitWords } from './respellings.ts';
import { asked } from './asked.ts';
import { SearchAway } from './search-faults.ts';

/** Sends queries to an index, all of them at once. */
export type Ask = (queries: readonly IndexQuery[]) => Promise<readonly IndexAnswer[]>;

/** A query without the name of its index. */
export type IndexQuery = Omit<MultiSearchQuery, 'indexUid'>;

interface IndexAnswer {
  readonly hits: readonly Hit[];
  readonly totalHits: number;
  readonly facets: Distribution;
}

interface Hit extends HitWords {
  readonly id: PostingId;
  readonly placeSet: string;
}

/** A search, how far it reaches, and when it is asked. */
export interface Question {
  readonly query: SearchQuery;
  readonly reach: Reach | null;
  readonly now: Instant;
}

/** A search with all that is worked out before its hits are asked for. */
interface Prepared extends Question {
  readonly step: WordStep;
  readonly filters: FilterExpressions;
}

const NEWEST_FIRST = ['firstSeen:desc', 'id:asc'];
const NO_HITS = { page: 1, hitsPerPage: 0 };

/** The way to the index `uid`; all that one search asks must be answered by `signal`. */
export function openAsk(client: Meilisearch, uid: string, signal: AbortSignal): Ask {
  return async (queries) => {
    const { results } = await asked(
      client.multiSearch<{ queries: MultiSearchQuery[] }, Hit>(
        {
          queries: queries.map((query) => ({ indexUid: uid, ...query })),
        },
        { signal },
      ),
    );
    if (results.length !== queries.length) throw new SearchAway('Meilisearch has not answered every query');
    return results.map(({ hits, totalHits = 0, facetDistribution = {} }) => ({
      hits,
      totalHits,
      facets: facetDistribution,
    }));
  };
}

/**
 * Answers a search from an index: in one request, one more (rarely some) to find how its words are meant, and one more to
 * order by distance.
 */
export async function answerFrom(
  ask: Ask,
  steps: readonly WordStep[],
  question: Question,
): Promise<SearchAnswer> {
  const { query, reach, now } = question;
  const filters = filterExpressions(query, reach, now);
  const prepared: Prepared = { ...question, filters, step: await chooseStep(ask, steps) };
  const { dropped } = prepared.step;
  const isByDistance = query.sort === 'distance' && reach !== null;
  const own = facetQueries(filters, now);
  const [found, ...counted] = await ask([
    isByDistance ? countQuery(prepared, joined(filters, now), [...COUNTED, 'placeSet']) : pageQuery(prepared),
    ...own.map(({ others, facets }) => countQuery(prepared, others, facets)),
  ]);
  if (found === undefined) throw new SearchAway('Meilisearch has answered nothing');
  const hits = isByDistance ? await hitsByDistance(ask, prepared, reach, found.facets) : found.hits;
  const distributions = new Map<Filter, Distribution>(
    own.map(({ filter }, position) => [filter, counted[position]?.facets ?? {}]),
  );
  return {
    total: found.totalHits,
    ids: hits.map(({ id }) => id),
    distances: hits.map(({ placeSet }) => distanceOf(placeSet, prepared)),
    ...countsOf(found.facets, distributions),
    relaxed: dropped.length === 0 ? null : { dropped },
    corrected: [...prepared.step.respelt, ...respellings(prepared.step.loosened, hits)],
    readings: prepared.step.readings,
  };
}

/** Most searches are answered by one of the first ways; the many ways of a long one are asked a few at a time. */
const WAYS_AT_ONCE = 6;

/** The first way that finds anything at all, whatever the filters: a filter never changes what words mean. */
async function chooseStep(ask: Ask, steps: readonly WordStep[]): Promise<WordStep> {
  const [first] = steps;
  if (first === undefined) throw new RangeError('there is always a way to ask');
  if (steps.length === 1) return first;
  for (let asked = 0; asked < steps.length; asked += WAYS_AT_ONCE) {
    const fitting = await firstFitting(ask, steps.slice(asked, asked + WAYS_AT_ONCE));
    if (fitting) return fitting;
  }
  return first;
}

async function firstFitting(ask: Ask, steps: readonly WordStep[]): Promise<WordStep | undefined> {
  const typed = [...new Set(steps.flatMap(({ unless }) => unless))];
  const answers = await ask([
    ...steps.map((step) => ({ ...narrowed(step, null), ...NO_HITS })),
    ...typed.map((q) => ({ q, ...NO_HITS })),
  ]);
  const finds = (position: number): boolean => (answers[position]?.totalHits ?? 0) > 0;
  const present = new Set(typed.filter((_, position) => finds(steps.length + position)));
  return steps.find((step, position) => finds(position) && !step.unless.some((q) => present.has(q)));
}

/** The words of a step, among what fits the filter. */
function narrowed(step: WordStep, filter: string | null): IndexQuery {
  const { q, searchedIn, narrowing, loosened } = step;
  const attributesToRetrieve = ['id', 'placeSet', ...(loosened.length > 0 ? ['title', 'names'] : [])];
  const where = searchedIn === null ? {} : { attributesToSearchOn: [...searchedIn] };
  return { q, ...where, matchingStrategy: 'all', filter: allOf([filter, narrowing]), attributesToRetrieve };
}

function countQuery({ step }: Prepared, filter: string, facets: string[]): IndexQuery {
  return { ...narrowed(step, filter), ...NO_HITS, facets };
}

function pageQuery({ query, step, filters, now }: Prepared): IndexQuery {
  const { page, size, sort, words } = query;
  const isByWords = sort === 'relevance' && hasWanted(words);
  const order = isByWords ? orderOf(step) : { sort: NEWEST_FIRST };
  return { ...narrowed(step, joined(filters, now)), ...order, page, hitsPerPage: size, facets: [...COUNTED] };
}

/** Where all words became filters, those postings come first that surely are what was asked for. */
function orderOf({ q, readings }: WordStep): Pick<IndexQuery, 'sort'> {
  const isByOccupation = q === '' && readings.some(({ parameter }) => parameter === 'occupation');
  return isByOccupation ? { sort: ['sureness:desc', ...NEWEST_FIRST] } : {};
}

async function hitsByDistance(
  ask: Ask,
  { query, step, filters, now }: Prepared,
  reach: Reach,
  facets: Distribution,
): Promise<readonly Hit[]> {
  const slices = nearestFirst(facets['placeSet'] ?? {}, reach, query);
  if (slices.length === 0) return [];
  const answers = await ask(
    slices.map(({ placeSets, offset, limit }) => ({
      ...narrowed(step, allOf([joined(filters, now), oneOf('placeSet', placeSets)])),
      sort: NEWEST_FIRST,
      offset,
      limit,
    })),
  );
  return answers.flatMap(({ hits }) => hits);
}

function distanceOf(placeSet: string, { query, reach }: Prepared): number | null {
  if (reach === null || (query.around === null && query.sort !== 'distance')) return null;
  return reach.distance(placeSet);
}
