import type { DatabaseSync } from 'node:sqlite';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import { query } from './query.ts';

/** Operators' words that what a source prints now is right; kept with their dates. */
export interface Acceptances {
  /** Records one; one that is still waiting is replaced. */
  add(source: SourceId, at: Instant): void;
  /** When the one that is waiting to be used was given; null when there is none. */
  waiting(source: SourceId): Instant | null;
  /** Notes that a run acted on the one waiting. */
  use(source: SourceId, run: number, withdrawn: number, at: Instant): void;
  /** Lets the one waiting lapse unused. */
  lapse(source: SourceId, at: Instant): void;
}

/** The acceptances of one connection; on a connection for reading only `waiting` may be used. */
export function openAcceptances(db: DatabaseSync): Acceptances {
  const waiting = query<{ at: Instant }>(
    db,
    'SELECT accepted_at AS at FROM acceptances WHERE source = ? AND closed_at IS NULL ORDER BY number DESC LIMIT 1',
  );
  const add = query(db, 'INSERT INTO acceptances (source, accepted_at) VALUES (?, ?)');
  const close = query(
    db,
    'UPDATE acceptances SET closed_at = ?, run = ?, withdrawn = ? WHERE source = ? AND closed_at IS NULL',
  );
  return {
    add(source, at) {
      close.run(at, null, 0, source);
      add.run(source, at);
    },
    waiting: (source) => waiting.get(source)?.at ?? null,
    use: (source, run, withdrawn, at) => void close.run(at, run, withdrawn, source),
    lapse: (source, at) => void close.run(at, null, 0, source),
  };
}
