import Type from 'typebox';
import { openPdfLinks } from '../source-kinds/pdf-links.ts';
import { Address } from '../source-kinds/reading/common-options.ts';
import { defineKind } from '../source-kinds/source-kind.ts';

const Options = Type.Object(
  { url: Address('the page with the links', 'https://www.kreis-dueren.de/karriere') },
  { additionalProperties: false },
);

/** Career page of the Kreis Düren: a list of links to PDF files, some of them under two paths. */
export const kreisDueren = defineKind({
  name: 'kreis-dueren',
  version: 3,
  options: Options,
  open: ({ url }, { name: sourceName }) =>
    openPdfLinks({ url, sourceName, match: 'ausschreibung', title: 'link', text: true }),
});
