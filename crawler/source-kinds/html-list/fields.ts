import Type from 'typebox';

/** What can be read from an entry of a list or from a page of details. */
export const FIELD_NAMES = [
  'title',
  'link',
  'key',
  'employer',
  'place',
  'postcode',
  'publishedOn',
  'changedOn',
  'applyBy',
  'startsOn',
  'employmentType',
  'workingTime',
  'hoursPerWeek',
  'fixedTerm',
  'pay',
  'reference',
  'description',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What an entry prints, as text; `description` as HTML. */
export type PrintedFields = { readonly [name in FieldName]?: string };

const Selected = Type.Object(
  {
    select: Type.Optional(
      Type.String({ minLength: 1, description: 'CSS selector; without: the entry itself' }),
    ),
    attribute: Type.Optional(Type.String({ minLength: 1, description: 'attribute instead of the text' })),
    pattern: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'regular expression; its first group, or all of it, is taken',
      }),
    ),
  },
  { additionalProperties: false },
);

const Field = Type.Optional(
  Type.Union([Type.String({ minLength: 1, description: 'CSS selector' }), Selected]),
);

/** A selector, or `{ select, attribute, pattern }`, for each field that is printed. */
export const Fields = Type.Object(
  {
    title: Field,
    link: Field,
    key: Field,
    employer: Field,
    place: Field,
    postcode: Field,
    publishedOn: Field,
    changedOn: Field,
    applyBy: Field,
    startsOn: Field,
    employmentType: Field,
    workingTime: Field,
    hoursPerWeek: Field,
    fixedTerm: Field,
    pay: Field,
    reference: Field,
    description: Field,
  },
  { additionalProperties: false },
);
