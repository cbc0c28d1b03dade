import Type, { type Static } from 'typebox';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { Fields, type PrintedFields } from './html-list/fields.ts';
import { readFields } from './html-list/read-fields.ts';
import { toPosting } from './html-list/to-posting.ts';
import { readPostings } from './json-ld/read-postings.ts';
import { Address, Employer, MaxPages, Selector } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { isPattern } from './reading/is-pattern.ts';
import { nextPage } from './reading/next-page.ts';
import { baseAddress } from './reading/page-links.ts';
import { present, printed } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
import { isObject, objectUnder } from './reading/read-json.ts';
import { unavailableAfter } from './reading/unavailable-after.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const HtmlListOptions = Type.Object(
  {
    url: Address('first page of the list'),
    container: Selector('element that holds the list and is there even when the list is empty'),
    item: Selector('one entry, inside the container'),
    fields: Fields,
    next: Type.Optional(Selector('link to the next page of the list')),
    maxPages: MaxPages(50),
    none: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'words shown instead of entries; with it, a list without both is a changed page',
      }),
    ),
    detail: Type.Optional(
      Type.Object(
        {
          container: Selector('element that holds the posting'),
          fields: Fields,
          jsonLd: Type.Boolean({
            default: false,
            description: 'read schema.org JobPosting where the page has one',
          }),
        },
        { additionalProperties: false },
      ),
    ),
    employer: Employer,
    place: Type.Optional(Type.String({ minLength: 1, description: 'place where the page names none' })),
  },
  { additionalProperties: false },
);
type Options = Static<typeof HtmlListOptions>;

/** A list of vacancies in HTML, read by CSS selectors, with or without a page of details for each. */
export const htmlList = defineKind({
  name: 'html-list',
  version: 2,
  options: HtmlListOptions,
  browserRoles: ['list', 'detail'],
  rules: optionRules,
  open: openHtmlList,
});

function optionRules({ fields, detail }: Options): readonly string[] {
  const title = fields.title === undefined && detail === undefined ? ['fields.title: is needed'] : [];
  const all = [...Object.entries(fields), ...Object.entries(detail?.fields ?? {})];
  const wrong = all.filter(([, field]) => typeof field === 'object' && !isPattern(field.pattern ?? ''));
  return [...title, ...wrong.map(([name]) => `fields.${name}.pattern: no regular expression`)];
}

/** The reader itself, for kinds that are a list with selectors known beforehand. */
export function openHtmlList(options: Options): Reader {
  return {
    first: () => [{ url: options.url, role: 'list', carry: { number: 1 } }],
    parse: (page) => (page.request.role === 'list' ? parseList(page, options) : parseDetail(page, options)),
  };
}

function parseList(page: Page, options: Options): ParsedPage {
  const $ = readHtml(page);
  const container = $(options.container);
  if (container.length === 0) throw new SourceChanged(`no "${options.container}" on ${page.url}`);
  const items = container.filter(options.item).add(container.find(options.item)).toArray();
  if (items.length === 0 && options.none !== undefined && !$.text().includes(options.none)) {
    throw new SourceChanged(`neither "${options.item}" nor "${options.none}" on ${page.url}`);
  }
  const base = baseAddress($, page.url);
  const printed = items.map((item) => readFields($, $(item), options.fields, base));
  const next = nextPage($, page, present({ next: options.next, maxPages: options.maxPages }));
  if (options.detail === undefined) {
    return { ...eachItem(printed, (fields) => toPosting(fields, page.url, options)), next };
  }
  return withDetails(printed, page, next);
}

function withDetails(
  printed: readonly PrintedFields[],
  page: Page,
  next: readonly PageRequest[],
): ParsedPage {
  const requests = printed.flatMap((fields): PageRequest[] => {
    const url = webAddress(fields.link, page.url);
    return url === undefined ? [] : [{ url, role: 'detail', carry: { fields: shortened(fields) } }];
  });
  const lacking = printed.length - requests.length;
  const problems =
    lacking > 0 ? [{ key: null, url: page.url, reason: `${lacking} entries without a link` }] : [];
  return { postings: [], next: [...next, ...requests], problems };
}

/** Fields that are handed on must stay small; the page of details has the whole text. */
function shortened(fields: PrintedFields): PrintedFields {
  const { description } = fields;
  return description === undefined ? fields : { ...fields, description: description.slice(0, 4000) };
}

/** @throws {SourceChanged} when the page holds neither the container nor a JobPosting where one is asked for. */
function parseDetail(page: Page, options: Options): ParsedPage {
  const { detail } = options;
  if (detail === undefined) throw new SourceChanged(`not configured with details: ${page.url}`);
  if (detail.jsonLd) {
    const { postings, problems } = readPostings(page, { isDetail: true, employer: options.employer });
    if (postings.length > 0) return { postings, problems, next: [] };
  }
  const $ = readHtml(page);
  const container = $(detail.container).first();
  if (container.length === 0) throw new SourceChanged(`no "${detail.container}" on ${page.url}`);
  const own = readFields($, container, detail.fields, baseAddress($, page.url));
  const carry = isObject(page.request.carry) ? page.request.carry : {};
  const listed = objectUnder(carry, 'fields');
  const applyBy = own.applyBy ?? printed(listed['applyBy']) ?? unavailableAfter(page);
  const fields = { ...listed, ...own, ...present({ applyBy }), link: page.request.url };
  return { ...eachItem([fields], (one) => toPosting(one, page.url, options)), next: [] };
}
