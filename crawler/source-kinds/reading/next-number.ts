import { SourceChanged } from '../../errors.ts';
import type { Page } from '../../source.ts';
import { pageNumber } from './next-page.ts';

/**
 * Number of the list page after this one.
 * @throws {SourceChanged} when the list is longer than `maxPages`: cut short it would pass for complete.
 */
export function nextNumber(page: Page, maxPages: number): number {
  const number = pageNumber(page) + 1;
  if (number > maxPages) throw new SourceChanged(`more than ${maxPages} list pages: ${page.url}`);
  return number;
}
