import Type, { type Static, type TSchema } from 'typebox';
import { FactsSchema } from './facts.ts';
import { PAY_UNITS, POSTING_KINDS, WORKING_TIMES } from '../../domain/posting.ts';

const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const Day = Type.String({ description: 'Day in Europe/Berlin, YYYY-MM-DD' });
const Moment = Type.String({ description: 'Moment in UTC, ISO 8601' });
const AnswerSchema = Type.Enum(['yes', 'no', 'unknown']);

const PaySchema = Type.Object(
  { min: nullable(Type.Number()), max: nullable(Type.Number()), unit: Type.Enum([...PAY_UNITS]) },
  { description: 'Gross pay in euros; `max` is null for "from".' },
);

const PlaceSchema = Type.Object(
  {
    kind: Type.Enum(['municipality', 'district', 'outside']),
    ags: nullable(Type.String()),
    name: Type.String(),
    locality: nullable(Type.String()),
  },
  { description: 'A place of work; none at all means that the place is not known.' },
);

const OccupationSchema = Type.Object(
  { code: Type.String(), name: Type.String() },
  { description: 'Occupation in the KldB 2010, as deep as it is certain.' },
);

/** A posting as lists show it. */
export const PostingSummarySchema = Type.Object({
  id: Type.String(),
  url: Type.String({ description: 'Page of the posting on this portal' }),
  title: Type.String(),
  employer: nullable(Type.String()),
  places: Type.Array(PlaceSchema),
  distanceKm: nullable(Type.Number({ description: 'From the nearest municipality searched for' })),
  occupation: nullable(OccupationSchema),
  kind: Type.Enum([...POSTING_KINDS]),
  temporaryAgency: AnswerSchema,
  privateRecruiter: AnswerSchema,
  marginal: AnswerSchema,
  workingTimes: Type.Array(Type.Enum([...WORKING_TIMES])),
  pay: nullable(PaySchema),
  applyBy: nullable(Day),
  startsOn: nullable(Type.String({ description: 'Day, or `immediately`' })),
  publishedOn: nullable(Day),
  firstSeen: Moment,
  lastConfirmed: Moment,
  facts: FactsSchema,
  teaser: Type.String(),
  sources: Type.Array(Type.Object({ source: Type.String(), url: Type.String() }), {
    description: 'Where it is printed, nearest to the employer first',
  }),
});
export type PostingSummary = Static<typeof PostingSummarySchema>;

const ConclusionSchema = Type.Object({
  about: Type.String(),
  value: Type.String(),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  evidence: Type.Array(Type.Object({ field: Type.String(), quote: Type.String() })),
});

const SightingSchema = Type.Object({
  source: Type.String(),
  url: Type.String(),
  firstSeen: Moment,
  lastConfirmed: Moment,
  withdrawnAt: nullable(Moment),
  withdrawnBecause: nullable(Type.String({ description: 'In English' })),
  joinedBecause: nullable(Type.String()),
});

/** A posting with its text, its receipt and what was concluded from which words. */
export const PostingDetailSchema = Type.Object({
  ...PostingSummarySchema.properties,
  text: nullable(
    Type.String({ description: 'Full text without contact data, where the source allows it to be shown' }),
  ),
  withdrawnAt: nullable(Moment),
  conclusions: Type.Array(ConclusionSchema),
  sightings: Type.Array(SightingSchema),
});
export type PostingDetail = Static<typeof PostingDetailSchema>;
