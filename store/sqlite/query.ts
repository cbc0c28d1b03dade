import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';

/** A prepared statement whose rows have the shape `Row`, as the tables of this folder promise. */
export interface Query<Row> {
  get(...values: SQLInputValue[]): Row | undefined;
  all(...values: SQLInputValue[]): Row[];
  /** Rows as they are asked for; one walk at a time. */
  iterate(...values: SQLInputValue[]): IterableIterator<Row>;
  /** Number of rows changed. */
  run(...values: SQLInputValue[]): number;
  /** As `run`, with values by name. */
  runNamed(values: Readonly<Record<string, SQLInputValue>>): number;
}

/** Prepares a statement once. The only place that says which shape the rows of a statement have. */
export function query<Row>(db: DatabaseSync, sql: string): Query<Row> {
  const statement = db.prepare(sql);
  const names = statement.columns().map(({ name }) => name);
  // Rows as arrays, named here, come in less time than node's own objects, and are read faster.
  statement.setReturnArrays(true);
  const rowOf = (values: unknown): Row => named(names, values as readonly SQLOutputValue[]) as Row;
  return {
    get(...values) {
      const found = statement.get(...values);
      return found && rowOf(found);
    },
    all: (...values) => statement.all(...values).map(rowOf),
    iterate: (...values) => statement.iterate(...values).map(rowOf),
    run: (...values) => Number(statement.run(...values).changes),
    runNamed: (values) => Number(statement.run(values).changes),
  };
}

function named(names: readonly string[], values: readonly SQLOutputValue[]): object {
  const row: Record<string, SQLOutputValue | undefined> = {};
  names.forEach((name, at) => {
    row[name] = values[at];
  });
  return row;
}

/** Reads a value that this store has written as JSON. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json) as T;
}
