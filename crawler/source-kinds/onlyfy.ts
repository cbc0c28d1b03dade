import Type, { type Static } from 'typebox';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { carriedPosting, detailRequest, readDetail } from './json-ld/read-detail.ts';
import { carried } from './reading/carried.ts';
import { Address, Employer } from './reading/common-options.ts';
import { embeddedJson, flightText } from './reading/embedded-json.ts';
import { pageLinks } from './reading/page-links.ts';
import { readHtml } from './reading/read-html.ts';
import { isObject, objects } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    url: Address('the portal (https://<name>.onlyfy.jobs/)'),
    fullText: Type.Boolean({
      default: true,
      description: 'read the whole text on a page of its own: the page of the posting shortens it',
    }),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A portal of onlyfy (formerly Prescreen): a list of links, the JobPosting of each page, and its whole text. */
export const onlyfy = defineKind({
  name: 'onlyfy',
  version: 1,
  options: Options,
  open: (options, context): Reader => {
    const employer = options.employer ?? context.name;
    return {
      first: () => [{ url: options.url, role: 'list' }],
      parse: (page) => parse(page, options, employer),
    };
  },
});

function parse(page: Page, options: Options, employer: string): ParsedPage {
  if (page.request.role === 'list') return parseList(page);
  return 'posting' in carried(page) ? parseFullText(page) : parseDetail(page, options, employer);
}

function parseList(page: Page): ParsedPage {
  const links = new Map(
    [...linksInMarkup(page), ...linksInData(page)].map((url) => [tokenIn(url), url] as const),
  );
  links.delete(undefined);
  const isList = /id="jobList"|jobsData/.test(page.text);
  if (links.size === 0 && !isList) throw new SourceChanged(`no list of vacancies: ${page.url}`);
  return {
    postings: [],
    problems: [],
    next: [...links.values()].map((url): PageRequest => ({ url, role: 'detail' })),
  };
}

function linksInMarkup(page: Page): readonly string[] {
  return pageLinks(readHtml(page), '#jobList a[href*="/job/"], a[href*="/job/"]', page.url);
}

/** Newer portals carry the list as data of the page and build the links in the browser. */
function linksInData(page: Page): readonly string[] {
  const list = embeddedJson(flightText(page.text), '"jobsData":');
  const jobs = isObject(list) ? objects(list['data']) : objects(list);
  return jobs.flatMap((job) => webAddress(job['jobAdUrl'], page.url) ?? []);
}

/** The lasting name of a posting: the rest of its address is the language, or a way to apply. */
function tokenIn(url: string): string | undefined {
  return /\/job\/(?:show\/)?([a-z0-9]{5,})(?:[/?#]|$)/i.exec(url)?.[1];
}

function parseDetail(page: Page, { fullText }: Options, employer: string): ParsedPage {
  const { postings, problems, next } = readDetail(page, employer);
  const named = postings.map((posting) => ({ ...posting, key: tokenIn(page.request.url) ?? posting.key }));
  if (!fullText) return { postings: named, problems, next };
  const requests = named.map((posting) => detailRequest(posting, fullTextOf(posting.url, posting.key)));
  return { postings: [], problems, next: requests };
}

function fullTextOf(url: string, token: string): string {
  return new URL(`/job/show/${token}/full?lang=de&mode=candidate`, url).href;
}

function parseFullText(page: Page): ParsedPage {
  const $ = readHtml(page);
  const blocks = $('.text-element-body_text, .text-element-header_text').toArray();
  const posting = carriedPosting(page);
  if (blocks.length === 0 || posting === null) throw new SourceChanged(`no text of a posting: ${page.url}`);
  const texts = blocks.map((block) => $.html(block));
  const description = [...new Set(texts)].join('\n');
  return { postings: [{ ...posting, description }], problems: [], next: [] };
}
