import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { openSuggestions, type OccupationName } from '../../store/search/suggestions.ts';
import type { ApiDeps } from '../deps.ts';
import { problemAnswer } from '../schemas/problem.ts';

const LONGEST_TYPED = 100;
const USUAL_LIMIT = 8;
const LARGEST_LIMIT = 20;
/** Digits of an occupation group in the KldB 2010. */
const GROUP_DIGITS = 3;

const SuggestSchema = {
  summary: 'Suggestions while typing',
  querystring: Type.Object({
    q: Type.String({ maxLength: LONGEST_TYPED, description: 'What was typed so far', examples: ['altenp'] }),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: LARGEST_LIMIT,
        default: USUAL_LIMIT,
        description: 'Most suggestions of each kind',
      }),
    ),
  }),
  response: {
    200: Type.Object({
      occupations: Type.Array(
        Type.Object({ text: Type.String(), code: Type.String(), name: Type.String(), count: Type.Integer() }),
        { description: 'To search for with `occupation`; `count` = open postings of the group' },
      ),
      employers: Type.Array(Type.Object({ text: Type.String(), count: Type.Integer() }), {
        description: 'To search for with `q`',
      }),
      places: Type.Array(Type.Object({ text: Type.String(), ags: Type.String(), name: Type.String() }), {
        description:
          'To search for with `municipality`; `name` is the municipality that a locality belongs to',
      }),
    }),
    400: problemAnswer('`q` is missing or too long'),
  },
};

/** `GET /suggest`: occupations, employers and places that begin with what was typed. */
export function suggestRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const { store, search, region, occupations } = deps;
  const occupationNames = namesOf(deps);
  const suggestions = openSuggestions({ store, search, places: region.places, occupationNames });
  const towns = new Map(region.places.municipalities.map(({ ags, name }) => [ags, name]));
  app.get<{ Querystring: { q: string; limit?: number } }>(
    '/suggest',
    { schema: SuggestSchema },
    (request) => {
      const { q, limit = USUAL_LIMIT } = request.query;
      const found = suggestions.suggest(q, limit);
      return {
        occupations: found.occupations.map((occupation) => ({
          ...occupation,
          name: occupations.byCode.get(occupation.code)?.de ?? occupation.text,
        })),
        employers: found.employers,
        places: found.places.map((place) => ({ ...place, name: towns.get(place.ags) ?? place.text })),
      };
    },
  );
}

/** The official names of the occupation groups, and what people call the occupations within. */
function namesOf({ occupations, searchWords }: ApiDeps): readonly OccupationName[] {
  const official = [...occupations.byCode.values()]
    .filter(({ code }) => code.length === GROUP_DIGITS)
    .map(({ code, de }) => ({ code, text: de }));
  const everyday = searchWords.flatMap(({ groups, words }) =>
    Object.values(words)
      .flat()
      .map((text) => ({ text, code: groups[0] ?? '' })),
  );
  return [...official, ...everyday];
}
