import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { query } from '../sqlite/query.ts';
import { SNAPSHOT_TABLES, SNAPSHOT_VERSION } from './tables.ts';

const BUSY_MS = 10_000;

/** SQLite's codes for a file that is damaged, or none of its own. */
const DAMAGED = new Set([11, 26]);

/**
 * Opens the file for writing. A damaged one is put aside as `….broken`: what it held is read from the sources again,
 * and a crawl must not fail for it.
 */
export function openSnapshotFile(file: string): DatabaseSync {
  try {
    return open(file);
  } catch (error) {
    if (!isDamage(error) || !existsSync(file)) throw error;
    putAside(file);
    return open(file);
  }
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    db.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -4096');
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: DatabaseSync): void {
  const version = query<{ user_version: number }>(db, 'PRAGMA user_version');
  if (version.get()?.user_version === SNAPSHOT_VERSION) return;
  db.exec('BEGIN IMMEDIATE');
  // Another process may have made the tables while this one waited.
  if (version.get()?.user_version !== SNAPSHOT_VERSION) {
    db.exec('DROP TABLE IF EXISTS changed; DROP TABLE IF EXISTS pages; DROP TABLE IF EXISTS bodies');
    db.exec(`${SNAPSHOT_TABLES}; PRAGMA user_version = ${SNAPSHOT_VERSION}`);
  }
  db.exec('COMMIT');
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && DAMAGED.has(Number(error.errcode) & 0xff);
}

function putAside(file: string): void {
  for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true });
  renameSync(file, `${file}.broken`);
}
