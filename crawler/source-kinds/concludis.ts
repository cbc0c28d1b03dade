import type { CheerioAPI } from 'cheerio';
import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { detailRequest, readDetail } from './json-ld/read-detail.ts';
import { carriedNumber } from './reading/carried.ts';
import { Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nextNumber } from './reading/next-number.ts';
import { present, printed } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
import { oneOfSlugAndUrl, slugOrUrl } from './reading/slug-or-url.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

/** The list of all vacancies has this name at every company. */
const WHOLE_LIST = '/prj/lst/a181a603769c1f98ad927e7367c7aa51/GesamtlisteOffenePositionen.htm';

const Options = Type.Object(
  {
    ...slugOrUrl('name of the company before .concludis.de', 'address of the list (…/prj/lst/…)'),
    employer: Employer,
    maxPages: MaxPages(40),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A company's list on concludis, in pages, and the JobPosting of each page. */
export const concludis = defineKind({
  name: 'concludis',
  version: 1,
  options: Options,
  rules: oneOfSlugAndUrl,
  open: (options, context): Reader => {
    const employer = options.employer ?? context.name;
    return {
      first: () => [listPage(options, 1, 0)],
      parse: (page) =>
        page.request.role === 'list' ? parseList(page, options, employer) : readDetail(page, employer),
    };
  },
});

function listPage({ slug, url }: Options, number: number, seen: number): PageRequest {
  const address = new URL(url ?? `https://${slug}.concludis.de${WHOLE_LIST}`);
  if (number > 1) address.searchParams.set('page', String(number));
  return { url: address.href, role: 'list', carry: { number, seen } };
}

function parseList(page: Page, options: Options, employer: string): ParsedPage {
  const $ = readHtml(page);
  const total = totalIn($('.stellensum').first().text());
  if (total === undefined) throw new SourceChanged(`no number of vacancies: ${page.url}`);
  const lines = $('[id^="line_"][onclick], [onclick*="openJob("]').toArray();
  const seen = carriedNumber(page, 'seen') + lines.length;
  if (total > 0 && seen === 0) throw new SourceChanged(`${total} vacancies, but none listed: ${page.url}`);
  const read = eachItem(lines, (line) => toPosting($(line), page.url, employer));
  const goesOn = lines.length > 0 && seen < total;
  const more = goesOn ? [listPage(options, nextNumber(page, options.maxPages), seen)] : [];
  const next = [...more, ...read.postings.map((posting) => detailRequest(posting))];
  return { postings: [], problems: read.problems, next, announced: total };
}

function totalIn(text: string): number | undefined {
  const number = /\d+/.exec(text)?.[0];
  if (number !== undefined) return Number(number);
  return /keine|no /i.test(text) ? 0 : undefined;
}

function toPosting(line: ReturnType<CheerioAPI>, base: string, employer: string): RawPosting {
  const url = webAddress(/openJob\(\s*['"]([^'"]+)['"]/.exec(line.attr('onclick') ?? '')?.[1], base);
  const number =
    /^line_(\d+)/.exec(line.attr('id') ?? '')?.[1] ?? /\/prj\/shw\/[^/]+\/(\d+)\//.exec(url ?? '')?.[1];
  const teaser = line.find('.kurzb').first();
  return {
    ...essentials({ key: number, url, title: printed(line.find('.stellenlink').first().text()) }),
    ...present({ employer, description: printed(teaser.html()), places: placesIn(teaser.text()) }),
  };
}

/** "Stellennummer 5511 am Standort Zürich 8001 - Vollzeit", where the company prints it so. */
function placesIn(teaser: string): RawPosting['places'] {
  const place = /am Standort\s+([^\n–|]{2,80}?)(?:\s+[-–|]\s|$)/.exec(teaser)?.[1]?.trim();
  return place === undefined ? undefined : [{ text: place }];
}
