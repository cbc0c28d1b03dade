import Type, { type Static } from 'typebox';
import type { PostingKind, WorkingTime } from '../domain/posting.ts';

const Text = Type.String({ minLength: 1, maxLength: 300 });
const Answer = Type.Enum(['yes', 'no', 'unknown']);
const KINDS = [
  'job',
  'apprenticeship',
  'dual-study',
  'internship',
  'training',
  'freelance',
] as const satisfies readonly PostingKind[];
const TIMES = ['full', 'part', 'marginal'] as const satisfies readonly WorkingTime[];

const CorrectionSchema = Type.Object(
  {
    for: Type.Object(
      {
        posting: Type.Optional(Type.String({ pattern: '^[a-z0-9]{12}$' })),
        source: Type.Optional(Text),
        key: Type.Optional(Text),
        employer: Type.Optional(Text),
        title: Type.Optional(Text),
      },
      { additionalProperties: false, minProperties: 1 },
    ),
    set: Type.Object(
      {
        occupation: Type.Optional(Type.String({ pattern: '^\\d{1,5}$' })),
        places: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{5}(\\d{3})?$' }))),
        kind: Type.Optional(Type.Enum(KINDS)),
        temporaryAgency: Type.Optional(Answer),
        privateRecruiter: Type.Optional(Answer),
        marginal: Type.Optional(Answer),
        workingTimes: Type.Optional(Type.Array(Type.Enum(TIMES))),
        applyBy: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
        employer: Type.Optional(Text),
        text: Type.Optional(Type.Literal('removed')),
        shown: Type.Optional(Type.Literal('no')),
      },
      { additionalProperties: false, minProperties: 1 },
    ),
    because: Type.Optional(Text),
  },
  { additionalProperties: false },
);

/** A file in `config/regions/<id>/corrections/` holds a list of corrections. */
export const CorrectionFileSchema = Type.Array(CorrectionSchema);

/** Corrections as they stand in a file. */
export type WrittenCorrections = Static<typeof CorrectionFileSchema>;
