import type { DatabaseSync } from 'node:sqlite';
import type { LocatedPosting, RawPosting, SourceId } from '../../domain/posting.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { Candidates } from './candidates.ts';
import { query } from './query.ts';
import { openSightingMoves, type SightingMoves } from './sighting-moves.ts';

/** What is known of a sighting without reading its print. */
export interface KnownSighting {
  readonly number: number;
  readonly posting: number;
  readonly rawHash: string;
  readonly withdrawnAt: Instant | null;
  readonly applyBy: IsoDate | null;
  readonly joinedBecause: string | null;
  /** Why an operator keeps it from being shown. */
  readonly withheldBecause: string | null;
}

/** A sighting as it is written. */
export interface SightingEntry {
  readonly posting: number;
  readonly source: SourceId;
  readonly key: string;
  readonly url: string;
  readonly nearness: number;
  readonly run: number;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
  readonly joinedBecause: string | null;
  readonly applyBy: IsoDate | null;
  readonly withheldBecause: string | null;
  readonly rawHash: string;
  readonly raw: RawPosting;
  readonly judged: LocatedPosting;
  readonly blockingKeys: readonly string[];
}

/** The prints of postings, by source and key. */
export interface Sightings extends SightingMoves {
  find(source: SourceId, key: string): KnownSighting | null;
  judged(number: number): string;
  /** Answers its number. */
  add(entry: SightingEntry): number;
  replace(number: number, entry: SightingEntry): void;
  confirm(number: number, run: number, at: Instant): void;
  reopen(number: number): void;
  withdraw(number: number, at: Instant, because: string): void;
  /** Number of sightings of a posting. */
  countOf(posting: number): number;
  /** Number of other sightings of its posting that are not withdrawn. */
  openBeside(sighting: KnownSighting): number;
}

/** Why a sighting is withdrawn whose own last day to apply is over. */
export const DEADLINE_PASSED = 'its deadline has passed';

/** The sightings of one writing connection. */
export function openSightings(db: DatabaseSync, candidates: Candidates): Sightings {
  const statements = sightingStatements(db);

  return {
    ...openSightingMoves(db, candidates),
    find: (source, key) => statements.find.get(source, key) ?? null,
    judged: (number) => statements.judged.get(number)?.judged ?? '{}',
    add({ blockingKeys, raw, judged, ...row }) {
      statements.add.runNamed({ ...row, raw: JSON.stringify(raw), judged: JSON.stringify(judged) });
      const number = statements.find.get(row.source, row.key)?.number;
      if (number === undefined) throw new Error(`the sighting ${row.source} ${row.key} was not added`);
      candidates.put(number, { ...row, judged, blockingKeys, isOpen: row.withdrawnAt === null });
      return number;
    },
    replace(number, { blockingKeys, source: _source, key: _key, raw, judged, ...row }) {
      const written = { raw: JSON.stringify(raw), judged: JSON.stringify(judged), number };
      statements.replace.runNamed({ ...row, ...written });
      candidates.put(number, { ...row, judged, blockingKeys, isOpen: row.withdrawnAt === null });
    },
    confirm: (number, run, at) => void statements.confirm.run(at, run, number),
    reopen(number) {
      statements.withdraw.run(null, null, number);
      candidates.reopen(number);
    },
    withdraw(number, at, because) {
      statements.withdraw.run(at, because, number);
      candidates.close(number);
    },
    countOf: (posting) => statements.countOf.get(posting)?.count ?? 0,
    openBeside: ({ posting, number }) => statements.openBeside.get(posting, number)?.count ?? 0,
  };
}

/** What is taken in as no longer open is hidden by the operator, or past its deadline. */
const WITHDRAWN_BECAUSE = `CASE WHEN :withdrawnAt IS NULL THEN NULL ELSE coalesce(:withheldBecause, '${DEADLINE_PASSED}') END`;
const ADD = `INSERT INTO sightings (posting, source, key, url, nearness, first_seen, last_confirmed, last_run,
  withdrawn_at, withdrawn_because, joined_because, withheld_because, apply_by, raw_hash, raw, judged, read_at) VALUES (:posting, :source, :key, :url, :nearness,
  :at, :at, :run, :withdrawnAt, ${WITHDRAWN_BECAUSE}, :joinedBecause, :withheldBecause, :applyBy, :rawHash, :raw, :judged, :at)`;
const REPLACE = `UPDATE sightings SET posting = :posting, url = :url, nearness = :nearness,
  last_confirmed = max(last_confirmed, :at),
  last_run = :run, missed = 0, withdrawn_at = :withdrawnAt, withdrawn_because = ${WITHDRAWN_BECAUSE}, joined_because = :joinedBecause, withheld_because = :withheldBecause,
  apply_by = :applyBy, raw_hash = :rawHash, raw = :raw, judged = :judged, read_at = :at WHERE number = :number`;
function sightingStatements(db: DatabaseSync) {
  return {
    find: query<KnownSighting>(
      db,
      `SELECT number, posting, raw_hash AS rawHash, withdrawn_at AS withdrawnAt, apply_by AS applyBy,
       joined_because AS joinedBecause, withheld_because AS withheldBecause FROM sightings WHERE source = ? AND key = ?`,
    ),
    judged: query<{ judged: string }>(db, 'SELECT judged FROM sightings WHERE number = ?'),
    add: query(db, ADD),
    replace: query(db, REPLACE),
    confirm: query(
      db,
      'UPDATE sightings SET last_confirmed = max(last_confirmed, ?), last_run = ?, missed = 0 WHERE number = ?',
    ),
    withdraw: query(db, 'UPDATE sightings SET withdrawn_at = ?, withdrawn_because = ? WHERE number = ?'),
    countOf: query<{ count: number }>(db, 'SELECT count(*) AS count FROM sightings WHERE posting = ?'),
    openBeside: query<{ count: number }>(
      db,
      'SELECT count(*) AS count FROM sightings WHERE posting = ? AND number <> ? AND withdrawn_at IS NULL',
    ),
  };
}
