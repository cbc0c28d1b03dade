import type { DatabaseSync } from 'node:sqlite';
import type { EditionContent } from '../../domain/edition.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { Edition } from '../store.ts';
import { fromJson, query } from './query.ts';

/** The newspapers printed. */
export interface Editions {
  list(date: IsoDate | undefined): readonly Edition[];
  content(date: IsoDate, id: string): EditionContent | null;
  save(edition: Edition, content: EditionContent): void;
}

const COLUMNS = 'date, id, title, postings, pages, bytes, file, printed_at AS printedAt';

interface EditionRow extends Edition {
  readonly printedAt: Instant;
}

/** The editions of one connection. */
export function openEditions(db: DatabaseSync): Editions {
  const all = query<EditionRow>(db, `SELECT ${COLUMNS} FROM editions ORDER BY date DESC, id`);
  const ofDate = query<EditionRow>(db, `SELECT ${COLUMNS} FROM editions WHERE date = ? ORDER BY id`);
  const content = query<{ content: string }>(db, 'SELECT content FROM editions WHERE date = ? AND id = ?');
  const insert = query(
    db,
    `INSERT OR REPLACE INTO editions (date, id, title, postings, pages, bytes, file, printed_at, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    list: (date) => (date === undefined ? all.all() : ofDate.all(date)).map((row) => ({ ...row })),
    content(date, id) {
      const row = content.get(date, id);
      return row ? fromJson<EditionContent>(row.content) : null;
    },
    save({ date, id, title, postings, pages, bytes, file, printedAt }, printed) {
      insert.run(date, id, title, postings, pages, bytes, file, printedAt, JSON.stringify(printed));
    },
  };
}
