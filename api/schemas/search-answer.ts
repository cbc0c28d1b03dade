import Type, { type Static } from 'typebox';
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
