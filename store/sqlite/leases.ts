import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import { RunOver } from '../store.ts';
import { query } from './query.ts';

/** Who may write for a source: the run whose lease has not run out. Its number is the fencing token. */
export interface Leases {
  /** False when the run is over. */
  renew(run: number, at: Instant, leaseSeconds: number): boolean;
  /** True while a run of the source has a lease. */
  isBusy(source: SourceId, at: Instant): boolean;
  /** Throws RunOver when the run has ended, be it that another has taken its place. */
  requireOpen(run: number): void;
}

/** The leases of one connection. */
export function openLeases(db: DatabaseSync): Leases {
  const renew = query(db, 'UPDATE runs SET lease_until = ? WHERE id = ? AND ended_at IS NULL');
  const busy = query<{ id: number }>(
    db,
    'SELECT id FROM runs WHERE source = ? AND ended_at IS NULL AND lease_until > ?',
  );
  const over = query<{ outcome: string }>(
    db,
    'SELECT outcome FROM runs WHERE id = ? AND ended_at IS NOT NULL',
  );
  return {
    renew: (run, at, leaseSeconds) => renew.run(later(at, leaseSeconds), run) === 1,
    isBusy: (source, at) => busy.get(source, at) !== undefined,
    requireOpen(run) {
      const ended = over.get(run);
      if (ended) throw new RunOver(`run ${run} is over (${ended.outcome})`);
    },
  };
}

function later(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
