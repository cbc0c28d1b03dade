import type { DatabaseSync } from 'node:sqlite';
import { query } from '../../sqlite/query.ts';
import type { QueueOptions } from '../queue.ts';
import { MOST_STALLS } from '../queue.ts';

/** A job as its row; times are milliseconds since 1970. */
export interface JobRow {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly attempts: number;
  readonly backoffMs: number;
  readonly attemptsStarted: number;
  readonly attemptsMade: number;
  readonly reason: string | null;
  /** When it was done or given up. */
  readonly endedAt: number | null;
}

/** What a new row is made of. */
export interface NewRow {
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly dueAt: number;
  readonly attempts: number;
  readonly backoffMs: number;
}

/**
 * The rows of one queue. `attemptsStarted` of a row is its owner's token: what an owner reports with an older one is
 * ignored, and answered with false.
 */
export interface Jobs {
  /** Leaves an existing job of the same id as it is. */
  add(row: NewRow): void;
  /** True when `begin` would find or free a job; cheap. */
  isAnyDue(now: number): boolean;
  /** Begins the next job that is due; null when there is none. */
  begin(now: number): JobRow | null;
  renew(job: JobRow, now: number): boolean;
  done(job: JobRow, now: number): boolean;
  /** Puts a job back that failed (`failed` 1) or was handed back (0). */
  putBack(job: JobRow, dueAt: number, failed: 0 | 1, reason: string | null): boolean;
  giveUp(job: JobRow, reason: string, now: number): boolean;
  get(id: string): JobRow | null;
  remove(id: string): void;
  /** Puts a job back that was given up; false when none of this id was. */
  retry(id: string, now: number): boolean;
  /** Throws a job away that was given up; false when none of this id was. */
  drop(id: string): boolean;
  failed(limit: number): readonly JobRow[];
  countOpen(): number;
}

const COLUMNS = `number, id, name, data, attempts, backoff_ms AS backoffMs, attempts_started AS attemptsStarted,
  attempts_made AS attemptsMade, reason, ended_at AS endedAt`;

/** The rows of one queue over one connection. */
export function openJobs(db: DatabaseSync, queue: string, options: QueueOptions): Jobs {
  const statements = { ...wayStatements(db), ...lookStatements(db) };
  const leaseMs = options.leaseSeconds * 1000;
  const trim = (state: 'done' | 'failed', keep: number): void =>
    void statements.trim.run(queue, state, queue, state, keep);
  return {
    add: ({ id, name, data, dueAt, attempts, backoffMs }) =>
      void statements.add.run(queue, id, name, data, dueAt, attempts, backoffMs),
    isAnyDue: (now) => statements.anyDue.get(queue, now)?.due === 1,
    begin(now) {
      statements.bury.run(now, queue, now, MOST_STALLS);
      statements.stall.run(queue, now);
      return statements.begin.get(now + leaseMs, queue, now) ?? null;
    },
    renew: ({ number, attemptsStarted }, now) =>
      statements.renew.run(now + leaseMs, number, attemptsStarted) === 1,
    done({ number, attemptsStarted }, now) {
      const isOurs = statements.end.run('done', null, now, number, attemptsStarted) === 1;
      trim('done', options.keepDone);
      return isOurs;
    },
    putBack: ({ number, attemptsStarted }, dueAt, failed, reason) =>
      statements.putBack.run(dueAt, failed, reason, number, attemptsStarted) === 1,
    giveUp({ number, attemptsStarted }, reason, now) {
      const isOurs = statements.fail.run(reason, now, number, attemptsStarted) === 1;
      trim('failed', options.keepFailed);
      return isOurs;
    },
    get: (id) => statements.get.get(queue, id) ?? null,
    remove: (id) => void statements.remove.run(queue, id),
    retry: (id, now) => statements.retry.run(now, queue, id) === 1,
    drop: (id) => statements.drop.run(queue, id) === 1,
    failed: (limit) => statements.failed.all(queue, limit),
    countOpen: () => statements.countOpen.get(queue)?.count ?? 0,
  };
}

/** The statements of a job's way from waiting to done. */
function wayStatements(db: DatabaseSync) {
  const mine = "WHERE number = ? AND attempts_started = ? AND state = 'active'";
  const stalled = "state = 'active' AND lease_until <= ?";
  return {
    add: query(
      db,
      `INSERT INTO jobs (queue, id, name, data, due_at, attempts, backoff_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (queue, id) DO NOTHING`,
    ),
    anyDue: query<{ due: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM jobs WHERE queue = ?1 AND state = 'waiting' AND due_at <= ?2)
       OR EXISTS (SELECT 1 FROM jobs WHERE queue = ?1 AND state = 'active' AND lease_until <= ?2)
       OR EXISTS (SELECT 1 FROM schedules WHERE queue = ?1 AND next_at <= ?2) AS due`,
    ),
    bury: query(
      db,
      `UPDATE jobs SET state = 'failed', reason = 'its worker died again and again', ended_at = ?
       WHERE queue = ? AND ${stalled} AND stalls >= ?`,
    ),
    stall: query(db, `UPDATE jobs SET state = 'waiting', stalls = stalls + 1 WHERE queue = ? AND ${stalled}`),
    begin: query<JobRow>(
      db,
      `UPDATE jobs SET state = 'active', attempts_started = attempts_started + 1, lease_until = ? WHERE number =
       (SELECT number FROM jobs WHERE queue = ? AND state = 'waiting' AND due_at <= ? ORDER BY due_at, number LIMIT 1)
       RETURNING ${COLUMNS}`,
    ),
    renew: query(db, `UPDATE jobs SET lease_until = ? ${mine}`),
    end: query(db, `UPDATE jobs SET state = ?, reason = ?, ended_at = ? ${mine}`),
    fail: query(
      db,
      `UPDATE jobs SET state = 'failed', attempts_made = attempts_made + 1, reason = ?, ended_at = ? ${mine}`,
    ),
    putBack: query(
      db,
      `UPDATE jobs SET state = 'waiting', due_at = ?, attempts_made = attempts_made + ?, reason = ? ${mine}`,
    ),
  };
}

/** The statements that look at jobs, revive them and throw them away. */
function lookStatements(db: DatabaseSync) {
  return {
    get: query<JobRow>(db, `SELECT ${COLUMNS} FROM jobs WHERE queue = ? AND id = ?`),
    remove: query(db, "DELETE FROM jobs WHERE queue = ? AND id = ? AND state <> 'active'"),
    retry: query(
      db,
      `UPDATE jobs SET state = 'waiting', attempts_made = 0, stalls = 0, due_at = ?, reason = NULL, ended_at = NULL
       WHERE queue = ? AND id = ? AND state = 'failed'`,
    ),
    drop: query(db, "DELETE FROM jobs WHERE queue = ? AND id = ? AND state = 'failed'"),
    failed: query<JobRow>(
      db,
      `SELECT ${COLUMNS} FROM jobs WHERE queue = ? AND state = 'failed' ORDER BY ended_at DESC, number DESC LIMIT ?`,
    ),
    countOpen: query<{ count: number }>(
      db,
      "SELECT count(*) AS count FROM jobs WHERE queue = ? AND state IN ('waiting', 'active')",
    ),
    trim: query(
      db,
      `DELETE FROM jobs WHERE queue = ? AND state = ? AND number <= (SELECT number FROM jobs WHERE queue = ? AND state = ?
       ORDER BY number DESC LIMIT 1 OFFSET ?)`,
    ),
  };
}
