import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import { query } from '../sqlite/query.ts';
import type { SnapshotLimits } from './snapshot.ts';

/** Keeps the file of snapshots within its bounds. */
export interface Pruning {
  /** Forgets all changed pages of a source but the newest. */
  changedOf(source: SourceId): void;
  /** Notes that so many bytes were added. */
  noteAdded(bytes: number): void;
  /** Whether an hour has passed since the last time, or much was added. */
  isDue(now: Instant): boolean;
  /** Forgets what is too old, then the oldest while it is too much. */
  all(now: Instant): void;
  /** Gives free space of the file back to the disk. */
  giveBack(): void;
  /** Compressed bytes that are kept. */
  size(): number;
}

/** How many changed pages of a source are kept; each shows the same change. */
const MOST_CHANGED = 5;
/** For how long a changed page is kept. */
const CHANGED_DAYS = 7;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After so large a part of the bound has been added, the hour is not waited for. */
const PRUNE_AFTER_SHARE = 0.05;
/** So many of the oldest pages go at once when there is too much. */
const BATCH = 200;

/** Pruning over one writing connection. */
export function openPruning(db: DatabaseSync, { days, megabytes }: SnapshotLimits): Pruning {
  const statements = pruneStatements(db);
  const mostBytes = megabytes * 1024 * 1024;
  const size = (): number => statements.size.get()?.bytes ?? 0;

  let prunedAt: Instant | null = null;
  let added = 0;

  function shrink(): void {
    while (size() > mostBytes) {
      const dropped = statements.dropOldest.run(BATCH) || statements.dropOldestChanged.run(1);
      if (dropped === 0) return;
      statements.dropBodies.run();
    }
  }

  return {
    changedOf: (source) => void statements.dropMany.run(source, MOST_CHANGED),
    noteAdded: (bytes) => void (added += bytes),
    isDue(now) {
      const isTime = prunedAt === null || Date.parse(now) - Date.parse(prunedAt) >= HOUR_MS;
      return isTime || added >= mostBytes * PRUNE_AFTER_SHARE;
    },
    all(now) {
      statements.dropOld.run(before(now, days));
      statements.dropOldChanged.run(before(now, CHANGED_DAYS));
      statements.dropBodies.run();
      shrink();
      prunedAt = now;
      added = 0;
    },
    giveBack: () => db.exec('PRAGMA incremental_vacuum'),
    size,
  };
}

function before(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString();
}

function pruneStatements(db: DatabaseSync) {
  return {
    size: query<{ bytes: number }>(db, 'SELECT coalesce(sum(stored), 0) AS bytes FROM bodies'),
    dropOld: query(db, 'DELETE FROM pages WHERE seen_at < ?'),
    dropOldChanged: query(db, 'DELETE FROM changed WHERE at < ?'),
    dropMany: query(
      db,
      `DELETE FROM changed WHERE number IN (
         SELECT number FROM changed WHERE source = ? ORDER BY number DESC LIMIT -1 OFFSET ?)`,
    ),
    dropOldest: query(
      db,
      `DELETE FROM pages WHERE (source, name, hash) IN (
         SELECT source, name, hash FROM pages ORDER BY seen_at LIMIT ?)`,
    ),
    dropOldestChanged: query(
      db,
      'DELETE FROM changed WHERE number IN (SELECT number FROM changed ORDER BY at LIMIT ?)',
    ),
    dropBodies: query(
      db,
      `DELETE FROM bodies WHERE hash NOT IN (SELECT hash FROM pages) AND hash NOT IN (SELECT hash FROM changed)`,
    ),
  };
}
