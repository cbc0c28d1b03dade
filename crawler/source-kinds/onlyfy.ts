import { load } from 'cheerio';
import Type, { type Static } from 'typebox';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { carriedPosting, detailRequest, readDetail } from './json-ld/read-detail.ts';
import { assertBoundedMarkup } from './reading/assert-bounded-markup.ts';
import { carried } from './reading/carried.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { embeddedJson, flightText } from './reading/embedded-json.ts';
import { nextNumber } from './reading/next-number.ts';
import { pageNumber } from './reading/next-page.ts';
import { pageLinks } from './reading/page-links.ts';
import { printedNumber } from './reading/printed.ts';
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
    maxPages: MaxPages(20),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/**
 * A portal of onlyfy (formerly Prescreen): a list of links, the JobPosting of each page, and its whole text.
 *
 * The start page shows the first ten. The portals made of markup have the whole list under `candidate/job/ajax_list`, in
 * pages of as many as are asked for; how many there are in all they do not say, so that pages are asked for until one is
 * empty. The newer ones, which carry the list as data, say how many there are; whether they know `ajax_list` is not known.
 * Where a list shows fewer than there must be and it cannot be had, the run is not complete, and nothing is withdrawn.
 */
export const onlyfy = defineKind({
  name: 'onlyfy',
  version: 2,
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
  switch (page.request.role) {
    case 'list':
      return parseStart(page);
    case 'further list':
      return parseFurther(page, options.maxPages);
    default:
      return 'posting' in carried(page) ? parseFullText(page) : parseDetail(page, options, employer);
  }
}

/** As many as a start page of markup shows. */
const FIRST_PAGE = 10;
const FURTHER_PAGE = 100;

function parseStart(page: Page): ParsedPage {
  const listed = listInData(page);
  const links = byToken([...linksInMarkup(page), ...(listed?.links ?? [])]);
  const isList = /id="jobList"|jobsData/.test(page.text);
  if (links.length === 0 && !isList) throw new SourceChanged(`no list of vacancies: ${page.url}`);
  const total = listed?.total ?? null;
  const isCut = total === null ? links.length >= FIRST_PAGE : links.length < total;
  return {
    postings: [],
    problems: [],
    next: [...links.map(detail), ...(isCut ? [furtherList(page.url, 1)] : [])],
    ...(total === null ? {} : { announced: total }),
  };
}

/** A page of the whole list: rows of markup without a page around them; none after the last. */
function parseFurther(page: Page, maxPages: number): ParsedPage {
  const isPart = page.text.trim() === '' ? pageNumber(page) > 1 : /^\s*<(?!!doctype|html)/i.test(page.text);
  if (!isPart || page.text.startsWith('<?xml')) throw new SourceChanged(`no part of a list: ${page.url}`);
  const links = byToken(linksInMarkup(page));
  const more = links.length === 0 ? [] : [furtherList(page.url, nextNumber(page, maxPages))];
  return { postings: [], problems: [], next: [...links.map(detail), ...more] };
}

function furtherList(base: string, number: number): PageRequest {
  const query = `display_length=${FURTHER_PAGE}&page=${number}&sort=date&sort_dir=DESC&search=`;
  const url = new URL(`/candidate/job/ajax_list?${query}`, base).href;
  return { url, role: 'further list', carry: { number } };
}

function detail(url: string): PageRequest {
  return { url, role: 'detail' };
}

/** The usual address of each posting: links to it differ in language, and in where they lead from. */
function byToken(urls: readonly string[]): readonly string[] {
  const usual = urls.flatMap((url) => {
    const token = tokenIn(url);
    return token === undefined ? [] : url.replace(/(?:\/[a-z]{2})?\/job\/(?:show\/)?.*$/i, `/job/${token}`);
  });
  return [...new Set(usual)];
}

function linksInMarkup(page: Page): readonly string[] {
  assertBoundedMarkup(page.text);
  return pageLinks(load(page.text), 'a[href*="/job/"]', page.url);
}

/** Newer portals carry the list as data of the page and build the links in the browser; null of the others. */
function listInData(page: Page): { readonly links: readonly string[]; readonly total: number | null } | null {
  const list = embeddedJson(flightText(page.text), '"jobsData":');
  if (list === undefined) return null;
  const jobs = isObject(list) ? objects(list['data']) : objects(list);
  const total = isObject(list) ? printedNumber(list['total']) : undefined;
  return { links: jobs.flatMap((job) => webAddress(job['jobAdUrl'], page.url) ?? []), total: total ?? null };
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
