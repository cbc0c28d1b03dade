import Type, { type Static } from 'typebox';
import type { RawPosting } from '../../domain/posting.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { readFeedItem } from './feed/read-feed-item.ts';
import { readPostings } from './json-ld/read-postings.ts';
import { Address, Employer, KeepWithin, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { pageNumber } from './reading/next-page.ts';
import { present } from './reading/printed.ts';
import { assertHtml } from './reading/read-html.ts';
import { isObject } from './reading/read-json.ts';
import { children, readXml, type XmlElement } from './reading/read-xml.ts';
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
 * RSS 0.9–2.0 and Atom, with the description block of service.bund.de ("Arbeitgeber: … Ort: … Bewerbungsfrist: …")
 * and the additions of Teamtailor, SuccessFactors (Google base) and others.
 */
export const feed = defineKind({
  name: 'feed',
  version: 1,
  options: Options,
  open: (options, context): Reader => ({
    first: () => [{ url: options.url, role: 'feed', carry: { number: 1 } }],
    parse: (page) =>
      page.request.role === 'detail' ? parseDetail(page, options) : parseFeed(page, options, context),
  }),
});

function parseFeed(page: Page, options: Options, context: KindContext): ParsedPage {
  const { items, head } = itemsOf(page);
  const hints = { ...options, url: page.url, home: context.homepage };
  const read = eachItem(items, (item) => kept(readFeedItem(item, hints), options, context));
  const next = nextFeed(head, page, options.maxPages);
  if (options.detail === undefined) return { ...read, next };
  return { postings: [], problems: read.problems, next: [...next, ...read.postings.map(detailRequest)] };
}

/** The items of a feed of any dialect, and the element that describes the feed. */
function itemsOf(page: Page): { readonly items: readonly XmlElement[]; readonly head: XmlElement } {
  const { name, root } = readXml(page, ['rss', 'feed', 'rdf:RDF', 'RDF']);
  if (name === 'feed') return { items: children(root, 'entry'), head: root };
  const [channel] = children(root, 'channel');
  if (channel === undefined) throw new SourceChanged(`feed without channel: ${page.url}`);
  return { items: [...children(channel, 'item'), ...children(root, 'item')], head: channel };
}

function kept(posting: RawPosting, options: Options, context: KindContext): RawPosting | null {
  if (options.keepWithin === undefined || posting.places === undefined) return posting;
  const printed = posting.places.map((place) => [place.text, place.locality].join(' '));
  return printed.some((place) => context.region.mayHold(place)) ? posting : null;
}

/** Feeds may be cut into pages that link to the next (RFC 5005). */
function nextFeed(head: XmlElement, page: Page, maxPages: number): readonly PageRequest[] {
  const links = [...children(head, 'link'), ...children(head, 'atom:link')];
  const url = webAddress(links.find((link) => link['@rel'] === 'next')?.['@href'], page.url);
  if (url === undefined || url === page.url || new URL(url).host !== new URL(page.url).host) return [];
  const number = pageNumber(page) + 1;
  if (number > maxPages) throw new SourceChanged(`more than ${maxPages} feed pages: ${page.url}`);
  return [{ url, role: 'feed', carry: { number } }];
}

/** Largest text of an item that is handed on to its page; the page has the whole. */
const TEASER = 4000;

function detailRequest(posting: RawPosting): PageRequest {
  const { description } = posting;
  const teaser =
    description === undefined ? posting : { ...posting, description: description.slice(0, TEASER) };
  return { url: posting.url, role: 'detail', carry: { posting: teaser } };
}

/** The JobPosting of the item's page under the item's own name; the item as the feed printed it where the page has none. */
function parseDetail(page: Page, options: Options): ParsedPage {
  assertHtml(page);
  const { postings, problems } = readPostings(page, { isDetail: true, employer: options.employer });
  const item = carriedPosting(page);
  const [found] = postings;
  if (found === undefined) return { postings: item === null ? [] : [item], problems, next: [] };
  return {
    postings: [item === null ? found : present({ ...item, ...found, key: item.key })],
    problems,
    next: [],
  };
}

function carriedPosting(page: Page): RawPosting | null {
  const carry = page.request.carry;
  const posting = isObject(carry) ? carry['posting'] : null;
  // It is our own request come back; only its shape was lost on the way.
  return isObject(posting) ? (posting as unknown as RawPosting) : null;
}
