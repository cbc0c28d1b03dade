import Type from 'typebox';

/** Address of a page, http or https. */
export const Address = (description: string, standard?: string) =>
  Type.String({
    pattern: '^https?://',
    description,
    ...(standard === undefined ? {} : { default: standard }),
  });

/** A CSS selector as cheerio reads it. */
export const Selector = (description: string) => Type.String({ minLength: 1, description });

/** Most pages of a list that are followed; the list is cut there and the rest is reported as a problem. */
export const MaxPages = (standard: number) =>
  Type.Integer({ minimum: 1, maximum: 1000, default: standard, description: 'most list pages to follow' });

/** `region`: items whose printed place names none of the region's places are left out. */
export const KeepWithin = Type.Optional(
  Type.Literal('region', { description: 'leave out items that print a place outside the region' }),
);

/** Employer of every posting that names none itself. */
export const Employer = Type.Optional(
  Type.String({ minLength: 1, description: 'employer where the page names none' }),
);
