import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../../domain/time.ts';
import { query } from '../../sqlite/query.ts';
import type { SchedulePattern } from '../queue.ts';
import { timeAfter } from '../schedule-times.ts';

interface ScheduleRow extends SchedulePattern {
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly nextAt: number;
}

/** A job that a schedule asks for. */
export interface Tick {
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly dueAt: number;
}

/** The schedules of one queue. */
export interface Schedules {
  put(id: string, when: SchedulePattern, name: string, data: string, now: Instant): void;
  keep(ids: readonly string[]): void;
  /** Jobs of times that have come, one per schedule however many were missed; each is answered once. */
  ticks(now: Instant): readonly Tick[];
}

/** The schedules of one queue over one connection. */
export function openSchedules(db: DatabaseSync, queue: string): Schedules {
  const put = query(
    db,
    `INSERT INTO schedules (queue, id, pattern, tz, name, data, next_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (queue, id) DO UPDATE SET name = excluded.name, data = excluded.data, pattern = excluded.pattern,
     tz = excluded.tz, next_at = iif(pattern = excluded.pattern AND tz = excluded.tz, next_at, excluded.next_at)`,
  );
  const keep = query(
    db,
    'DELETE FROM schedules WHERE queue = ? AND id NOT IN (SELECT value FROM json_each(?))',
  );
  const due = query<ScheduleRow>(
    db,
    'SELECT id, pattern, tz, name, data, next_at AS nextAt FROM schedules WHERE queue = ? AND next_at <= ?',
  );
  const advance = query(db, 'UPDATE schedules SET next_at = ? WHERE queue = ? AND id = ?');
  return {
    put: (id, when, name, data, now) =>
      void put.run(queue, id, when.pattern, when.tz, name, data, millis(timeAfter(when, now))),
    keep: (ids) => void keep.run(queue, JSON.stringify(ids)),
    ticks: (now) =>
      due.all(queue, Date.parse(now)).map(({ nextAt: dueAt, ...row }) => {
        advance.run(millis(timeAfter(row, now)), queue, row.id);
        return { id: `repeat.${row.id}.${dueAt}`, name: row.name, data: row.data, dueAt };
      }),
  };
}

function millis(at: Instant | null): number | null {
  return at === null ? null : Date.parse(at);
}
