import type { PageOrders } from '../fetch/robots-orders.ts';
import type { Page, ParsedPage } from '../source.ts';
import type { PageYield } from './crawling.ts';

/** What of a page yield tells about the wishes of the site. */
type Wishes = Pick<Exclude<PageYield, { kind: 'gone' }>, 'closedBy' | 'unfollowedBy' | 'notice' | 'movedTo'>;

/** A page about which there is nothing to tell. */
export const NO_WISHES: Wishes = { closedBy: null, unfollowedBy: null, notice: null, movedTo: null };

/** What is left of a page, and the words that took the rest away. */
type Heeded = { readonly left: ParsedPage } & Pick<Wishes, 'closedBy' | 'unfollowedBy'>;

/**
 * Takes out of a page what it asks machines to leave: its postings, its links, or both. A posting left out is a problem
 * without a key, so that it is not confirmed: in time it goes the way of every posting that a source no longer prints.
 */
export function heedOrders(parsed: ParsedPage, page: Page, orders: PageOrders): Heeded {
  const { index, follow, evidence } = orders;
  const closed = index ? [] : parsed.postings;
  const reason = `asks not to be listed: ${evidence}`;
  const left = {
    ...parsed,
    postings: index ? parsed.postings : [],
    next: follow ? parsed.next : [],
    problems: [...parsed.problems, ...closed.map(({ url }) => ({ key: null, url, reason }))],
  };
  const hasUnfollowed = !follow && parsed.next.length > 0;
  return {
    left,
    closedBy: closed.length > 0 ? evidence : null,
    unfollowedBy: hasUnfollowed ? `${page.url} asks not to be followed: ${evidence}` : null,
  };
}
