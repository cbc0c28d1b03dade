import type { DatabaseSync } from 'node:sqlite';
import { query } from './query.ts';

/** How far the parcels of runs on other machines have come. */
export interface Intakes {
  /** Number of the last slice taken; null when the run is over. */
  taken(run: number): number | null;
  keep(run: number, number: number, text: string): void;
  /** The slices kept so far, put together; they are kept no longer. */
  takeOut(run: number): string;
  forget(run: number): void;
}

/** The intakes of one connection. */
export function openIntakes(db: DatabaseSync): Intakes {
  const taken = query<{ taken: number }>(
    db,
    `SELECT coalesce(intakes.taken, 0) AS taken FROM runs LEFT JOIN intakes ON intakes.run = runs.id
     WHERE runs.id = ? AND ended_at IS NULL`,
  );
  const note = query(db, 'INSERT OR REPLACE INTO intakes (run, taken) VALUES (?, ?)');
  const keep = query(db, 'INSERT INTO intake_slices (run, number, text) VALUES (?, ?, ?)');
  const slices = query<{ text: string }>(db, 'SELECT text FROM intake_slices WHERE run = ? ORDER BY number');
  const dropSlices = query(db, 'DELETE FROM intake_slices WHERE run = ?');
  const drop = query(db, 'DELETE FROM intakes WHERE run = ?');
  return {
    taken: (run) => taken.get(run)?.taken ?? null,
    keep(run, number, text) {
      keep.run(run, number, text);
      note.run(run, number);
    },
    takeOut(run) {
      const parcel = slices.all(run).map(({ text }) => text);
      dropSlices.run(run);
      return parcel.join('');
    },
    forget(run) {
      dropSlices.run(run);
      drop.run(run);
    },
  };
}
