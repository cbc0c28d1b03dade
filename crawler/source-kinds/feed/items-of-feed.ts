import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { children, readXml, type XmlElement } from '../reading/read-xml.ts';
import { webAddress } from '../reading/web-address.ts';
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
  const { name, root } = readXml({ ...page, text: tidyFeed(page.text) }, ['rss', 'feed', 'rdf:RDF', 'RDF']);
  const base = webAddress(root['@xml:base'], page.url) ?? page.url;
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

function based(item: XmlElement, base: string): XmlElement {
  const own = webAddress(item['@xml:base'], base) ?? base;
  return { ...item, '@xml:base': own };
}
