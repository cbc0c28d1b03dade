import type { Page } from '../source.ts';
import type { PageOrders } from './robots-orders.ts';

/** What came of asking for a page. */
export type Fetched =
  | {
      readonly kind: 'page';
      readonly page: Page;
      /** What the page asks of us: whether its postings may be taken, and its links be followed. */
      readonly orders: PageOrders;
      /** What an operator should know about the page; null when nothing. */
      readonly notice: string | null;
      /** Where the page has moved for good (301, 308); null when it has not. */
      readonly movedTo: string | null;
    }
  | {
      readonly kind: 'unchanged';
      /** What the headers ask for now; what the page itself asks for is as it was. */
      readonly orders: PageOrders;
    }
  | { readonly kind: 'gone'; readonly status: 404 | 410 };

/** A page that was fetched, with the wishes of its owner. */
export type FetchedPage = Extract<Fetched, { kind: 'page' }>;
