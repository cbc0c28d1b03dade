import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { itemsOfFeed } from './feed/items-of-feed.ts';
import { readFeedItem } from './feed/read-feed-item.ts';
import { isOpml, readOpml } from './feed/read-opml.ts';
import { carriedPosting, detailRequest, joined } from './json-ld/read-detail.ts';
import { readPostings } from './json-ld/read-postings.ts';
import { Address, Employer, KeepWithin, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { listRole } from './reading/list-role.ts';
import { nextNumber } from './reading/next-number.ts';
import { assertHtml } from './reading/read-html.ts';
import { children, type XmlElement } from './reading/read-xml.ts';
import { webAddress } from './reading/web-address.ts';
import { defineKind, type KindContext, type Reader } from './source-kind.ts';

const ElementName = (what: string) =>
  Type.Optional(Type.String({ minLength: 1, description: `element with ${what}` }));

const Options = Type.Object(
  {
    url: Address('the feed'),
    employer: Employer,
    fields: Type.Optional(
      Type.Object(
        {
          employer: ElementName('the employer'),
          place: ElementName('the place'),
          applyBy: ElementName('the deadline'),
          employmentType: ElementName('the kind of employment'),
          workingTime: ElementName('the working time'),
          reference: ElementName('the reference number'),
        },
        {
          additionalProperties: false,
          description: "names of the feed's own elements, with prefix (wwr:company)",
        },
      ),
    ),
    keepWithin: KeepWithin,
    detail: Type.Optional(
      Type.Literal('json-ld', { description: 'read the JobPosting on the page of each item' }),
    ),
    maxPages: MaxPages(20),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/**
 * RSS 0.9–2.0, Atom and JSON Feed, also several at once by a list of feeds (OPML), with the description block of service.bund.de ("Arbeitgeber: … Ort: … Bewerbungsfrist: …")
 * and the additions of Teamtailor, SuccessFactors (Google base) and others.
 */
export const feed = defineKind({
  name: 'feed',
  version: 2,
  options: Options,
  open: (options, context): Reader => ({
    first: () => [{ url: options.url, role: 'feed', carry: { number: 1 } }],
    parse: (page) => parse(page, options, context),
  }),
});

/** Role of the feeds that a list names; a list that such a feed turns out to be is not followed. */
const LISTED = 'listed feed';

function parse(page: Page, options: Options, context: KindContext): ParsedPage {
  if (page.request.role === 'detail') return parseDetail(page, options);
  return page.request.role !== LISTED && isOpml(page)
    ? parseOpml(page, options)
    : parseFeed(page, options, context);
}

/** Feeds of the list's own host; the legal basis of the source says nothing of others. */
function parseOpml(page: Page, { maxPages }: Options): ParsedPage {
  const { host } = new URL(page.url);
  const [own = [], foreign = []] = [true, false].map((isOwn) =>
    readOpml(page).filter((url) => (new URL(url).host === host) === isOwn),
  );
  if (own.length > maxPages) throw new SourceChanged(`lists more than ${maxPages} feeds: ${page.url}`);
  return {
    postings: [],
    problems: foreign.map((url) => ({ key: null, url, reason: 'feed of another host is not read' })),
    next: own.map((url) => ({ url, role: LISTED, carry: { number: 1 } })),
  };
}

function parseFeed(page: Page, options: Options, context: KindContext): ParsedPage {
  const { items, head } = itemsOfFeed(page);
  const hints = { ...options, url: page.url, home: context.homepage };
  const read = eachItem(items, (item) => kept(readFeedItem(item, hints), options, context));
  const next = nextFeed(head, page, options);
  if (options.detail === undefined) return { ...read, next };
  return {
    postings: [],
    problems: read.problems,
    next: [...next, ...read.postings.map((item) => detailRequest(item))],
  };
}

function kept(posting: RawPosting, options: Options, context: KindContext): RawPosting | null {
  if (options.keepWithin === undefined || posting.places === undefined) return posting;
  const printed = posting.places.map((place) => [place.text, place.locality].join(' '));
  return printed.some((place) => context.region.mayHold(place)) ? posting : null;
}

/** Feeds may be cut into pages that link to the next (RFC 5005). */
function nextFeed(head: XmlElement, page: Page, options: Options): readonly PageRequest[] {
  const links = [...children(head, 'link'), ...children(head, 'atom:link')];
  const url = webAddress(links.find((link) => link['@rel'] === 'next')?.['@href'], page.url);
  if (url === undefined || url === page.url || new URL(url).host !== new URL(page.url).host) return [];
  const number = nextNumber(page, options.maxPages);
  // Of a feed of the whole country, most pages hold nothing of the region.
  const role = options.keepWithin === undefined ? 'feed' : listRole(number);
  return [{ url, role, carry: { number } }];
}

/** The JobPosting of the item's page under the item's own name; the item as the feed printed it where the page has none. */
function parseDetail(page: Page, options: Options): ParsedPage {
  assertHtml(page);
  const item = carriedPosting(page);
  const employer = item?.employer ?? options.employer;
  const { postings, problems } = readPostings(page, { isDetail: true, employer });
  const [found] = postings;
  if (found === undefined) return { postings: item === null ? [] : [item], problems, next: [] };
  return { postings: [joined(item, found)], problems, next: [] };
}
