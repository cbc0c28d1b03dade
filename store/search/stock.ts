import type { DatabaseSync } from 'node:sqlite';
import { query } from '../sqlite/query.ts';
import { applyChanges, fillColumns, hasRoom } from './columns.ts';
import type { ColumnRow, Columns } from './columns.ts';

/** The columns of the open postings, kept up to date with the store. */
export interface Stock {
  /** The columns as of the present moment of the connection; call it within a transaction. */
  columns(): Columns;
}

interface State {
  readonly sequence: number;
  readonly rebuilt: number;
}
interface ChangedRow extends Omit<ColumnRow, 'id'> {
  readonly changed: number;
  readonly id: string | null;
}

const COLUMNS = `p.number, p.id, p.occupation, p.places, p.sources, p.kind, p.flags,
  p.working_times AS workingTimes, p.first_seen AS firstSeen, p.apply_by AS applyBy`;

/** Reads the open postings of a connection into columns. */
export function openStock(db: DatabaseSync): Stock {
  const state = query<State>(
    db,
    'SELECT coalesce((SELECT max(sequence) FROM changes), 0) AS sequence, rebuilt FROM search_state',
  );
  const all = query<ColumnRow>(
    db,
    `SELECT ${COLUMNS} FROM postings p WHERE withdrawn_at IS NULL ORDER BY first_seen DESC, id`,
  );
  const changed = query<ChangedRow>(
    db,
    `SELECT c.posting AS changed, ${COLUMNS} FROM changes c
     LEFT JOIN postings p ON p.number = c.posting AND p.withdrawn_at IS NULL WHERE c.sequence > ? LIMIT ?`,
  );
  let columns: Columns | null = null;
  let seen: State = { sequence: 0, rebuilt: 0 };

  function catchUp(present: Columns): boolean {
    const rows = changed.all(seen.sequence, present.capacity + 1);
    if (!hasRoom(present, rows.length)) return false;
    const open = rows.filter(isOpen);
    applyChanges(
      present,
      open,
      rows.filter((row) => !isOpen(row)).map((row) => row.changed),
    );
    return true;
  }

  return {
    columns() {
      const now = state.get() ?? { sequence: 0, rebuilt: 0 };
      const isSame = columns !== null && now.sequence === seen.sequence && now.rebuilt === seen.rebuilt;
      if (columns !== null && isSame) return columns;
      if (columns === null || now.rebuilt !== seen.rebuilt || !catchUp(columns))
        columns = fillColumns(all.all());
      seen = now;
      return columns;
    },
  };
}

function isOpen(row: ChangedRow): row is ChangedRow & ColumnRow {
  return row.id !== null;
}
