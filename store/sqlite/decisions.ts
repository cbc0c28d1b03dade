import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../domain/time.ts';
import type { Doubt, DuplicateReading, PairDecision, SightingName } from '../duplicates.ts';
import { query } from './query.ts';

/** What operators have decided about pairs of sightings, and what is left for them to decide. */
export interface Decisions extends DuplicateReading {
  note(decision: PairDecision): void;
  /** Posting of a sighting that an operator has called the same, or another one than; null when there is none now. */
  joinedTo(sighting: SightingName): number | null;
  /** Postings that an operator keeps a sighting out of. */
  apartFrom(sighting: SightingName): ReadonlySet<number>;
  /** Replaces the doubts about a sighting. */
  doubt(sighting: number, near: readonly number[], because: string, at: Instant): void;
  /** Doubts about a posting are about another one now. */
  moveDoubts(posting: number, into: number): void;
}

const MOST_NEAR = 5;

interface DecisionRow {
  readonly source: string;
  readonly key: string;
  readonly otherSource: string;
  readonly otherKey: string;
  readonly isSame: number;
  readonly decidedAt: string;
}

/** The decisions of one connection; on a connection for reading only `pairDecisions` and `doubts` may be used. */
export function openDecisions(db: DatabaseSync): Decisions {
  const statements = decisionStatements(db);
  return {
    note({ one, other, isSame, decidedAt }) {
      const verdict = isSame ? 1 : 0;
      statements.put.run(one.source, one.key, other.source, other.key, verdict, decidedAt);
      statements.put.run(other.source, other.key, one.source, one.key, verdict, decidedAt);
    },
    pairDecisions: () =>
      statements.all.all().map((row) => ({
        one: { source: row.source, key: row.key },
        other: { source: row.otherSource, key: row.otherKey },
        isSame: row.isSame === 1,
        decidedAt: row.decidedAt,
      })),
    joinedTo: ({ source, key }) => statements.postings.get(source, key, 1)?.posting ?? null,
    apartFrom: ({ source, key }) =>
      new Set(statements.postings.all(source, key, 0).map(({ posting }) => posting)),
    doubt(sighting, near, because, at) {
      statements.dropDoubts.run(sighting);
      for (const posting of near.slice(0, MOST_NEAR)) statements.addDoubt.run(sighting, posting, because, at);
    },
    moveDoubts: (posting, into) => void statements.moveDoubts.run(into, posting),
    doubts: (limit) => statements.doubts.all(limit).map((row) => ({ ...row })),
  };
}

function decisionStatements(db: DatabaseSync) {
  return {
    put: query(
      db,
      `INSERT OR REPLACE INTO pair_decisions (source, key, other_source, other_key, is_same, decided_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    all: query<DecisionRow>(
      db,
      `SELECT source, key, other_source AS otherSource, other_key AS otherKey, is_same AS isSame,
       decided_at AS decidedAt FROM pair_decisions WHERE (source, key) < (other_source, other_key)
       ORDER BY decided_at, source, key, other_source, other_key`,
    ),
    postings: query<{ posting: number }>(
      db,
      `SELECT s.posting FROM pair_decisions d JOIN sightings s ON s.source = d.other_source AND s.key = d.other_key
       WHERE d.source = ? AND d.key = ? AND d.is_same = ? ORDER BY s.posting`,
    ),
    addDoubt: query(
      db,
      'INSERT OR REPLACE INTO doubts (sighting, near, because, noted_at) VALUES (?, ?, ?, ?)',
    ),
    dropDoubts: query(db, 'DELETE FROM doubts WHERE sighting = ?'),
    moveDoubts: query(db, 'UPDATE OR IGNORE doubts SET near = ? WHERE near = ?'),
    doubts: query<Doubt>(
      db,
      `SELECT a.id AS one, b.id AS other, d.because, d.noted_at AS notedAt FROM doubts d
       JOIN sightings s ON s.number = d.sighting AND s.withdrawn_at IS NULL
       JOIN postings a ON a.number = s.posting JOIN postings b ON b.number = d.near AND b.withdrawn_at IS NULL
       WHERE a.number <> b.number AND NOT EXISTS (
         SELECT 1 FROM pair_decisions p JOIN sightings t ON t.source = p.other_source AND t.key = p.other_key
         WHERE p.source = s.source AND p.key = s.key AND p.is_same = 0 AND t.posting = b.number)
       GROUP BY min(a.number, b.number), max(a.number, b.number)
       ORDER BY d.noted_at DESC, a.number DESC LIMIT ?`,
    ),
  };
}
