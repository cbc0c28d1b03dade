import Type, { type Static } from 'typebox';
import { QUERY_CHANGES } from '../../domain/relax-query.ts';
import { forEachFlag } from '../../domain/search-query.ts';
import { PostingSummarySchema } from './posting.ts';

const CountsSchema = Type.Array(
  Type.Object({ value: Type.String(), name: Type.String(), count: Type.Integer() }),
);

/** One page of what a search finds. */
export const SearchAnswerSchema = Type.Object({
  total: Type.Integer(),
  page: Type.Integer(),
  size: Type.Integer(),
  hidden: Type.Object(
    forEachFlag(() => Type.Integer()),
    { description: 'How many postings each `exclude` filter removes, or would remove' },
  ),
  postings: Type.Array(PostingSummarySchema),
  relaxed: Type.Union([Type.Object({ dropped: Type.Array(Type.String()) }), Type.Null()], {
    description: 'Words that were left out since no posting has them beside the others; null when none was',
  }),
  corrected: Type.Array(Type.Object({ typed: Type.String(), meant: Type.Array(Type.String()) }), {
    description: 'Typing errors that were mended; put a word in quotes to have it looked up as it is',
  }),
  readings: Type.Array(
    Type.Object({
      typed: Type.String(),
      parameter: Type.String({ description: 'The search parameter that asks for the same' }),
      values: Type.Array(Type.String()),
    }),
    {
      description:
        'Words that were taken for the name of an occupation, a place or a form of work: postings are found by what they were judged to be, not only by the word. Put a word in quotes to have it looked up as it is',
    },
  ),
  relaxations: Type.Array(
    Type.Object({
      change: Type.Enum([...QUERY_CHANGES], {
        description:
          '`without` the value, with the value instead (`wider`), or the value and no filter (`alone`)',
      }),
      parameter: Type.String({ description: 'The search parameter that is changed' }),
      value: Type.String({ description: 'As the parameter is written; several values are parted by commas' }),
      total: Type.Integer({ description: 'How many postings the changed search finds' }),
      search: Type.String({
        description: 'The changed search as it stands in an address after the question mark',
      }),
    }),
    {
      description:
        'When nothing is found: what to change to find something, ten at most: first what keeps the words, then the most; otherwise empty',
    },
  ),
  facets: Type.Object(
    {
      occupation: CountsSchema,
      municipality: CountsSchema,
      kind: CountsSchema,
      workingTime: CountsSchema,
      source: CountsSchema,
    },
    { description: 'Counts per value, each without its own filter' },
  ),
});
export type SearchAnswerBody = Static<typeof SearchAnswerSchema>;
