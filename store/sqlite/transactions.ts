import type { DatabaseSync } from 'node:sqlite';
import { query } from './query.ts';

/** Runs work of one connection as a whole. */
export interface Transactions {
  /** All of `work` is written or nothing of it; inside another `write` only its own part is undone. */
  write<T>(work: () => T): T;
  /** All reads of `work` see the same moment. */
  read<T>(work: () => T): T;
}

/**
 * Writes put off to the end of a transaction. The word index needs this: SQLite writes out what it has gathered with
 * every inner transaction that ends, which costs more than all else together.
 */
export interface Deferred {
  /** Number of writes put off so far. */
  mark(): number;
  /** Forgets the writes put off since `mark`, as their part is undone. */
  undo(mark: number): void;
  /** Does all writes put off; part of the transaction that is about to be committed. */
  flush(): void;
}

const NOTHING_DEFERRED: Deferred = { mark: () => 0, undo: () => undefined, flush: () => undefined };

/** Transactions of one connection. */
export function openTransactions(db: DatabaseSync, deferred: Deferred = NOTHING_DEFERRED): Transactions {
  const { outer, inner } = levels(db, deferred);
  let depth = 0;

  function within<T>(begin: () => void, level: Level, work: () => T): T {
    begin();
    const mark = deferred.mark();
    depth += 1;
    try {
      const result = work();
      level.end();
      return result;
    } catch (error) {
      deferred.undo(mark);
      level.undo();
      throw error;
    } finally {
      depth -= 1;
    }
  }

  return {
    write: (work) => (depth > 0 ? within(inner.begin, inner, work) : within(outer.begin, outer, work)),
    read: (work) => (depth > 0 ? work() : within(outer.beginReading, outer, work)),
  };
}

/** How a transaction ends. */
interface Level {
  readonly end: () => void;
  readonly undo: () => void;
}

function levels(db: DatabaseSync, deferred: Deferred) {
  const statement = (sql: string) => {
    const prepared = query(db, sql);
    return () => void prepared.run();
  };
  const [commit, release, rollbackTo] = [
    statement('COMMIT'),
    statement('RELEASE part'),
    statement('ROLLBACK TO part'),
  ];
  const outer = {
    begin: statement('BEGIN IMMEDIATE'),
    beginReading: statement('BEGIN'),
    end: () => {
      deferred.flush();
      commit();
    },
    // SQLite has already rolled back by itself after some faults, a full disk among them.
    undo: () => {
      if (db.isTransaction) db.exec('ROLLBACK');
    },
  };
  const inner = {
    begin: statement('SAVEPOINT part'),
    end: release,
    undo: () => {
      rollbackTo();
      release();
    },
  };
  return { outer, inner };
}
