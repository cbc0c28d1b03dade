import type { CheerioAPI } from 'cheerio';
import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { detailRequest, readDetail } from './json-ld/read-detail.ts';
import { Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nonEmpty, present, printed, printedList } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
import { isObject, type JsonObject, readJson } from './reading/read-json.ts';
import { oneOfSlugAndUrl, slugOrUrl } from './reading/slug-or-url.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    ...slugOrUrl(
      'name of the company before .jobs.personio.de',
      'start page, for a company with its own host',
    ),
    list: Type.Union([Type.Literal('search'), Type.Literal('page')], {
      default: 'search',
      description: 'search: search.json; page: the links of the start page',
    }),
    language: Type.String({ pattern: '^[a-z]{2}$', default: 'de' }),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** Where the company's pages are, and how its list is read. */
type Place = Omit<Options, 'employer'>;

/** A company on Personio that has switched its XML off: the list of its page, and the JobPosting of each posting. */
export const personioPage = defineKind({
  name: 'personio-page',
  version: 2,
  options: Options,
  rules: oneOfSlugAndUrl,
  open: (options, context) => openPersonioPage(options, options.employer ?? context.name),
});

/** The reader itself, also for a company whose XML cannot be had: its keys are those of the XML. */
export function openPersonioPage(options: Place, employer: string): Reader {
  const links: PageRequest = { url: addressOf(options, ''), role: 'links' };
  const search: PageRequest = { url: addressOf(options, 'search.json'), role: 'list', orElse: links };
  return {
    first: () => [options.list === 'search' ? search : links],
    parse: (page) => parse(page, options, employer),
  };
}

function addressOf({ slug, url, language }: Place, path: string): string {
  const address = new URL(path, url ?? `https://${slug}.jobs.personio.de/`);
  address.searchParams.set('language', language);
  return address.href;
}

function parse(page: Page, options: Place, employer: string): ParsedPage {
  if (page.request.role === 'detail') return readDetail(page, employer);
  const read =
    page.request.role === 'links' ? readLinks(page, options, employer) : readSearch(page, options, employer);
  return { postings: [], problems: read.problems, next: read.postings.map(detailOf) };
}

/** What the list prints is kept where the page of the posting has no JobPosting. */
function detailOf(posting: RawPosting): PageRequest {
  return { ...detailRequest(posting), standIn: posting };
}

function readSearch(page: Page, options: Place, employer: string): Pick<ParsedPage, 'postings' | 'problems'> {
  const list = readJson(page);
  if (!Array.isArray(list)) throw new SourceChanged(`no list of positions: ${page.url}`);
  return eachItem(list.filter(isObject), (item) => toPosting(item, options, employer));
}

function toPosting(item: JsonObject, options: Place, employer: string): RawPosting {
  const id = printed(item['id']);
  const offices = printedList(
    [item['offices'] ?? item['office']].flat().map((office) => (isObject(office) ? office['name'] : office)),
  );
  const types = printedList(item['employment_type']);
  return {
    ...essentials({
      key: id,
      url: id === undefined ? undefined : addressOf(options, `job/${encodeURIComponent(id)}`),
      title: printed(item['name']),
    }),
    ...present({
      employer: printed(item['subcompany']) ?? employer,
      description: printed(item['description']),
      places: (offices ?? printedList(item['office']))?.map((text) => ({ text })),
      employmentTypes: types,
      workingTimes: printedList(item['schedule']),
    }),
  };
}

function readLinks(page: Page, options: Place, employer: string): Pick<ParsedPage, 'postings' | 'problems'> {
  const $ = readHtml(page);
  const boxes = $('a[href*="/job/"]').toArray();
  const isList = /job-box|jobs\.personio|personio-careers/.test(page.text);
  if (boxes.length === 0 && !isList) throw new SourceChanged(`no list of positions: ${page.url}`);
  const seen = new Set<string>();
  const first = boxes.filter(
    (box) => !seen.has($(box).attr('href') ?? '') && seen.add($(box).attr('href') ?? ''),
  );
  return eachItem(first, (box) => linkedPosting($(box), page.url, options, employer));
}

function linkedPosting(
  box: ReturnType<CheerioAPI>,
  base: string,
  options: Place,
  employer: string,
): RawPosting {
  const id = /\/job\/(\d+)/.exec(webAddress(box.attr('href'), base) ?? '')?.[1];
  const own = box.find('.jb-title, h2, h3').first().text() || box.text();
  const office = printed(box.find('.jb-location, .jb-office').first().text());
  return {
    ...essentials({
      key: id,
      url: id === undefined ? undefined : addressOf(options, `job/${id}`),
      title: printed(own.replaceAll(/\s+/g, ' ')),
    }),
    ...present({ employer, places: nonEmpty(office === undefined ? [] : [{ text: office }]) }),
  };
}
