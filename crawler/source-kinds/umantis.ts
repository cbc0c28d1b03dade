import type { CheerioAPI } from 'cheerio';
import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { carriedPosting, detailRequest, joined } from './json-ld/read-detail.ts';
import { readPostings } from './json-ld/read-postings.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nextNumber } from './reading/next-number.ts';
import { pageNumber } from './reading/next-page.ts';
import { nonEmpty, present, printed } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    url: Address('the list (https://recruitingapp-<number>.de.umantis.com/Jobs/All)'),
    employer: Employer,
    maxPages: MaxPages(60),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A portal of umantis (Haufe): a list in pages of ten, and one page for each posting. */
export const umantis = defineKind({
  name: 'umantis',
  version: 1,
  options: Options,
  open: (options, context): Reader => {
    const employer = options.employer ?? context.name;
    return {
      first: () => [{ url: options.url, role: 'list', carry: { number: 1 } }],
      parse: (page) =>
        page.request.role === 'list' ? parseList(page, options, employer) : parseDetail(page, employer),
    };
  },
});

const ROWS = '[class*="contentrow"], div.tableaslist_cell';

function parseList(page: Page, options: Options, employer: string): ParsedPage {
  const $ = readHtml(page);
  const links = $('a.HSTableLinkSubTitle').toArray();
  const isList = $('.tableaslist, .table-as-list, table-navigation').length > 0;
  if (links.length === 0 && !isList) throw new SourceChanged(`no list of vacancies: ${page.url}`);
  const read = eachItem(links, (link) => toPosting($, $(link), page.url, employer));
  const more = links.length === 0 ? [] : nextList($, page, options);
  const next = [...more, ...read.postings.map((posting) => detailRequest(posting))];
  return { postings: [], problems: read.problems, next };
}

/** Newer portals name the next page; older ones number their table and have ten rows a page. */
function nextList($: CheerioAPI, page: Page, options: Options): readonly PageRequest[] {
  const named = webAddress($('[data-pagination-next-href]').attr('data-pagination-next-href'), page.url);
  const link = webAddress($('a[id^="tablenav_"][id*="next"]').attr('href'), page.url);
  const url = named ?? link ?? numbered($, options, pageNumber(page) + 1);
  if (url === undefined || url === page.url || new URL(url).host !== new URL(page.url).host) return [];
  return [{ url, role: 'list', carry: { number: nextNumber(page, options.maxPages) } }];
}

function numbered($: CheerioAPI, { url }: Options, number: number): string | undefined {
  const state = $('table-navigation').attr('initial-data-string') ?? '';
  const value = (name: string) => new RegExp(`"${name}"\\s*:\\s*"?(\\d+)`).exec(state)?.[1];
  const [table, last, all] = ['TableNr', 'TableTo', 'TableCount'].map(value);
  if (table === undefined || (all !== undefined && Number(last) >= Number(all))) return undefined;
  const address = new URL(url);
  address.searchParams.set(`tc${table}`, `p${number}`);
  return address.href;
}

function toPosting($: CheerioAPI, link: ReturnType<CheerioAPI>, base: string, employer: string): RawPosting {
  const url = webAddress(link.attr('href'), base);
  const facts = link
    .closest(ROWS)
    .find('span')
    .toArray()
    .map((span) => factIn($(span).text()));
  const place = facts.findLast((fact) => /^(\d{5} )?[^:\d]+$/.test(fact) && fact !== factIn(link.text()));
  return {
    ...essentials({
      key: /\/Vacancies\/(\d+)\//i.exec(url ?? '')?.[1],
      url,
      title: printed(link.text().replaceAll(/\s+/g, ' ')),
    }),
    ...present({
      employer,
      places: nonEmpty(
        [labelled(facts, /^(?:arbeits|einsatz)?ort|standort|place of work/i) ?? printed(place)].flatMap(
          (text) => (text === undefined ? [] : [{ text }]),
        ),
      ),
      publishedOn: labelled(facts, /^online seit|^veröffentlicht|^publication/i),
      workingTimes: nonEmpty(
        [labelled(facts, /^pensum|^arbeitszeit|^type\b|^umfang/i)].flatMap((text) => text ?? []),
      ),
    }),
  };
}

/** Facts are set apart by bars: "| Stellennummer: 100". */
function factIn(text: string): string {
  return text.replaceAll(/[\s\u00A0|]+/g, ' ').trim();
}

function labelled(facts: readonly string[], label: RegExp): string | undefined {
  const fact = facts.find((one) => label.test(one) && one.includes(':'));
  return printed(fact?.slice(fact.indexOf(':') + 1));
}

/** Some companies carry a JobPosting; of the others the text of the page is read. */
function parseDetail(page: Page, employer: string): ParsedPage {
  const $ = readHtml(page);
  const listed = carriedPosting(page);
  const { postings, problems } = readPostings(page, {
    isDetail: true,
    employer: listed?.employer ?? employer,
  });
  const [found] = postings;
  if (found !== undefined) return { postings: [joined(listed, found)], problems, next: [] };
  const names = fold($('h1, h2, title').text());
  if (listed === null || !names.includes(fold(listed.title)))
    throw new SourceChanged(`no posting on ${page.url}`);
  $('script, style, nav, header, footer, form').remove();
  const description = printed($('main, #content, .content, div.right, body').first().html());
  return { postings: [present({ ...listed, description })], problems, next: [] };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
