import type { DatabaseSync } from 'node:sqlite';
import { withoutContactData } from '../../domain/normalise/without-contact-data.ts';
import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { KeptProblem } from '../store.ts';
import { query } from './query.ts';

/** Items and pages that could not be taken in, with their reasons. */
export interface Problems {
  keep(run: number, url: string, key: string | null, reason: string, at: Instant): void;
  /** Newest first. */
  list(source: SourceId, limit: number): readonly KeptProblem[];
  /** Forgets what a run, now over, has shown to be gone; what it did not look at stays when it was not complete. */
  settle(source: SourceId, run: number, isComplete: boolean): void;
}

/** More problems of one run, or of one source, than this are counted but not kept. */
const MOST_KEPT = 500;

/** A reason is a sentence; what a site sends must not fill the store. */
const LONGEST_REASON = 1000;

/** The problems of one connection. */
export function openProblems(db: DatabaseSync): Problems {
  const statements = problemStatements(db);
  return {
    keep(run, url, key, reason, at) {
      // A reason may quote the page, and whoever is named there.
      const kept = withoutContactData(reason.slice(0, LONGEST_REASON));
      statements.keep.run(run, url, key, kept, at, MOST_KEPT);
      statements.count.run(run);
    },
    list: (source, limit) => statements.list.all(source, limit).map((row) => ({ ...row })),
    settle(source, run, isComplete) {
      if (isComplete) statements.dropEarlier.run(source, run);
      else statements.dropRepeated.run(source, run);
      statements.trim.run(source, MOST_KEPT);
    },
  };
}

const OF_SOURCE = 'run IN (SELECT id FROM runs WHERE source = ?1)';

function problemStatements(db: DatabaseSync) {
  return {
    keep: query(
      db,
      `INSERT INTO problems (run, url, key, reason, at) SELECT ?1, ?2, ?3, ?4, ?5
       WHERE (SELECT problems FROM runs WHERE id = ?1) < ?6`,
    ),
    count: query(db, 'UPDATE runs SET problems = problems + 1 WHERE id = ?'),
    list: query<KeptProblem>(
      db,
      `SELECT url, key, reason, at FROM problems WHERE ${OF_SOURCE} ORDER BY number DESC LIMIT ?2`,
    ),
    dropEarlier: query(db, `DELETE FROM problems WHERE ${OF_SOURCE} AND run < ?2`),
    dropRepeated: query(
      db,
      `DELETE FROM problems WHERE ${OF_SOURCE} AND run < ?2 AND EXISTS (
         SELECT 1 FROM problems again WHERE again.run = ?2 AND again.url = problems.url AND again.key IS problems.key)`,
    ),
    trim: query(
      db,
      `DELETE FROM problems WHERE number IN (
         SELECT number FROM problems WHERE ${OF_SOURCE} ORDER BY number DESC LIMIT -1 OFFSET ?2)`,
    ),
  };
}
