import { DatabaseSync } from 'node:sqlite';

const BUSY_MS = 5000;

const TABLES = `
CREATE TABLE IF NOT EXISTS jobs (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  queue TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  data TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'active', 'done', 'failed')),
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  backoff_ms INTEGER NOT NULL,
  attempts_started INTEGER NOT NULL DEFAULT 0,
  attempts_made INTEGER NOT NULL DEFAULT 0,
  stalls INTEGER NOT NULL DEFAULT 0,
  lease_until INTEGER,
  reason TEXT,
  ended_at INTEGER,
  UNIQUE (queue, id)
) STRICT;
CREATE INDEX IF NOT EXISTS jobs_by_state ON jobs (queue, state, due_at, number);

CREATE TABLE IF NOT EXISTS schedules (
  queue TEXT NOT NULL,
  id TEXT NOT NULL,
  pattern TEXT NOT NULL,
  tz TEXT NOT NULL,
  name TEXT NOT NULL,
  data TEXT NOT NULL,
  next_at INTEGER,
  PRIMARY KEY (queue, id)
) STRICT, WITHOUT ROWID;
`;

/** Opens the file of the embedded queues; makes it when it is missing. Losing it loses no postings. */
export function openJobsFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  db.exec(`BEGIN IMMEDIATE; ${TABLES}; COMMIT`);
  return db;
}
