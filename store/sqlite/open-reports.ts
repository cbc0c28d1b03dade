import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../domain/time.ts';
import type { Report, ReportDesk } from '../reports.ts';
import { query } from './query.ts';

const BUSY_MS = 2000;
/** Bounds against flooding: open hints about one posting, open hints in all, hints of one hour. */
const MOST_OF_POSTING = 8;
const MOST_OPEN = 2000;
const MOST_AN_HOUR = 120;
const HOUR_MS = 3_600_000;
/** Hints are kept for half a year, whether anybody has dealt with them or not. */
const KEPT_MS = 183 * 24 * HOUR_MS;

const TABLES = `
CREATE TABLE IF NOT EXISTS reports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  posting TEXT NOT NULL,
  reason TEXT NOT NULL,
  remark TEXT NOT NULL,
  at TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS reports_open ON reports (posting) WHERE done_at IS NULL;
CREATE INDEX IF NOT EXISTS reports_by_time ON reports (at);
`;

/**
 * Opens the box of readers' hints. It is a file of its own beside the store: the server writes it while the keeper writes
 * the store, and a flood of hints costs no page its place in the cache.
 */
export function openReports(file: string): ReportDesk {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLES}`);
  const statements = reportStatements(db);

  function isFull(posting: string, at: Instant): boolean {
    return (
      countOf(statements.ofPosting.get(posting)) >= MOST_OF_POSTING ||
      countOf(statements.allOpen.get()) >= MOST_OPEN ||
      countOf(statements.since.get(earlier(at, HOUR_MS))) >= MOST_AN_HOUR
    );
  }

  return {
    put({ posting, reason, remark }, at) {
      statements.prune.run(earlier(at, KEPT_MS));
      if (isFull(posting, at)) return 'full';
      // The same word twice tells nothing new.
      if (statements.same.get(posting, reason, remark)) return 'kept';
      statements.add.run(posting, reason, remark, at);
      return 'kept';
    },
    open: () => statements.list.all().map((row) => ({ ...row })),
    done: (what, at) =>
      typeof what === 'number' ? statements.done.run(at, what) : statements.allDone.run(at, what),
    close: () => db.close(),
  };
}

function countOf(row: { readonly count: number } | undefined): number {
  return row?.count ?? 0;
}

function earlier(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) - ms).toISOString();
}

function reportStatements(db: DatabaseSync) {
  type Count = { readonly count: number };
  return {
    ofPosting: query<Count>(
      db,
      'SELECT count(*) AS count FROM reports WHERE posting = ? AND done_at IS NULL',
    ),
    allOpen: query<Count>(db, 'SELECT count(*) AS count FROM reports WHERE done_at IS NULL'),
    since: query<Count>(db, 'SELECT count(*) AS count FROM reports WHERE at > ?'),
    same: query(
      db,
      'SELECT 1 FROM reports WHERE posting = ? AND reason = ? AND remark = ? AND done_at IS NULL',
    ),
    add: query(db, 'INSERT INTO reports (posting, reason, remark, at) VALUES (?, ?, ?, ?)'),
    prune: query(db, 'DELETE FROM reports WHERE at < ?'),
    list: query<Report>(
      db,
      `SELECT id, posting, reason, remark, at, done_at AS doneAt FROM reports WHERE done_at IS NULL
       ORDER BY at DESC, id DESC`,
    ),
    done: query(db, 'UPDATE reports SET done_at = ? WHERE id = ? AND done_at IS NULL'),
    allDone: query(db, 'UPDATE reports SET done_at = ? WHERE posting = ? AND done_at IS NULL'),
  };
}
