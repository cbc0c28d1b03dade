import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { children, readXml, type XmlElement } from '../reading/read-xml.ts';
import { webAddress } from '../reading/web-address.ts';

/** True when the page is a list of feeds (opml.org), as newspapers offer one for all their sections. */
export function isOpml(page: Page): boolean {
  return /<opml[\s>]/i.test(page.text.slice(0, 2000));
}

/**
 * Addresses of the feeds that a list names, in its order, each once; what else it names is no feed.
 * @throws {SourceChanged} when it is not whole or names no feed at all.
 */
export function readOpml(page: Page): readonly string[] {
  const { root } = readXml(page, ['opml']);
  const printed = children(root, 'body').flatMap((body) => feedsBelow(body));
  const addresses = printed.flatMap((link) => webAddress(link, page.url) ?? []);
  if (addresses.length === 0) throw new SourceChanged(`list of feeds without any feed: ${page.url}`);
  return [...new Set(addresses)];
}

/** Lists nest as deep as the parser lets them. */
function feedsBelow(parent: XmlElement): readonly unknown[] {
  return children(parent, 'outline').flatMap((outline) => [
    ...(outline['@xmlUrl'] === undefined ? [] : [outline['@xmlUrl']]),
    ...feedsBelow(outline),
  ]);
}
