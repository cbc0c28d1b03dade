import { type CheerioAPI, load } from 'cheerio';
import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { assertBoundedMarkup } from './assert-bounded-markup.ts';
import { beginning } from './read-json.ts';

/**
 * The page's tree.
 * @throws {SourceChanged} for JSON, XML, a picture or an empty answer instead of HTML, and for markup without bound.
 */
export function readHtml(page: Page): CheerioAPI {
  assertHtml(page);
  assertBoundedMarkup(page.text);
  return load(page.text);
}

/** @throws {SourceChanged} when the page is not HTML; builds no tree. */
export function assertHtml(page: Page): void {
  const text = page.text.replace(/^\uFEFF/, '').trimStart();
  const isMarkup = text.startsWith('<') && !(text.startsWith('<?xml') && !/<html/i.test(text.slice(0, 1000)));
  if (!isMarkup) throw new SourceChanged(`not HTML: ${page.url} begins with ${beginning(text)}`);
}
