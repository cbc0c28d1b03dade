import type { SourceCrawl } from '../crawler/run/crawl-all.ts';
import type { Progress } from '../crawler/run/crawl-tools.ts';
import type { Edition } from '../store/store.ts';

/** What the front door tells the keeper's thread. */
export type ToKeeper =
  | { readonly kind: 'crawl'; readonly ids: readonly string[] | null }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'stop' };

/** What the keeper's thread tells the front door. */
export type FromKeeper =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'crawled'; readonly crawls: readonly SourceCrawl[] };

/** What the press's thread tells the front door. */
export type FromPress =
  | { readonly kind: 'printed'; readonly edition: Edition; readonly done: number; readonly all: number }
  | { readonly kind: 'finished'; readonly editions: number };
