import type { RawPosting } from '../../../domain/posting.ts';
import type { Page, ParsedPage } from '../../source.ts';
import { eachItem } from '../reading/each-item.ts';
import { keyOfAddress } from '../reading/posting-key.ts';
import { present, printed } from '../reading/printed.ts';
import { unavailableAfter } from '../reading/unavailable-after.ts';
import { webAddress } from '../reading/web-address.ts';
import type { FoundNode } from './collect-nodes.ts';
import { findJobPostings } from './find-job-postings.ts';
import { readJobPosting } from './read-job-posting.ts';

/**
 * Postings of a page that carries schema.org JobPosting. On a page about one posting, those of other vacancies
 * (recommendations) are left out; the same posting printed once per place becomes one with all its places.
 */
export function readPostings(
  page: Page,
  as: { readonly isDetail: boolean; readonly employer: string | undefined },
): Pick<ParsedPage, 'postings' | 'problems'> {
  const { nodes, unreadable } = findJobPostings(page.text);
  const own = as.isDetail ? nodesOfPage(nodes, page) : nodes;
  const read = eachItem(own, (found) => readJobPosting(found, { url: page.url, ...as }));
  const problems = [...read.problems];
  if (unreadable > 0) problems.push({ key: null, url: page.url, reason: 'JSON-LD not readable' });
  if (own.length < nodes.length && own.length === 0) {
    problems.push({ key: null, url: page.url, reason: 'JobPosting of another vacancy' });
  }
  const postings = joinPlaces(read.postings);
  return { postings: as.isDetail ? withEnd(postings, page) : postings, problems };
}

/** Where the posting itself names no end, the page's own is one. */
function withEnd(postings: readonly RawPosting[], page: Page): readonly RawPosting[] {
  const [posting] = postings;
  if (posting === undefined || postings.length > 1 || posting.applyBy !== undefined) return postings;
  return [{ ...posting, ...present({ applyBy: unavailableAfter(page) }) }];
}

function nodesOfPage(nodes: readonly FoundNode[], page: Page): readonly FoundNode[] {
  const here = keyOfAddress(page.url);
  const addressOf = ({ node }: FoundNode) => webAddress(node['url'] ?? node['@id'], page.url);
  const byAddress = nodes.filter((found) => {
    const address = addressOf(found);
    return address !== undefined && keyOfAddress(address) === here;
  });
  if (byAddress.length > 0) return byAddress;
  const leadsElsewhere = nodes.every((found) => pointsToNeighbour(addressOf(found), page.url));
  if (nodes.length <= 1 && !leadsElsewhere) return nodes;
  const headings = headingsOf(page.text);
  return nodes.filter(({ node }) => isHeading(printed(node['title']) ?? printed(node['name']), headings));
}

/** Another page of the same host: what a recommendation links to. */
function pointsToNeighbour(address: string | undefined, page: string): boolean {
  return address !== undefined && new URL(address).host === new URL(page).host;
}

function headingsOf(html: string): string {
  const found = html.matchAll(
    /<(title|h1|h2)\b[^>]{0,500}>([\s\S]{0,500}?)<\/\1|og:title"?\s+content="([^"]{0,500})/gi,
  );
  return fold([...found].map(([, , heading, title]) => heading ?? title ?? '').join(' '));
}

function isHeading(title: string | undefined, headings: string): boolean {
  return title !== undefined && headings.includes(fold(title));
}

function fold(text: string): string {
  const plain = text.replaceAll(/<[^>]*>/g, ' ').replaceAll('&amp;', '&');
  return plain
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function joinPlaces(postings: readonly RawPosting[]): readonly RawPosting[] {
  const byKey = new Map<string, RawPosting>();
  for (const posting of postings) {
    const earlier = byKey.get(posting.key);
    byKey.set(posting.key, earlier === undefined ? posting : withPlacesOf(earlier, posting));
  }
  return [...byKey.values()];
}

function withPlacesOf(earlier: RawPosting, later: RawPosting): RawPosting {
  const known = new Set((earlier.places ?? []).map((place) => JSON.stringify(place)));
  const further = (later.places ?? []).filter((place) => !known.has(JSON.stringify(place)));
  return further.length === 0 ? earlier : { ...earlier, places: [...(earlier.places ?? []), ...further] };
}
