import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { EndedPosting } from '../store.ts';
import type { Postings } from './postings.ts';
import { query } from './query.ts';
import { DEADLINE_PASSED, type Sightings } from './sightings.ts';

/** What a complete run withdrew, or why it withdrew nothing. */
export interface Withdrawal {
  readonly withdrawn: number;
  /** Why missing sightings were kept, in one English sentence; null when none were. */
  readonly withheld: string | null;
  /** True when so many were not found by this run that the next one may have to withhold them. */
  readonly isPending: boolean;
}

/** What a complete run leaves to be withdrawn. */
export interface Absence {
  readonly run: number;
  /** What the source itself says is over. */
  readonly ended: readonly EndedPosting[];
  /** An operator has accepted what the source prints now. */
  readonly isAccepted: boolean;
}

/** Takes sightings out of the stock. A posting goes when its last sighting goes. */
export interface Withdrawals {
  /** Withdraws what the source no longer prints or says is over, unless it is too much to be believed. */
  missing(source: SourceId, absence: Absence, at: Instant): Withdrawal;
  /** Withdraws sightings whose own deadline lies before `today`; of all sources when `source` is null. */
  expired(source: SourceId | null, today: IsoDate, at: Instant): number;
}

const RUNS_WITHOUT_IT = 2;
/** A run may take away this many sightings of a source, or this share of them, whichever is more. */
const BELIEVABLE_NUMBER = 10;
const BELIEVABLE_SHARE = 0.1;

interface SightingRow {
  readonly number: number;
  readonly posting: number;
}

interface EndedRow extends SightingRow {
  /** Why it is withdrawn, in English. */
  readonly because: string;
}

/** The withdrawal rules over one writing connection. */
export function openWithdrawals(db: DatabaseSync, sightings: Sightings, postings: Postings): Withdrawals {
  const statements = withdrawalStatements(db);

  function withdraw(rows: readonly EndedRow[], at: Instant): number {
    for (const row of rows) sightings.withdraw(row.number, at, row.because);
    for (const posting of new Set(rows.map((row) => row.posting))) postings.refresh(posting, at);
    return rows.length;
  }

  /** What a run did not see and the source says is over. */
  function endedRows(source: SourceId, { run, ended }: Absence): readonly EndedRow[] {
    return union(ended.flatMap(({ key, reason }) => because(reason, statements.ended.all(source, key, run))));
  }

  return {
    missing(source, absence, at) {
      const open = statements.open.get(source)?.count ?? 0;
      const limit = Math.max(BELIEVABLE_NUMBER, Math.floor(open * BELIEVABLE_SHARE));
      statements.countMissed.run(source, absence.run);
      const over = endedRows(source, absence);
      const believed = absence.isAccepted || over.length <= limit ? withdraw(over, at) : 0;
      const rows = because(
        `not found by ${RUNS_WITHOUT_IT} complete runs`,
        statements.missing.all(source, RUNS_WITHOUT_IT),
      );
      const absent = believed > 0 ? rows : union(over, rows);
      const isBelieved = absence.isAccepted || believed + absent.length <= limit;
      const withdrawn = believed + (isBelieved ? withdraw(absent, at) : 0);
      const isPending = (statements.missedOnce.get(source)?.count ?? 0) > limit;
      return { withdrawn, isPending, withheld: isBelieved ? null : tooMany(absent.length, open, limit) };
    },
    expired: (source, today, at) =>
      withdraw(because(DEADLINE_PASSED, statements.expired.all(today, source)), at),
  };
}

function because(reason: string, rows: readonly SightingRow[]): readonly EndedRow[] {
  return rows.map((row) => ({ ...row, because: reason }));
}

function union(...lists: readonly (readonly EndedRow[])[]): readonly EndedRow[] {
  return [...new Map(lists.flat().map((row) => [row.number, row])).values()];
}

function tooMany(missing: number, open: number, limit: number): string {
  return `withheld: ${missing} of ${open} open sightings are missing, more than the ${limit} that are believed at once`;
}

function withdrawalStatements(db: DatabaseSync) {
  const open = 'source = ?1 AND withdrawn_at IS NULL';
  return {
    open: query<{ count: number }>(db, `SELECT count(*) AS count FROM sightings WHERE ${open}`),
    countMissed: query(db, `UPDATE sightings SET missed = missed + 1 WHERE ${open} AND last_run <> ?2`),
    missedOnce: query<{ count: number }>(
      db,
      `SELECT count(*) AS count FROM sightings WHERE ${open} AND missed > 0`,
    ),
    ended: query<SightingRow>(
      db,
      `SELECT number, posting FROM sightings WHERE ${open} AND key = ?2 AND last_run <> ?3`,
    ),
    missing: query<SightingRow>(db, `SELECT number, posting FROM sightings WHERE ${open} AND missed >= ?2`),
    expired: query<SightingRow>(
      db,
      `SELECT number, posting FROM sightings
       WHERE withdrawn_at IS NULL AND apply_by < ?1 AND (?2 IS NULL OR source = ?2)`,
    ),
  };
}
