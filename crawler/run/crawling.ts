import type { EndedPosting } from '../../store/store.ts';
import type { CookieJar } from '../fetch/cookie-jar.ts';
import type { PageRequest, Source } from '../source.ts';
import type { CrawlTools } from './crawl-tools.ts';

/** The run that pages are read for. */
export interface Crawling {
  readonly source: Source;
  readonly run: number;
  readonly tools: CrawlTools;
  readonly cookies: CookieJar;
  /** Key and address of each posting seen in this run. */
  readonly seen: Map<string, string>;
  /** Every page is parsed, also one that is as it was last time. */
  readonly readsAnew?: boolean;
}

/** What a page came to. */
export type PageYield =
  | { readonly kind: 'gone'; readonly ended: readonly EndedPosting[] }
  | {
      readonly kind: 'unchanged' | 'read';
      readonly keys: readonly string[];
      readonly next: readonly PageRequest[];
      readonly announced: number | null;
      /** Postings that the page says are over. */
      readonly ended: readonly EndedPosting[];
      /** Words by which the page keeps its postings from being listed; null when it does not. */
      readonly closedBy: string | null;
      /** Words by which the page keeps its links from being followed, when it has some; null when it does not. */
      readonly unfollowedBy: string | null;
      /** What an operator should know about the page; null when nothing. */
      readonly notice: string | null;
      /** Where the page has moved for good; null when it has not. */
      readonly movedTo: string | null;
    };
