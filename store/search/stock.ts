import type { DatabaseSync } from 'node:sqlite';
import { query } from '../sqlite/query.ts';
import { applyChanges, fillColumns, packColumns, roomLeft, SPARE } from './columns.ts';
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
  readonly sequence: number;
  readonly changed: number;
  readonly id: string | null;
}

const COLUMNS = `p.number, p.id, p.occupation, p.places, p.sources, p.kind, p.flags,
  p.working_times AS workingTimes, p.first_seen AS firstSeen, p.apply_by AS applyBy`;

/** Reads the open postings of a connection into columns. */
export function openStock(db: DatabaseSync): Stock {
  const { state, all, changed, count } = stockQueries(db);
  let columns: Columns | null = null;
  let seen: State = { sequence: 0, rebuilt: 0 };

  /** Row by row: a million postings as one list of rows would take a gigabyte. */
  function readAll(): Columns {
    return fillColumns(all.iterate(), count.get()?.count ?? 0);
  }

  /** The columns with all that has changed since they were `seen`, taken in piece by piece. */
  function caughtUp(past: Columns): Columns {
    let present = past;
    let sequence = seen.sequence;
    for (;;) {
      const rows = changed.all(sequence, SPARE);
      if (rows.length > roomLeft(present)) present = packColumns(present);
      applyChanges(
        present,
        rows.filter(isOpen),
        rows.filter((row) => !isOpen(row)).map(({ changed }) => changed),
      );
      sequence = rows.at(-1)?.sequence ?? sequence;
      if (rows.length < SPARE) return present;
    }
  }

  return {
    columns() {
      const now = state.get() ?? { sequence: 0, rebuilt: 0 };
      const changes = now.sequence - seen.sequence;
      if (columns !== null && changes === 0 && now.rebuilt === seen.rebuilt) return columns;
      const isOther = now.rebuilt !== seen.rebuilt || changes < 0 || changes > (columns?.newest.length ?? 0);
      columns = columns === null || isOther ? readAll() : caughtUp(columns);
      seen = now;
      return columns;
    },
  };
}

function isOpen(row: ChangedRow): row is ChangedRow & ColumnRow {
  return row.id !== null;
}

function stockQueries(db: DatabaseSync) {
  return {
    state: query<State>(
      db,
      'SELECT coalesce((SELECT max(sequence) FROM changes), 0) AS sequence, rebuilt FROM search_state',
    ),
    all: query<ColumnRow>(
      db,
      `SELECT ${COLUMNS} FROM postings p WHERE withdrawn_at IS NULL ORDER BY first_seen DESC, id`,
    ),
    changed: query<ChangedRow>(
      db,
      `SELECT c.sequence, c.posting AS changed, ${COLUMNS} FROM changes c
     LEFT JOIN postings p ON p.number = c.posting AND p.withdrawn_at IS NULL WHERE c.sequence > ?
     ORDER BY c.sequence LIMIT ?`,
    ),
    count: query<{ count: number }>(db, 'SELECT count(*) AS count FROM postings WHERE withdrawn_at IS NULL'),
  };
}
