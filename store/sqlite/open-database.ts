import { DatabaseSync } from 'node:sqlite';
import { existsSync } from 'node:fs';
import { ConfigError } from '../../config/config-error.ts';
import { migrate, requirePresentVersion } from './migrate.ts';

const BUSY_MS = 10_000;

/** Opens the file for writing, makes it when it is missing and brings it to the present tables. */
export function openForWriting(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  return orClose(db, () => {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
    db.exec('PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY');
    migrate(db, file);
  });
}

/** Opens an existing file of the present version for reading only; throws ConfigError when there is none. */
export function openForReading(file: string): DatabaseSync {
  if (!existsSync(file)) throw new ConfigError(`Cannot read the store ${file}`, ['there is no such file']);
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  return orClose(db, () => {
    db.exec('PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY');
    requirePresentVersion(db, file);
  });
}

function orClose(db: DatabaseSync, prepare: () => void): DatabaseSync {
  try {
    prepare();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
