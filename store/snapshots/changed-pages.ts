import type { DatabaseSync } from 'node:sqlite';
import { withoutContactData } from '../../domain/normalise/without-contact-data.ts';
import type { SourceId } from '../../domain/posting.ts';
import { query } from '../sqlite/query.ts';
import type { ChangedPage, NewChangedPage } from './snapshot.ts';

/** The pages that adapters did not know; their contents are kept with all others. */
export interface ChangedPages {
  /** A page that is kept with the same content already is kept anew. */
  keep(page: Omit<NewChangedPage, 'bytes'>, reason: string): void;
  /** Newest first. */
  list(source: SourceId): readonly ChangedPage[];
  /** The compressed content; null when it is no longer kept. */
  body(number: number): Uint8Array | null;
}

/** The changed pages of one connection. */
export function openChangedPages(db: DatabaseSync): ChangedPages {
  const dropSame = query(db, 'DELETE FROM changed WHERE source = ? AND url = ? AND hash = ?');
  const keep = query(
    db,
    'INSERT INTO changed (source, url, hash, media_type, reason, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const list = query<ChangedPage>(
    db,
    `SELECT number, source, url, media_type AS mediaType, reason, at FROM changed
     WHERE source = ? ORDER BY number DESC`,
  );
  const body = query<{ body: Uint8Array }>(
    db,
    'SELECT body FROM changed JOIN bodies USING (hash) WHERE number = ?',
  );
  return {
    keep({ source, url, hash, mediaType, seenAt }, reason) {
      dropSame.run(source, url, hash);
      // A reason may quote the page, and whoever is named there.
      keep.run(source, url, hash, mediaType, withoutContactData(reason), seenAt);
    },
    list: (source) => list.all(source).map((row) => ({ ...row })),
    body: (number) => body.get(number)?.body ?? null,
  };
}
