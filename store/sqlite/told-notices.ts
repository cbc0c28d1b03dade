import type { DatabaseSync } from 'node:sqlite';
import type { ToldNotice } from '../store.ts';
import { query } from './query.ts';

/** What operators were last told, by channel. */
export interface ToldNotices {
  list(channel: string): readonly ToldNotice[];
  note(channel: string, notice: ToldNotice): void;
}

interface NoticeRow extends Omit<ToldNotice, 'isUnwell'> {
  readonly isUnwell: number;
}

/** The notices told, over one writing connection. */
export function openToldNotices(db: DatabaseSync): ToldNotices {
  const list = query<NoticeRow>(
    db,
    `SELECT subject, status, is_unwell AS isUnwell, told_at AS toldAt, unwell_told_at AS unwellToldAt
     FROM notices WHERE channel = ? ORDER BY subject`,
  );
  const note = query(
    db,
    `INSERT OR REPLACE INTO notices (channel, subject, status, is_unwell, told_at, unwell_told_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  return {
    list: (channel) => list.all(channel).map((row) => ({ ...row, isUnwell: row.isUnwell === 1 })),
    note(channel, { subject, status, isUnwell, toldAt, unwellToldAt }) {
      note.run(channel, subject, status, isUnwell ? 1 : 0, toldAt, unwellToldAt);
    },
  };
}
