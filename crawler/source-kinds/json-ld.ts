import Type, { type Static } from 'typebox';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { readPostings } from './json-ld/read-postings.ts';
import { Address, Employer, MaxPages, Selector } from './reading/common-options.ts';
import { isPattern } from './reading/is-pattern.ts';
import { nextPage } from './reading/next-page.ts';
import { pageLinks } from './reading/page-links.ts';
import { present } from './reading/printed.ts';
import { assertHtml, readHtml } from './reading/read-html.ts';
import { readSitemap } from './sitemap/read-sitemap.ts';
import { defineKind, type Reader } from './source-kind.ts';

const None = Type.Optional(
  Type.String({ minLength: 1, description: 'words that the page prints when there is no vacancy' }),
);

const Options = Type.Object(
  {
    sitemap: Type.Optional(
      Type.Object(
        {
          url: Address('sitemap or index of sitemaps'),
          match: Type.String({
            default: '.',
            description: 'regular expression that addresses of postings match',
          }),
          maxSitemaps: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
        },
        { additionalProperties: false },
      ),
    ),
    list: Type.Optional(
      Type.Object(
        {
          url: Address('first page of the list'),
          link: Selector('links to the postings'),
          next: Type.Optional(Selector('link to the next page of the list')),
          maxPages: MaxPages(100),
          none: None,
        },
        { additionalProperties: false },
      ),
    ),
    pages: Type.Optional(Type.Array(Address('page that holds postings'), { minItems: 1, maxItems: 200 })),
    none: None,
    maxPostings: Type.Integer({ minimum: 1, maximum: 50_000, default: 5000 }),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** Pages with schema.org JobPosting, found through a sitemap, through a list of links, or given one by one. */
export const jsonLd = defineKind({
  name: 'json-ld',
  version: 2,
  options: Options,
  browserRoles: ['list', 'detail', 'page'],
  rules: optionRules,
  open: (options): Reader => ({
    first: () => firstPages(options),
    parse: (page) => parse(page, options),
  }),
});

function optionRules({ sitemap, list, pages }: Options): readonly string[] {
  const given = [sitemap, list, pages].filter((start) => start !== undefined).length;
  const starts = given === 1 ? [] : ['give exactly one of sitemap, list and pages'];
  return sitemap === undefined || isPattern(sitemap.match)
    ? starts
    : [...starts, 'sitemap.match: no regular expression'];
}

function firstPages({ sitemap, list, pages }: Options): readonly PageRequest[] {
  if (sitemap !== undefined) return [{ url: sitemap.url, role: 'sitemap' }];
  if (list !== undefined) return [{ url: list.url, role: 'list', carry: { number: 1 } }];
  return (pages ?? []).map((url) => ({ url, role: 'page' }));
}

function parse(page: Page, options: Options): ParsedPage {
  switch (page.request.role) {
    case 'sitemap':
    case 'sitemap-part':
      return parseSitemap(page, options);
    case 'list':
      return parseList(page, options);
    case 'detail':
      return parseDetail(page, options);
    default:
      return parsePage(page, options);
  }
}

function parseSitemap(page: Page, { sitemap, maxPostings }: Options): ParsedPage {
  const match = new RegExp(sitemap?.match ?? '.', 'u');
  const { pages, sitemaps } = readSitemap(page);
  // An index of indexes is not followed further: that would have no bound.
  const further = page.request.role === 'sitemap' ? sitemaps : [];
  const details = pages.filter((url) => match.test(url));
  if (details.length > maxPostings || further.length > (sitemap?.maxSitemaps ?? 0)) {
    throw new SourceChanged(`lists more than allowed (${details.length} postings): ${page.url}`);
  }
  return {
    postings: [],
    problems: [],
    next: [...further.map(sitemapRequest), ...details.map(detailRequest)],
  };
}

function sitemapRequest(url: string): PageRequest {
  return { url, role: 'sitemap-part' };
}

function detailRequest(url: string): PageRequest {
  return { url, role: 'detail' };
}

function parseList(page: Page, { list }: Options): ParsedPage {
  if (list === undefined) throw new SourceChanged(`not configured as a list: ${page.url}`);
  const $ = readHtml(page);
  const links = pageLinks($, list.link, page.url);
  const admitsNone = list.none !== undefined && $.text().includes(list.none);
  if (links.length === 0 && !admitsNone) throw new SourceChanged(`no link "${list.link}" on ${page.url}`);
  const next = nextPage($, page, present({ next: list.next, maxPages: list.maxPages }));
  return { postings: [], next: [...next, ...links.map(detailRequest)], problems: [] };
}

/** A page of one posting. Without a JobPosting it is a problem of that page: boards keep pages of jobs that are gone. */
function parseDetail(page: Page, options: Options): ParsedPage {
  assertHtml(page);
  const read = readPostings(page, { isDetail: true, employer: options.employer });
  if (read.postings.length + read.problems.length > 0) return { ...read, next: [] };
  return {
    postings: [],
    next: [],
    problems: [{ key: null, url: page.url, reason: 'no JobPosting on the page' }],
  };
}

/** A page of many postings: HTML, or JSON of schema.org itself. */
function parsePage(page: Page, options: Options): ParsedPage {
  const read = readPostings(page, { isDetail: false, employer: options.employer });
  const admitsNone = options.none !== undefined && page.text.includes(options.none);
  const isEmpty = read.postings.length + read.problems.length === 0;
  if (isEmpty && !admitsNone) throw new SourceChanged(`no JobPosting on ${page.url}`);
  return { ...read, next: [] };
}
