import type { CheerioAPI } from 'cheerio';
import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { itemsOfFeed } from './feed/items-of-feed.ts';
import { readFeedItem } from './feed/read-feed-item.ts';
import { detailRequest, readDetail } from './json-ld/read-detail.ts';
import { carriedNumber } from './reading/carried.ts';
import { Address, Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { essentials } from './reading/essentials.ts';
import { nextNumber } from './reading/next-number.ts';
import { nonEmpty, present, printed } from './reading/printed.ts';
import { readHtml } from './reading/read-html.ts';
import { childText, type XmlElement } from './reading/read-xml.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type Reader } from './source-kind.ts';

const Options = Type.Object(
  {
    url: Address('the career site, with the brand in its path where there is one'),
    list: Type.Union([Type.Literal('feed'), Type.Literal('tiles')], {
      default: 'feed',
      description: 'feed: sitemal.xml, all at once; tiles: the search, in pages, and each posting',
    }),
    employer: Employer,
    maxPages: MaxPages(100),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A career site of SAP SuccessFactors: the feed for Google (really spelled sitemal.xml), or the tiles of its search. */
export const successfactors = defineKind({
  name: 'successfactors',
  version: 1,
  options: Options,
  open: (options, context): Reader => {
    const employer = options.employer ?? context.name;
    return {
      first: () => [options.list === 'feed' ? feedPage(options) : tilesPage(options, 0, 1)],
      parse: (page) => parse(page, options, employer),
    };
  },
});

function feedPage({ url }: Options): PageRequest {
  const address = new URL(url).pathname.endsWith('.xml') ? url : `${withoutSlash(url)}/sitemal.xml`;
  return { url: address, role: 'feed' };
}

function tilesPage({ url }: Options, row: number, number: number): PageRequest {
  const address = `${withoutSlash(url)}/tile-search-results/?q=&startrow=${row}`;
  return { url: address, role: 'list', carry: { number, row } };
}

function withoutSlash(url: string): string {
  return url.replace(/(\/search)?\/*$/, '');
}

function parse(page: Page, options: Options, employer: string): ParsedPage {
  switch (page.request.role) {
    case 'feed':
      return parseFeed(page, employer);
    case 'detail':
      return parseDetail(page, employer);
    default:
      return parseTiles(page, options, employer);
  }
}

function parseFeed(page: Page, employer: string): ParsedPage {
  const { items } = itemsOfFeed(page);
  return { ...eachItem(items, (item) => feedPosting(item, page.url, employer)), next: [] };
}

/** The number lasts; the rest of the address is made of the title, and its parameters count visitors. */
function feedPosting(item: XmlElement, base: string, employer: string): RawPosting {
  const posting = readFeedItem(item, { url: base, employer });
  const url = posting.url.replace(/[?#].*$/, '');
  return { ...posting, key: childText(item, 'g:id') ?? numberIn(url) ?? posting.key, url };
}

function numberIn(url: string): string | undefined {
  return /\/(\d+)\/?$/.exec(url)?.[1];
}

/** Pages mark "Düren, DE, 52355" as the street. */
function parseDetail(page: Page, employer: string): ParsedPage {
  const read = readDetail(page, employer);
  return { ...read, postings: read.postings.map(withTowns) };
}

function withTowns(posting: RawPosting): RawPosting {
  const places = posting.places?.map(({ street, ...place }) =>
    street !== undefined && Object.keys(place).length === 0
      ? { text: street }
      : present({ street, ...place }),
  );
  return present({ ...posting, places });
}

/** Sites differ in how many tiles a page has, so the next page begins after those that came. */
function parseTiles(page: Page, options: Options, employer: string): ParsedPage {
  const $ = readHtml(page);
  const tiles = $('li.job-tile').toArray();
  const row = carriedNumber(page, 'row');
  if (tiles.length === 0) return endOfTiles($, page, row);
  const read = eachItem(tiles, (tile) => toPosting($(tile), page.url, employer));
  const more = tilesPage(options, row + tiles.length, nextNumber(page, options.maxPages));
  const next = [more, ...read.postings.map((posting) => detailRequest(posting))];
  return { postings: [], problems: read.problems, next };
}

/** Sites that fill the list in the browser answer an empty page at once: that is no end of a list. */
function endOfTiles($: CheerioAPI, page: Page, row: number): ParsedPage {
  const isBlank = $('body').text().trim() === '';
  const isList = $('#job-tile-list, .job-tile-result-container').length > 0;
  if (!isList && !(isBlank && row > 0)) throw new SourceChanged(`no tiles of vacancies: ${page.url}`);
  return { postings: [], problems: [], next: [] };
}

function toPosting(tile: ReturnType<CheerioAPI>, base: string, employer: string): RawPosting {
  const link = tile.find('a.jobTitle-link').first();
  const url = webAddress(tile.attr('data-url') ?? link.attr('href'), base);
  const town = valueOf(tile, 'location') ?? valueOf(tile, 'city') ?? textOf(tile.find('.jobLocation'));
  const places = town === undefined ? [] : [{ text: town }];
  return {
    ...essentials({
      key: /\bjob-id-(\d+)/.exec(tile.attr('class') ?? '')?.[1] ?? numberIn(url ?? ''),
      url,
      title: printed(link.text().replaceAll(/\s+/g, ' ')),
    }),
    ...present({ employer, places: nonEmpty(places), publishedOn: valueOf(tile, 'date') }),
  };
}

/** Tiles repeat each fact for every width of screen; the first counts. Some sites mark the value, others only its cell. */
function valueOf(tile: ReturnType<CheerioAPI>, field: string): string | undefined {
  const marked = tile.find(
    `[id$="-section-${field}-value"], [id$="-section-${field}"] > div, #${field}-value`,
  );
  return textOf(marked);
}

function textOf(found: ReturnType<CheerioAPI>): string | undefined {
  return printed(found.first().text().replaceAll(/\s+/g, ' '));
}
