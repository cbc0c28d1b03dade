import { Feed } from 'feed';
import { placeNames } from '../domain/place-names.ts';
import type { PostingCard } from '../domain/posting.ts';
import { searchParameters } from '../domain/search-parameters.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import type { ApiDeps } from './deps.ts';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Media type of each format. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** What XML 1.0, section 2.2, does not allow in a document, escaped or not: controls, and halves of pairs. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Writes the postings that a search found as a feed. The same search and stock give the same text. */
export function writeFeed(
  format: FeedFormat,
  found: { readonly query: SearchQuery; readonly cards: readonly PostingCard[] },
  deps: ApiDeps,
): string {
  const { publicUrl, region } = deps;
  const parameters = searchParameters(found.query).toString();
  const search = parameters === '' ? '' : `?${parameters}`;
  const page = `${publicUrl}/${region.defaultLanguage}/jobs${search}`;
  const self = `${publicUrl}/api/v1/feeds/${format}${search}`;
  const text = format === 'json' ? (words: string) => words : forXml;
  const feed = new Feed({
    id: page,
    link: page,
    title: text(feedTitle(found.query, deps)),
    description: text(`Neue Stellenangebote: ${region.portalName}`),
    language: 'de',
    generator: 'Stellenlotse',
    updated: new Date(latest(found.cards)),
    feedLinks: { [format]: self },
  });
  for (const card of found.cards) feed.addItem(itemOf(card, text, deps));
  if (format === 'json') return feed.json1();
  return format === 'rss' ? feed.rss2() : feed.atom1();
}

function itemOf(card: PostingCard, text: (words: string) => string, deps: ApiDeps) {
  const link = `${deps.publicUrl}/j/${card.id}`;
  const occupation = card.occupation === null ? undefined : deps.occupations.byCode.get(card.occupation)?.de;
  const title = [card.title, card.employer, placeNames(card.workPlaces, deps.region.places)]
    .filter(Boolean)
    .join(' – ');
  return {
    id: link,
    link,
    title: text(title),
    description: text(card.teaser),
    date: new Date(card.firstSeen),
    published: new Date(card.firstSeen),
    ...(occupation !== undefined && { category: [{ name: occupation, term: card.occupation ?? '' }] }),
  };
}

function feedTitle({ words }: SearchQuery, { region }: ApiDeps): string {
  return words === '' ? region.portalName : `${words} – ${region.portalName}`;
}

/** When the newest of the postings was first seen; feeds without any are as old as can be. */
function latest(cards: readonly PostingCard[]): string {
  return cards.reduce(
    (last, { firstSeen }) => (firstSeen > last ? firstSeen : last),
    '1970-01-01T00:00:00.000Z',
  );
}

/** Titles and texts of RSS and Atom are read as HTML. */
function forXml(words: string): string {
  return words.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
