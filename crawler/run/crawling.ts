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
}

/** What a page came to. */
export type PageYield =
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'unchanged' | 'read';
      readonly keys: readonly string[];
      readonly next: readonly PageRequest[];
      readonly announced: number | null;
    };
