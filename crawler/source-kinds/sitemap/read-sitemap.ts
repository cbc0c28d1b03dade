import { gunzipSync } from 'node:zlib';
import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { beginning } from '../reading/read-json.ts';
import { children, childText, element, ownText, readXml, type XmlElement } from '../reading/read-xml.ts';
import { webAddress, withoutFragment } from '../reading/web-address.ts';

/** Largest sitemap, unpacked (sitemaps.org). */
const LARGEST_BYTES = 50 * 1024 * 1024;

/** Addresses that a sitemap lists, and further sitemaps that an index lists; both on the sitemap's own host. */
export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/**
 * Reads a sitemap in any form that sitemaps.org allows: XML, index, feed or plain list, packed or not, with any
 * or no namespace. XML is scanned as text, so that a sitemap of 50,000 addresses builds no tree.
 * @throws {SourceChanged} for anything else, for one that is cut off, and for one that declares entities.
 */
export function readSitemap(page: Page): Sitemap {
  const text = unpacked(page)
    .replace(/^\uFEFF/, '')
    .trim();
  if (!text.startsWith('<')) return { pages: ownHost(plainList(text, page), page), sitemaps: [] };
  if (/<!ENTITY/i.test(text)) throw new SourceChanged(`declares entities: ${page.url}`);
  switch (rootOf(text)) {
    case 'urlset':
      return { pages: ownHost(scan(text, 'urlset', page), page), sitemaps: [] };
    case 'sitemapindex':
      return { pages: [], sitemaps: ownHost(scan(text, 'sitemapindex', page), page) };
    default:
      return { pages: ownHost(feedLinks({ ...page, text }), page), sitemaps: [] };
  }
}

function unpacked(page: Page): string {
  if (page.bytes[0] !== 0x1f || page.bytes[1] !== 0x8b) return page.text;
  try {
    return gunzipSync(page.bytes, { maxOutputLength: LARGEST_BYTES }).toString('utf8');
  } catch (cause) {
    throw new SourceChanged(`packed sitemap not readable: ${page.url}`, { cause });
  }
}

/** A list of addresses, one a line; a few lines of something else are passed over. */
function plainList(text: string, page: Page): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const filled = lines.filter(Boolean);
  const links = filled.filter((line) => /^https?:\/\/\S+$/i.test(line));
  if (links.length === 0 || links.length * 2 < filled.length) {
    throw new SourceChanged(`no sitemap: ${page.url} begins with ${beginning(text)}`);
  }
  return links;
}

/** Name of the first element, without prefix. */
function rootOf(text: string): string | undefined {
  return /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1];
}

/** `loc` under any prefix but those of pictures and films, or the bare text of an entry that has none. */
const LOCATION = /<(?!image:|video:|news:)(?:[\w.-]+:)?loc\s*>((?:[^<]|<!\[CDATA\[)+)/gi;
const BARE_ENTRY = /<(?:[\w.-]+:)?(?:sitemap|url)\s*>\s*([^<\s][^<]*)/gi;

function scan(text: string, root: string, page: Page): readonly string[] {
  const plain = text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '');
  const isWhole = new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>$`).test(plain.trimEnd());
  if (!isWhole && !/^[^<]*<[^>]*\/>$/.test(plain)) throw new SourceChanged(`sitemap is cut off: ${page.url}`);
  const listed = [...plain.matchAll(LOCATION), ...plain.matchAll(BARE_ENTRY)];
  return listed.map(([, location]) => decode(location ?? ''));
}

function decode(text: string): string {
  const plain = text.replaceAll(/<!\[CDATA\[|\]\]>/g, '').trim();
  const signs = plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  return signs.replaceAll(/&apos;|&#39;/g, "'").replaceAll(/&amp;|&#38;/g, '&');
}

function feedLinks(page: Page): readonly string[] {
  const { root } = readXml(page, ['rss', 'feed', 'RDF'], { prefixes: false });
  const items = [
    ...children(element(root['channel']), 'item'),
    ...children(root, 'item'),
    ...children(root, 'entry'),
  ];
  return items.flatMap((item) => feedLink(item) ?? []);
}

function feedLink(item: XmlElement): string | undefined {
  const links = children(item, 'link');
  const alternate = links.find(
    (link) => (link['@rel'] ?? 'alternate') === 'alternate' && link['@href'] !== undefined,
  );
  const href = alternate?.['@href'];
  return links.map(ownText).find(Boolean) ?? (typeof href === 'string' ? href : childText(item, 'guid'));
}

/** Only addresses on the sitemap's own host count (sitemaps.org); with and without www is one host. */
function ownHost(links: readonly string[], page: Page): readonly string[] {
  const host = hostOf(page.url);
  const addresses = links.flatMap((link) => webAddress(link, page.url) ?? []);
  return [...new Set(addresses.filter((address) => hostOf(address) === host).map(withoutFragment))];
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
