import Type, { type Static } from 'typebox';
import type { Page, PageRequest, ParsedPage } from '../source.ts';
import { itemsOfFeed } from './feed/items-of-feed.ts';
import { readFeedItem } from './feed/read-feed-item.ts';
import { Employer, MaxPages } from './reading/common-options.ts';
import { eachItem } from './reading/each-item.ts';
import { nextNumber } from './reading/next-number.ts';
import { oneOfSlugAndUrl, slugOrUrl } from './reading/slug-or-url.ts';
import { defineKind, type Reader } from './source-kind.ts';

/** Items of one page of the feed; more are never sent at once. */
const SIZE = 100;

const Options = Type.Object(
  {
    ...slugOrUrl(
      'name of the company before .teamtailor.com',
      'address of jobs.rss, for a company with its own host',
    ),
    employer: Employer,
    maxPages: MaxPages(30),
  },
  { additionalProperties: false },
);
type Options = Static<typeof Options>;

/** A company's feed on Teamtailor: RSS with places of its own, a hundred items at a time. */
export const teamtailor = defineKind({
  name: 'teamtailor',
  version: 1,
  options: Options,
  rules: oneOfSlugAndUrl,
  open: (options, context): Reader => ({
    first: () => [feedPage(options, 1)],
    parse: (page) => parseFeed(page, options, options.employer ?? context.name),
  }),
});

function feedPage({ slug, url }: Options, number: number): PageRequest {
  const address = new URL(url ?? `https://${slug}.teamtailor.com/jobs.rss`);
  address.searchParams.set('offset', String((number - 1) * SIZE));
  address.searchParams.set('per_page', String(SIZE));
  return { url: address.href, role: 'feed', carry: { number } };
}

function parseFeed(page: Page, options: Options, employer: string): ParsedPage {
  const { items } = itemsOfFeed(page);
  const read = eachItem(items, (item) => readFeedItem(item, { url: page.url, employer }));
  const goesOn = items.length >= SIZE;
  return { ...read, next: goesOn ? [feedPage(options, nextNumber(page, options.maxPages))] : [] };
}
