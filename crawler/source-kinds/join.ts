import Type, { type Static } from 'typebox';
import type { RawPlace, RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { pageNumber } from './reading/next-page.ts';
import { nonEmpty, present, printed, printedList, printedNumber } from './reading/printed.ts';
import { type JsonObject, objects, objectUnder, readJsonList } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    companyId: Type.Integer({
      minimum: 1,
      description: 'number of the company, as in its pages of join.com',
    }),
    root: Address('start of the interface', 'https://join.com/api/public/companies'),
    employer: Employer,
    maxPages: MaxPages(40),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A company's postings on JOIN: JSON, fifty at a time. */
export const join = defineKind({
  name: 'join',
  version: 1,
  options: Options,
  open: (options, context): Reader => ({
    first: () => [listPage(options, 1)],
    parse: (page) => parseList(page, options, options.employer ?? context.name),
  }),
});

function listPage({ root, companyId }: Options, number: number): PageRequest {
  const query = `locale=de-de&page=${number}&pageSize=50&sort=%2Btitle`;
  return { url: `${root}/${companyId}/jobs?${query}`, role: 'list', carry: { number } };
}

function parseList(page: Page, options: Options, employer: string): ParsedPage {
  const { answer, items } = readJsonList(page, 'items');
  const paging = objectUnder(answer, 'pagination');
  const pages = printedNumber(paging['totalPages']);
  if (pages === undefined) throw new SourceChanged(`no pagination in ${page.url}`);
  if (pages > options.maxPages) throw new SourceChanged(`more than ${options.maxPages} pages: ${page.url}`);
  const number = pageNumber(page);
  const next = number < pages ? [listPage(options, number + 1)] : [];
  return { ...eachItem(items, (item) => toPosting(item, employer)), next, ...announced(paging) };
}

function announced(paging: JsonObject): { announced?: number } {
  return present({ announced: printedNumber(paging['total']) });
}

function toPosting(item: JsonObject, employer: string): RawPosting {
  const types = printedList(item['employmentType']);
  return {
    ...essentials({
      key: printed(item['id']),
      url: webAddress(item['shareableUrl']),
      title: printed(item['title']),
    }),
    ...present({
      employer,
      description: printed(item['description']),
      places: nonEmpty(objects(item['locations']).map(placeOf)),
      publishedOn: printed(item['publishedAt']),
      employmentTypes: types,
      workingTimes: nonEmpty((types ?? []).filter((type) => /time/i.test(type))),
    }),
  };
}

function placeOf(location: JsonObject): RawPlace {
  return present({
    text: printed(location['name']),
    locality: printed(location['city']),
    country: printed(location['country']),
  });
}
