import type { CheerioAPI } from 'cheerio';
import { SourceChanged } from '../../errors.ts';
import type { Page, PageRequest } from '../../source.ts';
import { pageLinks } from './page-links.ts';
import { printedNumber } from './printed.ts';
import { isObject } from './read-json.ts';

/** Number of a list page, from 1, as its request carries it. */
export function pageNumber(page: Page): number {
  const carry = page.request.carry;
  return (isObject(carry) ? printedNumber(carry['number']) : undefined) ?? 1;
}

/**
 * The request for the next list page when the selector finds a link to another one on the same host.
 * @throws {SourceChanged} when the list is longer than `maxPages`: cut short it would pass for complete.
 */
export function nextPage(
  $: CheerioAPI,
  page: Page,
  paging: { readonly next?: string; readonly maxPages: number },
): readonly PageRequest[] {
  if (paging.next === undefined) return [];
  const [url] = pageLinks($, paging.next, page.url);
  if (url === undefined || url === page.url || new URL(url).host !== new URL(page.url).host) return [];
  const number = pageNumber(page) + 1;
  if (number > paging.maxPages)
    throw new SourceChanged(`more than ${paging.maxPages} list pages: ${page.url}`);
  return [{ url, role: 'list', carry: { number } }];
}
