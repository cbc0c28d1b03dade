import type { DatabaseSync } from 'node:sqlite';
import type { LocatedPosting, SourceId } from '../../domain/posting.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { Candidate } from '../store.ts';
import { fromJson, query } from './query.ts';
import { openRecentPrints } from './recent-prints.ts';

/** What is known of a sighting without reading its print. */
export interface KnownSighting {
  readonly number: number;
  readonly posting: number;
  readonly rawHash: string;
  readonly withdrawnAt: Instant | null;
  readonly applyBy: IsoDate | null;
  readonly joinedBecause: string | null;
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
  readonly rawHash: string;
  readonly raw: string;
  readonly judged: string;
  readonly blockingKeys: readonly string[];
}

/** The prints of postings, by source and key. */
export interface Sightings {
  find(source: SourceId, key: string): KnownSighting | null;
  judged(number: number): string;
  add(entry: SightingEntry): void;
  replace(number: number, entry: SightingEntry): void;
  confirm(number: number, run: number, at: Instant): void;
  reopen(number: number): void;
  withdraw(number: number, at: Instant): void;
  /** Number of sightings of a posting. */
  countOf(posting: number): number;
  /** Number of other sightings of its posting that are not withdrawn. */
  openBeside(sighting: KnownSighting): number;
  /** Open postings that share blocking keys, most shared keys first. */
  candidates(
    blockingKeys: readonly string[],
    except: { source: SourceId; key: string },
  ): readonly Candidate[];
}

const MOST_CANDIDATES = 50;

/** Prints kept at hand, some 20 KB each: those of the employers that a crawl meets again and again. */
const RECENT_PRINTS = 1000;

interface CandidateRow {
  readonly id: string;
  readonly number: number;
  readonly stamp: string;
}

/** The sightings of one writing connection. */
export function openSightings(db: DatabaseSync): Sightings {
  const statements = sightingStatements(db);
  const recent = openRecentPrints(RECENT_PRINTS);
  const judged = (number: number): string => statements.judged.get(number)?.judged ?? 'null';

  function printOf({ number, stamp }: CandidateRow): LocatedPosting {
    return recent.of(number, stamp, () => fromJson<LocatedPosting>(judged(number)));
  }

  function writeKeys(number: number, keys: readonly string[]): void {
    for (const key of keys) statements.addKey.run(key, number);
  }

  return {
    find: (source, key) => statements.find.get(source, key) ?? null,
    judged,
    add({ blockingKeys, ...row }) {
      statements.add.runNamed(row);
      const number = statements.find.get(row.source, row.key)?.number;
      if (number !== undefined) writeKeys(number, blockingKeys);
    },
    replace(number, { blockingKeys, source: _source, key: _key, ...row }) {
      statements.replace.runNamed({ ...row, number });
      recent.forget(number);
      statements.dropKeys.run(number);
      writeKeys(number, blockingKeys);
    },
    confirm: (number, run, at) => void statements.confirm.run(at, run, number),
    reopen: (number) => void statements.withdraw.run(null, number),
    withdraw: (number, at) => void statements.withdraw.run(at, number),
    countOf: (posting) => statements.countOf.get(posting)?.count ?? 0,
    openBeside: ({ posting, number }) => statements.openBeside.get(posting, number)?.count ?? 0,
    candidates(blockingKeys, { source, key }) {
      const rows = statements.candidates.all(JSON.stringify(blockingKeys), source, key, MOST_CANDIDATES);
      return [...Map.groupBy(rows, (row) => row.id)].map(([id, prints]) => ({
        id,
        judged: prints.map(printOf),
      }));
    },
  };
}

const ADD = `INSERT INTO sightings (posting, source, key, url, nearness, first_seen, last_confirmed, last_run,
  withdrawn_at, joined_because, apply_by, raw_hash, raw, judged) VALUES (:posting, :source, :key, :url, :nearness,
  :at, :at, :run, :withdrawnAt, :joinedBecause, :applyBy, :rawHash, :raw, :judged)`;
const REPLACE = `UPDATE sightings SET posting = :posting, url = :url, nearness = :nearness,
  last_confirmed = max(last_confirmed, :at),
  last_run = :run, missed = 0, withdrawn_at = :withdrawnAt, joined_because = :joinedBecause, apply_by = :applyBy,
  raw_hash = :rawHash, raw = :raw, judged = :judged WHERE number = :number`;
// Postings that share the most keys first: what is cut off beyond the limit is the least alike.
const CANDIDATES = `
  SELECT p.id, s.number, s.raw_hash || octet_length(s.judged) AS stamp FROM (
    SELECT s.posting, count(DISTINCT b.key) AS shared FROM json_each(?1) wanted
    JOIN blocking_keys b ON b.key = wanted.value JOIN sightings s ON s.number = b.sighting
    WHERE NOT (s.source = ?2 AND s.key = ?3) AND s.withdrawn_at IS NULL
    GROUP BY s.posting ORDER BY shared DESC, s.posting DESC LIMIT ?4
  ) near JOIN postings p ON p.number = near.posting
  JOIN sightings s ON s.posting = near.posting AND s.withdrawn_at IS NULL AND NOT (s.source = ?2 AND s.key = ?3)
  ORDER BY near.shared DESC, near.posting DESC, s.nearness, s.number`;

function sightingStatements(db: DatabaseSync) {
  return {
    find: query<KnownSighting>(
      db,
      `SELECT number, posting, raw_hash AS rawHash, withdrawn_at AS withdrawnAt, apply_by AS applyBy,
       joined_because AS joinedBecause FROM sightings WHERE source = ? AND key = ?`,
    ),
    judged: query<{ judged: string }>(db, 'SELECT judged FROM sightings WHERE number = ?'),
    add: query(db, ADD),
    replace: query(db, REPLACE),
    confirm: query(
      db,
      'UPDATE sightings SET last_confirmed = max(last_confirmed, ?), last_run = ?, missed = 0 WHERE number = ?',
    ),
    withdraw: query(db, 'UPDATE sightings SET withdrawn_at = ? WHERE number = ?'),
    countOf: query<{ count: number }>(db, 'SELECT count(*) AS count FROM sightings WHERE posting = ?'),
    openBeside: query<{ count: number }>(
      db,
      'SELECT count(*) AS count FROM sightings WHERE posting = ? AND number <> ? AND withdrawn_at IS NULL',
    ),
    addKey: query(db, 'INSERT OR IGNORE INTO blocking_keys (key, sighting) VALUES (?, ?)'),
    dropKeys: query(db, 'DELETE FROM blocking_keys WHERE sighting = ?'),
    candidates: query<CandidateRow>(db, CANDIDATES),
  };
}
