import type { CheerioAPI } from 'cheerio';
import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, ParsedPage } from '../source.ts';
import { detailRequest, readDetail } from './json-ld/read-detail.ts';
import { readPostings } from './json-ld/read-postings.ts';
import { Address, Employer } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { baseAddress } from './reading/page-links.ts';
import { withoutPassingParameters } from './reading/posting-key.ts';
import { nonEmpty, present, printed } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
import { listUnder, readJsonObject } from './reading/read-json.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    url: Address('the feed (…/jobs.feed.json), or the list (…/vacancies) where there is none'),
    employer: Employer,
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A career site of softgarden: its feed of JobPostings, or its list and the JobPosting of each page. */
export const softgarden = defineKind({
  name: 'softgarden',
  version: 1,
  options: Options,
  rules: ({ url }) =>
    url.includes('/widgets/') ? ['url: softgarden closes its widgets by robots.txt; take …/vacancies'] : [],
  open: (options, context): Reader => {
    const employer = options.employer ?? context.name;
    return {
      first: () => [{ url: options.url, role: 'list' }],
      parse: (page) => parse(page, employer),
    };
  },
});

function parse(page: Page, employer: string): ParsedPage {
  if (page.request.role === 'detail') return readDetail(page, employer);
  return /^\s*\{/.test(page.text) ? parseFeed(page, employer) : parseList(page, employer);
}

function parseFeed(page: Page, employer: string): ParsedPage {
  const elements = listUnder(readJsonObject(page), 'dataFeedElement', page);
  const { postings, problems } = readPostings(page, { isDetail: false, employer });
  if (elements.length > 0 && postings.length + problems.length === 0)
    throw new SourceChanged(`a feed without JobPosting: ${page.url}`);
  const named = postings.map((posting) => ({ ...posting, key: numberIn(posting.url) ?? posting.key }));
  const whole = named.filter(({ description }) => description !== undefined);
  const bare = named.filter(({ description }) => description === undefined);
  return {
    postings: whole,
    problems,
    next: bare.map((posting) => detailRequest(posting)),
    announced: elements.length,
  };
}

/** The rest of the address is made of the title and changes with it. */
function numberIn(url: string): string | undefined {
  return /\/jobs?\/(\d+)(?:\/|$|\?)/.exec(url)?.[1];
}

function parseList(page: Page, employer: string): ParsedPage {
  const $ = readHtml(page);
  const ids = /complete_job_id_list\s*=\s*\[([^\]]*)\]/.exec(page.text)?.[1]?.match(/\d+/g);
  const entries = $('.matchElement').toArray();
  if (entries.length === 0 && ids === undefined) throw new SourceChanged(`no list of vacancies: ${page.url}`);
  const base = baseAddress($, page.url);
  const read = eachItem(entries, (entry) => toPosting($, $(entry), base, employer));
  const next = read.postings.map((posting) => detailRequest(posting));
  return { postings: [], problems: read.problems, next, announced: ids?.length ?? entries.length };
}

function toPosting($: CheerioAPI, entry: ReturnType<CheerioAPI>, base: string, employer: string): RawPosting {
  const link = entry.find('.title a, a[href*="/job/"]').first();
  const url = webAddress(link.attr('href'), base);
  const text = (selector: string) => printed(entry.find(selector).first().text().replaceAll(/\s+/g, ' '));
  const places = entry.find('.location-view-item').toArray();
  const names = places.flatMap((place) => printed($(place).text()) ?? []);
  return {
    ...essentials({
      key: /\d+/.exec(entry.attr('id') ?? '')?.[0] ?? numberIn(url ?? ''),
      url: url === undefined ? undefined : withoutPassingParameters(url),
      title: printed(link.text().replaceAll(/\s+/g, ' ')),
    }),
    ...present({
      employer,
      places: nonEmpty([...new Set(names)].map((name) => ({ text: name }))),
      publishedOn: text('.matchValue.date'),
      employmentTypes: nonEmpty([text('.matchValue.audience')].flatMap((audience) => audience ?? [])),
    }),
  };
}
