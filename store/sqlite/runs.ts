import type { DatabaseSync } from 'node:sqlite';
import { withoutContactData } from '../../domain/normalise/without-contact-data.ts';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Coverage, Run, RunKind, RunResult } from '../store.ts';
import { query } from './query.ts';

/** The crawl runs. */
export interface Runs {
  list(source: SourceId, limit: number): readonly Run[];
  /** Throws when there is no such run. */
  get(run: number): Run;
  /** The last crawl that has ended. */
  lastEnded(source: SourceId): Run | null;
  kindOf(run: number): RunKind;
  open(source: SourceId, at: Instant, leaseSeconds: number, kind: RunKind): number | null;
  close(run: number, result: RunResult, withdrawn: number, at: Instant): void;
  count(run: number, what: 'added' | 'changed'): void;
  noteCoverage(run: number, coverage: Coverage): void;
}

interface OpenRun {
  readonly id: number;
  readonly leaseUntil: Instant;
}

/** The runs of one connection. */
export function openRuns(db: DatabaseSync): Runs {
  const statements = runStatements(db);
  return {
    list: (source, limit) => statements.list.all(source, limit).map((run) => ({ ...run })),
    get(run) {
      const row = statements.get.get(run);
      if (!row) throw new Error(`there is no run ${run}`);
      return { ...row };
    },
    lastEnded(source) {
      const row = statements.lastEnded.get(source);
      return row ? { ...row } : null;
    },
    kindOf: (run) => statements.kind.get(run)?.kind ?? 'crawl',
    open(source, at, leaseSeconds, kind) {
      const leases = statements.unfinished.all(source);
      if (leases.some((lease) => lease.leaseUntil > at)) return null;
      for (const lease of leases) statements.interrupt.run(at, lease.id);
      const leaseUntil = new Date(Date.parse(at) + leaseSeconds * 1000).toISOString();
      return statements.open.get(source, at, leaseUntil, kind)?.id ?? null;
    },
    close(run, { outcome, reason, pages, unchangedPages }, withdrawn, at) {
      // A reason may quote the page, and whoever is named there.
      const kept = reason === null ? null : withoutContactData(reason);
      statements.close.run(at, outcome, kept, pages, unchangedPages, withdrawn, run);
    },
    count: (run, what) => void statements[what].run(run),
    noteCoverage: (run, coverage) => void statements.coverage.run(JSON.stringify(coverage), run),
  };
}

const RUN = `id, source, started_at AS startedAt, ended_at AS endedAt, outcome, reason, pages,
  unchanged_pages AS unchangedPages, found, added, changed, withdrawn, problems`;
const CRAWLS = "source = ? AND kind = 'crawl'";
const FOUND = '(SELECT count(*) FROM sightings s WHERE s.source = runs.source AND s.last_run = runs.id)';

function runStatements(db: DatabaseSync) {
  return {
    list: query<Run>(db, `SELECT ${RUN} FROM runs WHERE ${CRAWLS} ORDER BY id DESC LIMIT ?`),
    lastEnded: query<Run>(
      db,
      `SELECT ${RUN} FROM runs WHERE ${CRAWLS} AND ended_at IS NOT NULL ORDER BY id DESC LIMIT 1`,
    ),
    kind: query<{ kind: RunKind }>(db, 'SELECT kind FROM runs WHERE id = ?'),
    get: query<Run>(db, `SELECT ${RUN} FROM runs WHERE id = ?`),
    unfinished: query<OpenRun>(
      db,
      'SELECT id, lease_until AS leaseUntil FROM runs WHERE source = ? AND ended_at IS NULL',
    ),
    interrupt: query(
      db,
      `UPDATE runs SET ended_at = ?, outcome = 'interrupted', found = ${FOUND},
       reason = 'the program ended before the run did' WHERE id = ?`,
    ),
    open: query<{ id: number }>(
      db,
      'INSERT INTO runs (source, started_at, lease_until, kind) VALUES (?, ?, ?, ?) RETURNING id',
    ),
    close: query(
      db,
      `UPDATE runs SET ended_at = ?, outcome = ?, reason = ?, pages = ?, unchanged_pages = ?, withdrawn = ?,
       found = ${FOUND} WHERE id = ?`,
    ),
    added: query(db, 'UPDATE runs SET added = added + 1 WHERE id = ?'),
    changed: query(db, 'UPDATE runs SET changed = changed + 1 WHERE id = ?'),
    coverage: query(db, 'UPDATE runs SET coverage = ? WHERE id = ?'),
  };
}
