import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { children, readXml, type XmlElement } from '../reading/read-xml.ts';
import { webAddress } from '../reading/web-address.ts';
import { decodeBase64 } from './decode-base64.ts';
import { isJsonFeed, readJsonFeed } from './read-json-feed.ts';
import { tidyFeed } from './tidy-feed.ts';

/**
 * The items of a feed of any dialect, and the element that describes the feed. Where the feed names a base for its links
 * (`xml:base`), each item bears it whole.
 * @throws {SourceChanged} for anything else.
 */
export function itemsOfFeed(page: Page): {
  readonly items: readonly XmlElement[];
  readonly head: XmlElement;
} {
  if (isJsonFeed(page)) return readJsonFeed(page);
  const text = tidyFeed(page.text);
  const { name, root } = readXml({ ...page, text }, ['rss', 'feed', 'RDF', 'entry']);
  assertClosed(text, page);
  const base = webAddress(root['@xml:base'], page.url) ?? page.url;
  if (name === 'entry') return { items: [based(root, base)], head: {} };
  if (name === 'feed') return { items: children(root, 'entry').map((item) => based(item, base)), head: root };
  const [channel] = children(root, 'channel');
  const besides = children(root, 'item');
  if (channel === undefined && besides.length === 0)
    throw new SourceChanged(`feed without channel: ${page.url}`);
  const head = channel ?? root;
  const below = channel === undefined ? [] : children(channel, 'item');
  const from = webAddress(head['@xml:base'], base) ?? base;
  return { items: [...below, ...besides].map((item) => based(item, from)), head };
}

/** An item that is not closed swallows the next one. */
function assertClosed(text: string, { url }: Page): void {
  const count = (tag: RegExp) => text.match(tag)?.length ?? 0;
  if (count(/<(?:item|entry)(?:\s[^<>]*)?(?<!\/)>/g) !== count(/<\/(?:item|entry)\s*>/g))
    throw new SourceChanged(`feed with items that are not closed: ${url}`);
}

function based(item: XmlElement, base: string): XmlElement {
  const own = webAddress(item['@xml:base'], base) ?? base;
  return { ...decodeBase64(item), '@xml:base': own };
}
