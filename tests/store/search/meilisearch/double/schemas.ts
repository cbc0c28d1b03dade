import Type, { type Static, type TSchema } from 'typebox';
import Value from 'typebox/value';
import { badRequest } from './api-error.ts';

const strict = { additionalProperties: false } as const;
const optional = Type.Optional;
const Whole = Type.Integer({ minimum: 0 });
const Strings = Type.Array(Type.String());
const orNull = <Schema extends TSchema>(schema: Schema) => optional(Type.Union([schema, Type.Null()]));

export const SettingsBody = Type.Object(
  {
    searchableAttributes: orNull(Strings),
    displayedAttributes: orNull(Strings),
    filterableAttributes: orNull(Strings),
    sortableAttributes: orNull(Strings),
    rankingRules: orNull(Strings),
    stopWords: orNull(Strings),
    synonyms: orNull(Type.Record(Type.String(), Strings)),
    distinctAttribute: orNull(Type.String()),
    proximityPrecision: orNull(Type.Union([Type.Literal('byWord'), Type.Literal('byAttribute')])),
    prefixSearch: orNull(Type.Union([Type.Literal('indexingTime'), Type.Literal('disabled')])),
    facetSearch: orNull(Type.Boolean()),
    searchCutoffMs: orNull(Whole),
    typoTolerance: orNull(
      Type.Object(
        {
          enabled: orNull(Type.Boolean()),
          disableOnNumbers: orNull(Type.Boolean()),
          disableOnWords: orNull(Strings),
          disableOnAttributes: orNull(Strings),
          minWordSizeForTypos: orNull(
            Type.Object({ oneTypo: orNull(Whole), twoTypos: orNull(Whole) }, strict),
          ),
        },
        strict,
      ),
    ),
    faceting: orNull(
      Type.Object(
        {
          maxValuesPerFacet: orNull(Whole),
          sortFacetValuesBy: orNull(
            Type.Record(Type.String(), Type.Union([Type.Literal('alpha'), Type.Literal('count')])),
          ),
        },
        strict,
      ),
    ),
    pagination: orNull(Type.Object({ maxTotalHits: orNull(Whole) }, strict)),
    localizedAttributes: orNull(
      Type.Array(Type.Object({ attributePatterns: Strings, locales: Strings }, strict)),
    ),
    dictionary: orNull(Strings),
    separatorTokens: orNull(Strings),
    nonSeparatorTokens: orNull(Strings),
  },
  strict,
);

const MultiSearchQuery = Type.Object(
  {
    indexUid: Type.String(),
    q: orNull(Type.String()),
    filter: orNull(Type.Union([Type.String(), Type.Array(Type.Union([Type.String(), Strings]))])),
    facets: orNull(Strings),
    sort: orNull(Strings),
    offset: optional(Whole),
    limit: optional(Whole),
    page: optional(Whole),
    hitsPerPage: optional(Whole),
    attributesToRetrieve: orNull(Strings),
    attributesToSearchOn: orNull(Strings),
    matchingStrategy: optional(
      Type.Union([Type.Literal('all'), Type.Literal('last'), Type.Literal('frequency')]),
    ),
    showRankingScore: optional(Type.Boolean()),
  },
  strict,
);
export const MultiSearchBody = Type.Object({ queries: Type.Array(MultiSearchQuery) }, strict);
export const CreateIndexBody = Type.Object({ uid: Type.String(), primaryKey: orNull(Type.String()) }, strict);
export const SwapBody = Type.Array(
  Type.Object({ indexes: Strings, rename: optional(Type.Boolean()) }, strict),
);
export const DocumentsBody = Type.Array(Type.Record(Type.String(), Type.Unknown()));
export const IdsBody = Type.Array(Type.Union([Type.String(), Type.Integer()]));

export type SettingsGiven = Static<typeof SettingsBody>;
export type SearchGiven = Static<typeof MultiSearchQuery>;

/** The body of a request as the schema has it, or the error that the reference tells of; `codes` by field. */
export function checked<Schema extends TSchema>(
  schema: Schema,
  body: unknown,
  codes: Readonly<Record<string, string>> = {},
): Static<Schema> {
  if (Value.Check(schema, body)) return body;
  const [error] = Value.Errors(schema, body);
  const where = error?.instancePath ?? '';
  const field = where.split('/').findLast((part) => /^[a-z]/i.test(part)) ?? '';
  throw badRequest(`${where || 'body'} ${error?.message ?? 'is wrong'}`, codes[field] ?? 'bad_request');
}
