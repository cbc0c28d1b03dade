import type { ShownPage, Visit } from '../visit.ts';

/** A page that says what went wrong and what to do next, in the reader's language. */
export function errorPage({ reader }: Visit, status: 400 | 404 | 500): ShownPage {
  const title = reader.t(`errors:${status}.title`);
  return {
    kind: 'page',
    status,
    page: {
      template: 'error',
      title,
      description: title,
      section: '',
      listed: false,
      view: { heading: title, text: reader.t(`errors:${status}.text`) },
    },
  };
}
