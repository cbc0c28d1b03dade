import type { DatabaseSync } from 'node:sqlite';
import type { Intake } from '../store.ts';
import { query } from './query.ts';

/** How far the parcels of runs on other machines have come. */
export interface Intakes {
  /** Null when the run is over. */
  of(run: number): Intake | null;
  note(run: number, intake: Intake): void;
  forget(run: number): void;
}

const NOTHING_YET: Intake = { taken: 0, begun: '' };

/** The intakes of one connection. */
export function openIntakes(db: DatabaseSync): Intakes {
  const select = query<Intake>(db, 'SELECT taken, begun FROM intakes WHERE run = ?');
  const open = query<{ id: number }>(db, 'SELECT id FROM runs WHERE id = ? AND ended_at IS NULL');
  const put = query(db, 'INSERT OR REPLACE INTO intakes (run, taken, begun) VALUES (?, ?, ?)');
  const remove = query(db, 'DELETE FROM intakes WHERE run = ?');
  return {
    of: (run) => (open.get(run) ? (select.get(run) ?? NOTHING_YET) : null),
    note: (run, { taken, begun }) => void put.run(run, taken, begun),
    forget: (run) => void remove.run(run),
  };
}
