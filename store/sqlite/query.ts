import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

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
  return {
    get: (...values) => statement.get(...values) as Row | undefined,
    all: (...values) => statement.all(...values) as Row[],
    iterate: (...values) => statement.iterate(...values) as IterableIterator<Row>,
    run: (...values) => Number(statement.run(...values).changes),
    runNamed: (values) => Number(statement.run(values).changes),
  };
}

/** Reads a value that this store has written as JSON. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json) as T;
}
