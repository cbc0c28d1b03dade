import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Coverage, RunResult, SourceState } from '../store.ts';
import type { Acceptances } from './acceptances.ts';
import { fromJson, query } from './query.ts';
import type { Runs } from './runs.ts';

/** What is remembered of a source beyond its single runs. */
export interface SourceStates {
  of(source: SourceId): SourceState;
  all(): readonly SourceState[];
  openSightings(source: SourceId): number;
  note(source: SourceId, result: RunResult, at: Instant): void;
  /** Ends a suspension; false when there was none. */
  resume(source: SourceId): boolean;
}

const YIELDS = 14;

interface StateRow {
  readonly lastSuccessAt: Instant | null;
  readonly suspendedUntil: Instant | null;
  readonly suspendedBecause: string | null;
}

interface YieldRow {
  readonly found: number;
  readonly coverage: string | null;
}

const NOTHING_YET: StateRow = { lastSuccessAt: null, suspendedUntil: null, suspendedBecause: null };

/** The states of sources over one connection. */
export function openSourceStates(db: DatabaseSync, runs: Runs, acceptances: Acceptances): SourceStates {
  const statements = stateStatements(db);
  const openSightings = (source: SourceId) => statements.open.get(source)?.count ?? 0;

  function of(source: SourceId): SourceState {
    const state = statements.state.get(source) ?? NOTHING_YET;
    const yields = statements.yields.all(source, YIELDS);
    return {
      source,
      lastRun: runs.list(source, 1)[0] ?? null,
      lastEndedRun: runs.lastEnded(source),
      openSightings: openSightings(source),
      recentYields: yields.map(({ found }) => found),
      recentCoverage: yields.flatMap(({ coverage }) =>
        coverage === null ? [] : fromJson<Coverage>(coverage),
      ),
      missing: statements.missing.get(source)?.count ?? 0,
      acceptedAt: acceptances.waiting(source),
      ...state,
    };
  }

  return {
    of,
    all: () => statements.sources.all().map((row) => of(row.source)),
    openSightings,
    note(source, { outcome, reason, suspendedUntil }, at) {
      const because = suspendedUntil === null ? null : reason;
      statements.note.run(source, outcome === 'complete' ? at : null, suspendedUntil, because);
    },
    resume: (source) => statements.resume.run(source) > 0,
  };
}

function stateStatements(db: DatabaseSync) {
  return {
    state: query<StateRow>(
      db,
      `SELECT last_success_at AS lastSuccessAt, suspended_until AS suspendedUntil,
       suspended_because AS suspendedBecause FROM source_states WHERE source = ?`,
    ),
    open: query<{ count: number }>(
      db,
      'SELECT count(*) AS count FROM sightings WHERE source = ? AND withdrawn_at IS NULL',
    ),
    yields: query<YieldRow>(
      db,
      `SELECT found, coverage FROM runs WHERE source = ?1 AND outcome = 'complete' AND kind = 'crawl'
       AND id >= (SELECT coalesce(max(run), 0) FROM acceptances WHERE source = ?1) ORDER BY id DESC LIMIT ?2`,
    ),
    missing: query<{ count: number }>(
      db,
      'SELECT count(*) AS count FROM sightings WHERE source = ? AND withdrawn_at IS NULL AND missed >= 2',
    ),
    resume: query(
      db,
      `UPDATE source_states SET suspended_until = NULL, suspended_because = NULL
       WHERE source = ? AND suspended_until IS NOT NULL`,
    ),
    sources: query<{ source: SourceId }>(db, 'SELECT DISTINCT source FROM runs ORDER BY source'),
    note: query(
      db,
      `INSERT INTO source_states (source, last_success_at, suspended_until, suspended_because) VALUES (?, ?, ?, ?)
       ON CONFLICT (source) DO UPDATE SET last_success_at = coalesce(excluded.last_success_at, last_success_at),
       suspended_until = excluded.suspended_until, suspended_because = excluded.suspended_because`,
    ),
  };
}
