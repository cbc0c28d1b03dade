import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { RememberedPage } from '../store.ts';
import { fromJson, query } from './query.ts';

/** The pages of sources as they were read last time. */
export interface Pages {
  recall(source: SourceId, url: string): RememberedPage | null;
  /** Pages of a source whose postings are all known, by address. */
  recallAll(source: SourceId): ReadonlyMap<string, RememberedPage>;
  remember(source: SourceId, url: string, page: RememberedPage, at: Instant): void;
}

interface PageRow {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly hash: string;
  readonly parser: string;
  readonly keys: string;
  readonly next: string;
}

/** The remembered pages of one connection. */
export function openPages(db: DatabaseSync): Pages {
  const select = query<PageRow>(
    db,
    'SELECT etag, last_modified AS lastModified, hash, parser, keys, next FROM pages WHERE source = ? AND url = ?',
  );
  const selectAll = query<PageRow & { readonly url: string }>(
    db,
    `SELECT url, etag, last_modified AS lastModified, hash, parser, keys, next FROM pages WHERE source = ?1
     AND NOT EXISTS (SELECT 1 FROM json_each(pages.keys) printed
     WHERE NOT EXISTS (SELECT 1 FROM sightings s WHERE s.source = ?1 AND s.key = printed.value))`,
  );
  const insert = query(
    db,
    `INSERT OR REPLACE INTO pages (source, url, etag, last_modified, hash, parser, keys, next, read_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    recall(source, url) {
      const row = select.get(source, url);
      return row ? readPage(row) : null;
    },
    recallAll: (source) => new Map(selectAll.all(source).map(({ url, ...row }) => [url, readPage(row)])),
    remember(source, url, { etag, lastModified, hash, parser, keys, next }, at) {
      insert.run(source, url, etag, lastModified, hash, parser, JSON.stringify(keys), next, at);
    },
  };
}

function readPage(row: PageRow): RememberedPage {
  return { ...row, keys: fromJson<readonly string[]>(row.keys) };
}
