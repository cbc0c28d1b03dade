import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import {
  readSearchQuery,
  SEARCH_PARAMETERS,
  searchParameters,
  type RawParameters,
} from '../../domain/search-parameters.ts';
import type { Facets, SearchAnswer, SearchQuery } from '../../domain/search-query.ts';
import { searchVocabulary } from '../../domain/search-vocabulary.ts';
import { countWider } from '../../store/search/count-wider.ts';
import type { ApiDeps } from '../deps.ts';
import { answerProblem } from '../problem.ts';
import { presentCard, presentPosting } from '../present-posting.ts';
import { PostingDetailSchema } from '../schemas/posting.ts';
import { problemAnswer } from '../schemas/problem.ts';
import { SearchAnswerSchema, type SearchAnswerBody } from '../schemas/search-answer.ts';

const SearchSchema = {
  summary: 'Search postings',
  querystring: Type.Partial(Type.Object(SEARCH_PARAMETERS)),
  response: { 200: SearchAnswerSchema, 400: problemAnswer('Parameters that are not understood') },
};

const PostingSchema = {
  summary: 'One posting with its receipt',
  params: Type.Object({ id: Type.String({ description: 'Id of the posting, also a former one' }) }),
  response: { 200: PostingDetailSchema, 404: problemAnswer('No such posting') },
};

/** `GET /postings` and `GET /postings/{id}`. */
export function postingRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const vocabulary = searchVocabulary(deps.region.places, deps.occupations, deps.region.sources);
  // The reader of search parameters checks them itself, the same way for pages and interface.
  const validatorCompiler = () => () => true;
  app.get<{ Querystring: RawParameters }>(
    '/postings',
    { schema: SearchSchema, validatorCompiler },
    async (request, reply) => {
      const { query, problems } = readSearchQuery(request.query, vocabulary);
      if (problems.length > 0) return answerProblem(reply, 400, 'See `problems`.', problems);
      return await presentAnswer(query, await deps.search.search(query), deps);
    },
  );
  app.get<{ Params: { id: string } }>('/postings/:id', { schema: PostingSchema }, async (request, reply) => {
    const posting = deps.store.posting(request.params.id);
    const card = posting && deps.store.cards([posting.id])[0];
    if (!posting || !card) return answerProblem(reply, 404, 'No such posting.');
    return presentPosting(posting, card, deps);
  });
}

async function presentAnswer(
  query: SearchQuery,
  answer: SearchAnswer,
  deps: ApiDeps,
): Promise<SearchAnswerBody> {
  const distances = new Map(answer.ids.map((id, index) => [id, answer.distances[index] ?? null]));
  const cards = deps.store.cards(answer.ids);
  return {
    total: answer.total,
    page: query.page,
    size: query.size,
    hidden: { ...answer.hidden },
    postings: cards.map((card) => presentCard(card, distances.get(card.id) ?? null, deps)),
    relaxed: answer.relaxed === null ? null : { dropped: [...answer.relaxed.dropped] },
    corrected: answer.corrected.map(({ typed, meant }) => ({ typed, meant: [...meant] })),
    readings: answer.readings.map((reading) => ({ ...reading, values: [...reading.values] })),
    relaxations: answer.total === 0 ? await presentRelaxations(query, deps) : [],
    facets: presentFacets(answer.facets, deps),
  };
}

async function presentRelaxations(
  query: SearchQuery,
  { search }: ApiDeps,
): Promise<SearchAnswerBody['relaxations']> {
  const counted = await countWider(query, search);
  return counted.map(({ change, parameter, value, total, query: wider }) => ({
    change,
    parameter,
    value,
    total,
    search: searchParameters(wider).toString(),
  }));
}

function presentFacets(facets: Facets, deps: ApiDeps): SearchAnswerBody['facets'] {
  const { places, sources } = deps.region;
  const municipalities = new Map(places.municipalities.map(({ ags, name }) => [ags, name]));
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return {
    occupation: counts(facets.occupation, (code) => deps.occupations.byCode.get(code)?.de),
    municipality: counts(facets.municipality, (ags) => municipalities.get(ags)),
    kind: counts(facets.kind, (kind) => kind),
    workingTime: counts(facets.workingTime, (time) => time),
    source: counts(facets.source, (id) => names.get(id)),
  };
}

function counts<K extends string>(facet: ReadonlyMap<K, number>, name: (value: K) => string | undefined) {
  return [...facet].map(([value, count]) => ({ value, name: name(value) ?? value, count }));
}
