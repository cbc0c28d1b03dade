import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { RunResult, SourceState } from '../store.ts';
import { query } from './query.ts';
import type { Runs } from './runs.ts';

/** What is remembered of a source beyond its single runs. */
export interface SourceStates {
  of(source: SourceId): SourceState;
  all(): readonly SourceState[];
  openSightings(source: SourceId): number;
  note(source: SourceId, result: RunResult, at: Instant): void;
}

const YIELDS = 14;

interface StateRow {
  readonly lastSuccessAt: Instant | null;
  readonly suspendedUntil: Instant | null;
  readonly suspendedBecause: string | null;
}
const NOTHING_YET: StateRow = { lastSuccessAt: null, suspendedUntil: null, suspendedBecause: null };

/** The states of sources over one connection. */
export function openSourceStates(db: DatabaseSync, runs: Runs): SourceStates {
  const statements = stateStatements(db);
  const openSightings = (source: SourceId) => statements.open.get(source)?.count ?? 0;

  function of(source: SourceId): SourceState {
    const state = statements.state.get(source) ?? NOTHING_YET;
    return {
      source,
      lastRun: runs.list(source, 1)[0] ?? null,
      openSightings: openSightings(source),
      recentYields: statements.yields.all(source, YIELDS).map((row) => row.found),
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
    yields: query<{ found: number }>(
      db,
      "SELECT found FROM runs WHERE source = ? AND outcome = 'complete' ORDER BY id DESC LIMIT ?",
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
