import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { readSearchQuery, SEARCH_PARAMETERS, type RawParameters } from '../../domain/search-parameters.ts';
import { searchVocabulary } from '../../domain/search-vocabulary.ts';
import type { ApiDeps } from '../deps.ts';
import { answerProblem } from '../problem.ts';
import { problemAnswer } from '../schemas/problem.ts';
import { FEED_FORMATS, FEED_TYPES, writeFeed } from '../write-feed.ts';

const FeedSchema = {
  summary: 'Every search as a feed',
  description:
    'The same parameters as `/postings`; newest first unless `sort` says otherwise. Put the address into a feed reader to hear of new postings.',
  params: Type.Object({
    format: Type.Enum([...FEED_FORMATS], { description: 'RSS 2.0, Atom 1.0 or JSON Feed' }),
  }),
  querystring: Type.Partial(Type.Object(SEARCH_PARAMETERS)),
  response: {
    200: {
      description: 'The feed in the format asked for',
      content: Object.fromEntries(Object.values(FEED_TYPES).map((type) => [type, { schema: Type.String() }])),
    },
    400: problemAnswer('Parameters that are not understood'),
    404: problemAnswer('No such format'),
  },
};

/** `GET /feeds/{rss,atom,json}`: any search, to subscribe to. */
export function feedRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const vocabulary = searchVocabulary(deps.region.places, deps.occupations, deps.region.sources);
  // The reader of search parameters checks them itself, the same way for pages and interface.
  const validatorCompiler = () => () => true;
  app.get<{ Params: { format: string }; Querystring: RawParameters }>(
    '/feeds/:format',
    { schema: FeedSchema, validatorCompiler },
    async (request, reply) => {
      const format = FEED_FORMATS.find((known) => known === request.params.format);
      if (!format) return answerProblem(reply, 404, `There are feeds as ${FEED_FORMATS.join(', ')}.`);
      const { query, problems } = readSearchQuery({ sort: 'newest', ...request.query }, vocabulary);
      if (problems.length > 0) return answerProblem(reply, 400, 'See `problems`.', problems);
      const { ids } = await deps.search.search(query);
      const feed = writeFeed(format, { query, cards: deps.store.cards(ids) }, deps);
      return reply.type(`${FEED_TYPES[format]}; charset=utf-8`).send(feed);
    },
  );
}
