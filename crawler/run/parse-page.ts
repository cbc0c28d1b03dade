import type { EndedPosting } from '../../store/store.ts';
import { SourceChanged } from '../errors.ts';
import type { Page, ParsedPage } from '../source.ts';
import type { Crawling } from './crawling.ts';
import { isDetailRole } from './detail-roles.ts';
import { PageUnread } from './page-unread.ts';
import { lastKeys } from './last-keys.ts';
import { saysOver } from './says-over.ts';

/**
 * What a page yields. A page of one posting that shows none but says that it is over ends the postings it printed
 * before.
 * @throws {SourceChanged} when the source does not know the page.
 * @throws {PageUnread} when the source's parser fails over it.
 */
export function parsePage(page: Page, crawling: Crawling): ParsedPage {
  try {
    const parsed = crawling.source.parse(page);
    return (parsed.postings.length === 0 ? readOver(page, crawling) : null) ?? parsed;
  } catch (cause) {
    if (!(cause instanceof SourceChanged)) throw unread(cause);
    const over = readOver(page, crawling);
    if (over === null) throw cause;
    return over;
  }
}

function readOver(page: Page, crawling: Crawling): ParsedPage | null {
  if (!isDetailRole(page.request.role)) return null;
  const words = saysOver(page.text);
  if (words === null) return null;
  const reason = `its page says "${words}"`;
  const ended = lastKeys(page.request, crawling).map((key): EndedPosting => ({ key, reason }));
  return { postings: [], next: [], problems: [], ended };
}

function unread(cause: unknown): PageUnread {
  return new PageUnread(cause instanceof Error ? cause.message : String(cause), { cause });
}
