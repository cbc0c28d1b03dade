import { feed as feedKind } from '../../../crawler/source-kinds/feed.ts';
import { SourceChanged } from '../../../crawler/errors.ts';
import { decodeText } from '../../../crawler/fetch/decode-text.ts';
import { webAddress } from '../../../crawler/source-kinds/reading/web-address.ts';
import type { ParsedPage } from '../../../crawler/source.ts';
import { plainLine } from '../../../domain/normalise/plain-line.ts';
import { readDate } from '../../../domain/normalise/read-date.ts';
import { readDescription } from '../../../domain/normalise/read-description.ts';
import type { RawPosting } from '../../../domain/posting.ts';
import { bytesOf, failed, PASSED, pureKind, textOf, type SuiteCase, type Verdict } from '../suite.ts';

const NAMES = {
  text: ['xml', 'feed', 'json', 'text', 'body'],
  base64: ['bodyBase64', 'xmlBase64', 'base64'],
};
const HOME = 'https://feed.example/';
const TODAY = '2026-11-22';

type Expected = Readonly<Record<string, unknown>>;

/**
 * Feeds of every dialect with what another reader makes of them. Compared are the fields that a posting has too, each
 * item's title, link, text and date, after both went through our own normalising.
 */
export const feed = pureKind(
  'feed',
  (one) =>
    [...NAMES.text, ...NAMES.base64].some((name) => typeof one[name] === 'string') &&
    (typeof one['expected'] === 'object' || one['mustReject'] !== undefined) &&
    !['jsonld', 'microdata', 'rdfa'].includes(String(one['kind'])),
  (one, suite) => {
    const bytes = bytesOf(one, suite, NAMES);
    if (bytes === undefined) return failed('without a feed');
    const outlines = Object(Object(one['expected']).body).outlines;
    return Array.isArray(outlines) ? compareList(read(one, bytes), outlines) : compare(read(one, bytes), one);
  },
);

function read(one: SuiteCase, bytes: Uint8Array): ParsedPage | string {
  const url = textOf(one, 'url', 'baseUrl', 'feedUrl') ?? HOME;
  const context = { name: 'Feed', homepage: HOME, region: { mayHold: () => true } };
  const reader = feedKind.open({ url }, context);
  const mediaType = textOf(one, 'contentType') ?? null;
  const { text } = decodeText(bytes, mediaType);
  const request = { url, role: 'feed' };
  try {
    return reader.parse({ request, url, status: 200, mediaType, headers: {}, bytes, text });
  } catch (error) {
    if (error instanceof SourceChanged) return error.message;
    throw error;
  }
}

/** A list of feeds (OPML) must lead to each feed that it names, and be refused where it names none. */
function compareList(got: ParsedPage | string, outlines: readonly unknown[]): Verdict {
  const expected = feedsOf(outlines);
  if (typeof got === 'string') return expected.length === 0 ? PASSED : failed(`refused: ${got}`);
  const found = new Set([...got.next, ...got.problems].map(({ url }) => url ?? ''));
  const missing = expected.filter((url) => !found.has(url));
  return missing.length === 0 && found.size === new Set(expected).size
    ? PASSED
    : failed(`leads to ${[...found].join(', ')}, not to ${missing.join(', ')}`);
}

function feedsOf(outlines: readonly unknown[]): readonly string[] {
  return outlines.flatMap((outline) => {
    const { xmlUrl, outlines: below }: Expected = Object(outline);
    const own = typeof xmlUrl === 'string' ? [URL.parse(xmlUrl)?.href ?? xmlUrl] : [];
    return [...own, ...(Array.isArray(below) ? feedsOf(below) : [])];
  });
}

function compare(got: ParsedPage | string, one: SuiteCase): Verdict {
  if (one['mustReject'] === true) return typeof got === 'string' ? PASSED : failed('not refused');
  if (typeof got === 'string') return failed(`refused: ${got}`);
  const items = itemsOf(one['expected']);
  const usable = items.filter(isPosting);
  if (got.postings.length !== usable.length) {
    const reasons = got.problems.map(({ reason }) => reason).join('; ');
    return failed(`${got.postings.length} postings of ${usable.length} items (${reasons})`);
  }
  const faults = usable.flatMap((item, at) => faultsOf(got.postings[at], item, one));
  return faults[0] === undefined ? PASSED : failed(faults.join('; '));
}

/** The items of an expected result, whatever its reader calls them. */
function itemsOf(expected: unknown): readonly Expected[] {
  const whole: Expected = Object(expected);
  const inner = [whole, Object(whole['feed']) as Expected, Object(whole['channel']) as Expected];
  const list = inner.map((each) => each['items'] ?? each['entries']).find(Array.isArray) ?? [];
  return (Array.isArray(expected) ? expected : list).map(inSmallLetters);
}

/** Readers in other languages write `Title` or `pubDate`; here it is all `title` and `pubdate`. */
function inSmallLetters(item: unknown): Expected {
  const fields: Expected = Object(item);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}

/** What has neither name nor address cannot be a posting. */
function isPosting(item: Expected): boolean {
  return titleOf(item) !== '' && (linkOf(item) !== undefined || idOf(item) !== undefined);
}

function faultsOf(posting: RawPosting | undefined, item: Expected, one: SuiteCase): readonly string[] {
  if (posting === undefined) return ['is missing'];
  const base = textOf(one, 'url', 'baseUrl', 'feedUrl') ?? HOME;
  const printed = linkOf(item);
  // A relative link starts from the feed, or from the base that the feed names: then the path must be the one printed.
  const links = [webAddress(printed, base), webAddress(printed, posting.url)];
  return [
    ...differ('title', plainLine(posting.title), titleOf(item)),
    ...(printed === undefined || links.includes(posting.url)
      ? []
      : [`link is ${posting.url}, not ${printed}`]),
    ...textFaults(posting.description, item),
    ...dateFaults([posting.publishedOn, posting.changedOn], item),
  ];
}

function differ(what: string, got: string | null, expected: string | null): readonly string[] {
  return got === expected ? [] : [`${what} is ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`];
}

function titleOf(item: Expected): string {
  return plainLine(valueOf(item['title'] ?? firstOf(Object(item['dc']).titles) ?? Object(item['dc']).title));
}

function linkOf(item: Expected): string | undefined {
  const links = [item['links'] ?? []].flat() as readonly unknown[];
  const alternate = links.find((link) => (Object(link).rel ?? 'alternate') === 'alternate');
  const found = valueOf(item['link'] ?? item['url'] ?? Object(alternate).href ?? alternate);
  return found === '' ? undefined : found;
}

function idOf(item: Expected): unknown {
  return Object(item['guid']).value ?? item['guid'] ?? item['id'];
}

/** The text must be one of those that the item prints; which one is the better is a matter of taste. */
function textFaults(description: string | undefined, item: Expected): readonly string[] {
  const printed = [
    Object(item['content']).encoded,
    firstOf(item['content']),
    item['content:encoded'],
    item['content_html'],
    item['content_text'],
    item['description'],
    item['summary'],
  ]
    .map(valueOf)
    .filter((text) => text !== '');
  if (printed.length === 0) return [];
  const got = folded(description ?? '');
  const texts = printed.map(folded);
  return texts.includes(got) ? [] : [`text is ${JSON.stringify(got)}, none of ${JSON.stringify(texts)}`];
}

function folded(text: string): string {
  return readDescription(text).text.replaceAll(/\s+/g, ' ').trim();
}

function dateFaults(printed: readonly (string | undefined)[], item: Expected): readonly string[] {
  const dates = [
    item['pubdate'],
    item['published_at'],
    item['isodate'],
    item['published'],
    item['date'],
    item['date_published'],
    item['updated'],
  ];
  const expected = dates.map((date) => readDate(valueOf(date), TODAY)).find((date) => date !== null);
  if (expected === undefined) return [];
  const got = printed.map((date) => readDate(date ?? '', TODAY));
  return got.includes(expected) ? [] : [`date is ${String(got[0])}, not ${expected}`];
}

function valueOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const inner = Object(value);
  return typeof inner.value === 'string' ? inner.value : typeof inner.text === 'string' ? inner.text : '';
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : list;
}
