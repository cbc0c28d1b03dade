import type { WatchedSubject } from '../crawler/health/due-notices.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';

/** A search that is in trouble at two looks in a row is unwell; one that is being built for the first time is not. */
export function openSearchHealth(search: Pick<PostingSearch, 'trouble'>): () => readonly WatchedSubject[] {
  let before: string | null = null;
  return () => {
    if (search.trouble === undefined) return [];
    const reason = before === null ? null : search.trouble;
    before = search.trouble;
    const isUnwell = reason !== null;
    const status = isUnwell ? 'away' : 'good';
    return [{ subject: '(search)', name: 'Meilisearch', status, isUnwell, reason, lastSuccessAt: null }];
  };
}
