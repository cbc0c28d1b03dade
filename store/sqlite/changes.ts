import type { DatabaseSync } from 'node:sqlite';
import type { PostingId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { ChangeEntry } from '../store.ts';
import { query } from './query.ts';

/** The stream of changes: one entry per posting, numbered anew with each change. */
export interface Changes {
  note(change: { id: PostingId; posting: number; at: Instant; withdrawn: boolean }): void;
  last(): number;
  since(sequence: number, limit: number): readonly ChangeEntry[];
}

interface ChangeRow {
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly withdrawn: number;
}

/** The changes of one connection; on a connection for reading only `last` and `since` may be used. */
export function openChanges(db: DatabaseSync): Changes {
  const insert = query(db, 'INSERT OR REPLACE INTO changes (id, posting, at, withdrawn) VALUES (?, ?, ?, ?)');
  const last = query<{ sequence: number | null }>(db, 'SELECT max(sequence) AS sequence FROM changes');
  const since = query<ChangeRow>(
    db,
    'SELECT sequence, id, at, withdrawn FROM changes WHERE sequence > ? ORDER BY sequence LIMIT ?',
  );
  return {
    note: ({ id, posting, at, withdrawn }) => void insert.run(id, posting, at, withdrawn ? 1 : 0),
    last: () => last.get()?.sequence ?? 0,
    since: (sequence, limit) =>
      since.all(sequence, limit).map((row) => ({ ...row, withdrawn: row.withdrawn === 1 })),
  };
}
