import { gunzipSync } from 'node:zlib';
import { SourceChanged } from '../../errors.ts';
import { decodeText } from '../../fetch/decode-text.ts';
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

/** What a sitemap prints, in its order, each address once and without its fragment, on whatever host. */
export interface SitemapEntries {
  /** The addresses are sitemaps themselves. */
  readonly isIndex: boolean;
  readonly addresses: readonly string[];
}

/**
 * Reads a sitemap. Only addresses on its own host count (sitemaps.org); with and without www is one host.
 * @throws {SourceChanged} as `listSitemap` does.
 */
export function readSitemap(page: Page): Sitemap {
  const { isIndex, addresses } = listSitemap(page);
  const own = addresses.filter((address) => hostOf(address) === hostOf(page.url));
  return isIndex ? { pages: [], sitemaps: own } : { pages: own, sitemaps: [] };
}

/**
 * Lists a sitemap in any form that sitemaps.org allows: XML, index, feed or plain list, packed or not, with any
 * or no namespace. XML is scanned as text, so that a sitemap of 50,000 addresses builds no tree.
 * @throws {SourceChanged} for anything else, for one that is cut off, and for one that declares entities.
 */
export function listSitemap(page: Page): SitemapEntries {
  const text = unpacked(page)
    .replace(/^\uFEFF/, '')
    .trim();
  if (!text.startsWith('<')) return { isIndex: false, addresses: distinct(plainList(text, page), page) };
  if (/<!ENTITY/i.test(text)) throw new SourceChanged(`declares entities: ${page.url}`);
  const root = rootOf(text);
  const isXml = root === 'urlset' || root === 'sitemapindex';
  const printed = isXml ? scan(text, root, page) : feedLinks({ ...page, text });
  return { isIndex: root === 'sitemapindex', addresses: distinct(printed, page) };
}

function unpacked(page: Page): string {
  if (page.bytes[0] !== 0x1f || page.bytes[1] !== 0x8b) return page.text;
  try {
    return decodeText(gunzipSync(page.bytes, { maxOutputLength: LARGEST_BYTES }), null).text;
  } catch (cause) {
    throw new SourceChanged(`packed sitemap not readable: ${page.url}`, { cause });
  }
}

/** A list of addresses, one a line; a few lines of something else are passed over. */
function plainList(text: string, page: Page): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const filled = lines.filter(Boolean);
  const links = filled.filter((line) => /^(?:https?:\/\/|www\.)\S+$/i.test(line));
  if (links.length === 0 || links.length * 2 < filled.length) {
    throw new SourceChanged(`no sitemap: ${page.url} begins with ${beginning(text)}`);
  }
  return links;
}

/** Name of the first element, without prefix. */
function rootOf(text: string): string | undefined {
  return /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1];
}

/**
 * `loc` under any prefix but those of pictures and films, also with its address in an element of its own, or the bare
 * text of an entry that has none.
 */
const LOCATION =
  /<(?!image:|video:|news:)(?:[\w.-]+:)?loc(?:\s[^>]*)?>\s*(?:<(?:[\w.-]+:)?url\s*>)?((?:[^<]|<!\[CDATA\[)+)/gi;
const BARE_ENTRY = /<(?:[\w.-]+:)?(?:sitemap|url)(?:\s[^>]*)?>\s*([^<\s][^<]*)/gi;
const ENTRY_TAG = /<(\/?)(?:[\w.-]+:)?(?:sitemap|url)(?:\s[^>]*)?>/gi;

function scan(text: string, root: string, page: Page): readonly string[] {
  const plain = text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '');
  const isWhole = new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>[^<]*$`).test(plain);
  if (!isWhole && !/^[^<]*<[^>]*\/>$/.test(plain)) throw new SourceChanged(`sitemap is cut off: ${page.url}`);
  if (!isBalanced(plain)) throw new SourceChanged(`sitemap with broken entries: ${page.url}`);
  const listed = [...plain.matchAll(LOCATION), ...plain.matchAll(BARE_ENTRY)];
  return listed.map(([, location]) => decode(location ?? ''));
}

/** Every entry that begins ends too; otherwise the sitemap is pieced together wrongly and may lack some. */
function isBalanced(xml: string): boolean {
  let open = 0;
  for (const [tag, slash] of xml.matchAll(ENTRY_TAG)) if (!tag.endsWith('/>')) open += slash === '/' ? -1 : 1;
  return open === 0;
}

function decode(text: string): string {
  const plain = text.replaceAll(/<!\[CDATA\[|\]\]>/g, '').trim();
  return plain.replaceAll(REFERENCE, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? signOf(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16))
      : (SIGNS[name.toLowerCase()] ?? ''),
  );
}

/** The references that XML knows without a DTD (XML 1.0 §4.6); a bare & stays what it is. */
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi;
const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function signOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
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

function distinct(links: readonly string[], page: Page): readonly string[] {
  const addresses = links.flatMap((link) => webAddress(withScheme(link, page), page.url) ?? []);
  return [...new Set(addresses.map(withoutFragment))];
}

/** Some sitemaps leave out the scheme: "www.example.org/jobs" names a host, not a page below the sitemap. */
function withScheme(link: string, page: Page): string {
  const [beginning = ''] = link.split('/', 1);
  const { protocol, host } = new URL(page.url);
  return beginning === host || /^www\.[^.]+\./i.test(beginning) ? `${protocol}//${link}` : link;
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
