import Type from 'typebox';
import { Employer, Address, MaxPages } from './reading/common-options.ts';
import { openHtmlList } from './html-list.ts';
import { defineKind } from './source-kind.ts';

const Options = Type.Object(
  {
    url: Address('the list of vacancies (…/stellenangebote.html)'),
    employer: Employer,
    place: Type.Optional(Type.String({ minLength: 1, description: 'place where the list names none' })),
    maxPages: MaxPages(20),
  },
  { additionalProperties: false },
);

/** A portal of rexx systems: a list of cards, and pages that carry a JobPosting. */
export const rexx = defineKind({
  name: 'rexx',
  version: 1,
  options: Options,
  open: (options, context) =>
    openHtmlList({
      ...options,
      employer: options.employer ?? context.name,
      container: '#joboffer_table_container, .joboffer_container',
      item: '.joboffer_container',
      fields: {
        title: '.joboffer_title_text',
        link: '.joboffer_title_text a',
        place: '.job_standort, .job_location',
        workingTime: '.job_details_second',
      },
      next: 'a.next, a[rel=next]',
      detail: { container: 'main, #content, body', fields: {}, jsonLd: true },
    }),
});
