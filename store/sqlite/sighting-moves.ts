import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../domain/time.ts';
import type { SightingName } from '../duplicates.ts';
import type { Rejudged } from '../rejudging.ts';
import type { Candidates } from './candidates.ts';
import { query } from './query.ts';

/** What is done with sightings beside crawls: they are judged anew, and put into other postings. */
export interface SightingMoves {
  /** Keeps another judgement of the same print; false when nothing about it has changed. */
  rejudge(number: number, rejudged: Rejudged, at: Instant): boolean;
  /** Puts a sighting into another posting. */
  move(number: number, posting: number, because: string | null): void;
  /** Puts all sightings of a posting into another. */
  moveAll(from: number, into: number, because: string): void;
  numberOf(name: SightingName): number | null;
  postingOf(number: number): number | null;
  nameOf(number: number): SightingName | null;
  /** Names of the sightings of a posting, nearest to the employer first. */
  namesOf(posting: number): readonly SightingName[];
}

/** Moves over one writing connection. */
export function openSightingMoves(db: DatabaseSync, candidates: Candidates): SightingMoves {
  const statements = moveStatements(db);

  function move(number: number, posting: number, because: string | null): void {
    statements.move.run(posting, because, number);
    candidates.move(number, posting);
  }

  return {
    rejudge(number, { judged, blockingKeys, withheldBecause }, at) {
      const before = statements.standing.get(number);
      if (!before) return false;
      const written = JSON.stringify(judged);
      const wasOpen = before.withdrawnAt === null || before.withheldBecause !== null;
      const isOpen = withheldBecause === null && wasOpen;
      candidates.put(number, { posting: before.posting, isOpen, judged, blockingKeys });
      if (before.judged === written && before.withheldBecause === withheldBecause) return false;
      const withdrawnAt = isOpen ? null : (before.withdrawnAt ?? at);
      statements.rejudge.run(written, judged.applyBy, withheldBecause, withdrawnAt, number);
      return true;
    },
    move,
    moveAll(from, into, because) {
      for (const { number } of statements.numbersOf.all(from)) move(number, into, because);
    },
    numberOf: ({ source, key }) => statements.numberOf.get(source, key)?.number ?? null,
    postingOf: (number) => statements.standing.get(number)?.posting ?? null,
    nameOf: (number) => statements.nameOf.get(number) ?? null,
    namesOf: (posting) => statements.namesOf.all(posting).map((row) => ({ ...row })),
  };
}

interface Standing {
  readonly posting: number;
  readonly judged: string;
  readonly withdrawnAt: Instant | null;
  readonly withheldBecause: string | null;
}

function moveStatements(db: DatabaseSync) {
  return {
    standing: query<Standing>(
      db,
      `SELECT posting, judged, withdrawn_at AS withdrawnAt, withheld_because AS withheldBecause
       FROM sightings WHERE number = ?`,
    ),
    rejudge: query(
      db,
      `UPDATE sightings SET judged = ?1, apply_by = ?2, withheld_because = ?3, withdrawn_at = ?4,
       withdrawn_because = CASE WHEN ?4 IS NULL THEN NULL ELSE coalesce(?3, withdrawn_because) END WHERE number = ?5`,
    ),
    move: query(db, 'UPDATE sightings SET posting = ?, joined_because = ? WHERE number = ?'),
    numbersOf: query<{ number: number }>(db, 'SELECT number FROM sightings WHERE posting = ?'),
    numberOf: query<{ number: number }>(db, 'SELECT number FROM sightings WHERE source = ? AND key = ?'),
    nameOf: query<SightingName>(db, 'SELECT source, key FROM sightings WHERE number = ?'),
    namesOf: query<SightingName>(
      db,
      'SELECT source, key FROM sightings WHERE posting = ? ORDER BY nearness, first_seen, number',
    ),
  };
}
