import { SourceChanged } from '../../../crawler/errors.ts';
import { decodeText } from '../../../crawler/fetch/decode-text.ts';
import { listSitemap, readSitemap } from '../../../crawler/source-kinds/sitemap/read-sitemap.ts';
import type { Page } from '../../../crawler/source.ts';
import {
  bytesOf,
  failed,
  PASSED,
  pureKind,
  same,
  textOf,
  type Suite,
  type SuiteCase,
  type Verdict,
} from '../suite.ts';

const NAMES = { text: ['text', 'xml', 'body'], base64: ['bodyBase64', 'base64'] };

/**
 * Sitemaps and the addresses they list. Where a suite prints the same sitemap with several lists (for a strict and a
 * lenient reader), either is right; so is the list of the sitemap's own host alone.
 */
export const sitemap = pureKind(
  'sitemap',
  (one) => Array.isArray(one['urls']) || (one['mustReject'] !== undefined && typeof one['url'] === 'string'),
  (one, suite) => {
    const content = bytesOf(one, suite, NAMES);
    if (content === undefined) return failed('without a sitemap');
    const page = pageOf(one, content);
    const verdicts = sameInput(one, suite).map((each) => check(page, each));
    return verdicts.find(({ kind }) => kind === 'passed') ?? check(page, one);
  },
);

function pageOf(one: SuiteCase, bytes: Uint8Array): Page {
  const url = textOf(one, 'url') ?? 'https://www.example.com/sitemap.xml';
  const mediaType = textOf(one, 'contentType') ?? null;
  const { text } = decodeText(bytes, mediaType);
  return { request: { url, role: 'sitemap' }, url, status: 200, mediaType, headers: {}, bytes, text };
}

function sameInput(one: SuiteCase, { cases }: Suite): readonly SuiteCase[] {
  const input = [...NAMES.text, ...NAMES.base64];
  return cases.filter((other) => input.every((name) => other[name] === one[name]));
}

function check(page: Page, { mustReject, urls }: SuiteCase): Verdict {
  const read = attempt(page);
  if (mustReject === true) return read === null ? PASSED : failed(`not refused, lists ${read.all.length}`);
  if (read === null) return failed('refused');
  const expected = (Array.isArray(urls) ? urls : []).map((each: unknown) =>
    typeof each === 'string' ? each : String(Object(each).loc),
  );
  const whole = same(read.all, expected);
  return whole.kind === 'passed' ? whole : same(read.own, expected).kind === 'passed' ? PASSED : whole;
}

function attempt(page: Page): { readonly all: readonly string[]; readonly own: readonly string[] } | null {
  try {
    const { pages, sitemaps } = readSitemap(page);
    return { all: listSitemap(page).addresses, own: [...pages, ...sitemaps] };
  } catch (error) {
    if (error instanceof SourceChanged) return null;
    throw error;
  }
}
