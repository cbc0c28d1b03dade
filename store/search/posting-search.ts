import type { SearchAnswer, SearchQuery } from '../../domain/search-query.ts';

/** Finds postings. Search is a copy of the store: every engine answers the same query in the same way. */
export interface PostingSearch {
  readonly engine: 'sqlite' | 'meilisearch';
  /** Why another engine answers than the one that should, in English; absent or null when all is well. */
  readonly trouble?: string | null;
  /** Answers over the state of one moment; a reader sees the old stock or the new one, never a mixture. */
  search(query: SearchQuery): Promise<SearchAnswer>;
  close(): void;
}
