import type { DatabaseSync } from 'node:sqlite';
import { fingerprint } from '../../domain/deduplicate.ts';
import {
  FINGERPRINT_VERSION,
  withText,
  type Fingerprint,
  type Gist,
} from '../../domain/deduplicate/fingerprint.ts';
import { readTextPrint, writeTextPrint } from '../../domain/deduplicate/text-print.ts';
import type { LocatedPosting, PostingId } from '../../domain/posting.ts';
import type { Candidate } from '../store.ts';
import { blockNumber } from './block-number.ts';
import { fromJson, query } from './query.ts';
import { openRecentPrints } from './recent-prints.ts';

/** Open postings by what may make another print the same job. */
export interface Candidates {
  /**
   * Postings that share blocks with a new print, those that share the rarest ones first; without the print of the sighting
   * `except`, and without the postings it is kept apart from.
   */
  find(
    blockingKeys: readonly string[],
    except: number | null,
    apart: ReadonlySet<number>,
  ): readonly Candidate[];
  /** Makes a sighting one that is found, or replaces what it is found by. */
  put(sighting: number, print: CandidatePrint): void;
  /** A withdrawn sighting is not found. */
  close(sighting: number): void;
  reopen(sighting: number): void;
  /** The sighting belongs to another posting now. */
  move(sighting: number, posting: number): void;
}

/** A sighting as far as it is a candidate. */
export interface CandidatePrint {
  readonly posting: number;
  readonly isOpen: boolean;
  readonly judged: LocatedPosting;
  readonly blockingKeys: readonly string[];
}

/** Of a block, the newest so many are looked at: two prints of one opening mostly come within days. */
const MOST_OF_BLOCK = 24;
/** What stands with many others in one block and in no other has only its trade or its employer in common. */
const CROWDED = 1 / MOST_OF_BLOCK;
const MOST_CANDIDATES = 24;
/** Prints of one job that a new one is compared with; more of the same tell nothing new. */
const MOST_PRINTS = 8;
/** Prints kept at hand, some 5 KB each: those of the employers that a crawl meets again and again. */
const RECENT_PRINTS = 4000;

interface PrintRow {
  readonly sighting: number;
  readonly id: PostingId;
  /** Another than the program's when the print was never made in the present way. */
  readonly version: number;
  readonly posting: number;
  readonly gist: string;
  readonly stamp: number;
}

/** The candidates over one writing connection. */
export function openCandidates(db: DatabaseSync): Candidates {
  const printOf = openPrintReading(db);
  const beside = query<PrintRow>(db, BESIDE);
  const ranked = openRanking(db);
  return {
    ...openCandidateKeeping(db),
    find(blockingKeys, except, apart) {
      const near = ranked(blockingKeys.map(blockNumber), except);
      const rows = beside.all(JSON.stringify(near), MOST_CANDIDATES * MOST_PRINTS);
      const others = rows.filter(({ sighting, posting }) => sighting !== except && !apart.has(posting));
      return [...Map.groupBy(others, ({ id }) => id)].map(([id, prints]) => ({
        id,
        prints: distinct(prints).slice(0, MOST_PRINTS).map(printOf),
      }));
    },
  };
}

/** Reads prints, each once as long as it stays at hand. */
function openPrintReading(db: DatabaseSync): (row: PrintRow) => Fingerprint {
  const text = query<{ text: string }>(db, 'SELECT text FROM print_texts WHERE sighting = ?');
  const judged = query<{ judged: string }>(db, 'SELECT judged FROM sightings WHERE number = ?');
  const recent = openRecentPrints<Fingerprint>(RECENT_PRINTS);

  function read({ sighting, version, gist }: PrintRow): Fingerprint {
    if (version !== FINGERPRINT_VERSION)
      return fingerprint(fromJson<LocatedPosting>(judged.get(sighting)?.judged ?? 'null'));
    return withText(fromJson<Gist>(gist), () => readTextPrint(text.get(sighting)?.text ?? ''));
  }

  // After a rollback, or when another process wrote, a number may stand for another print: the stamp tells.
  return (row) => recent.of(row.sighting, row.stamp, () => read(row));
}

/** Ranks the sightings in some blocks, best first: one in a rare block counts more than one in a common. */
function openRanking(
  db: DatabaseSync,
): (blocks: readonly number[], except: number | null) => readonly number[] {
  const newest = query<{ found: string | null }>(db, NEWEST);
  return (blocks, except) => {
    const scores = new Map<number, number>();
    for (const { found } of newest.all(JSON.stringify(blocks), MOST_OF_BLOCK)) {
      const sightings = found?.split(',') ?? [];
      for (const sighting of sightings.map(Number))
        scores.set(sighting, (scores.get(sighting) ?? 0) + 1 / sightings.length);
    }
    return [...scores]
      .filter(([sighting, score]) => score > CROWDED && sighting !== except)
      .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, MOST_CANDIDATES)
      .map(([sighting]) => sighting);
  };
}

function openCandidateKeeping(db: DatabaseSync): Omit<Candidates, 'find'> {
  const statements = keepingStatements(db);
  const blocksOf = (sighting: number): readonly number[] =>
    fromJson<readonly number[]>(statements.blocks.get(sighting)?.blocks ?? '[]');

  function unblock(sighting: number): void {
    for (const block of blocksOf(sighting)) statements.removeBlock.run(block, sighting);
  }

  return {
    put(sighting, { posting, isOpen, judged, blockingKeys }) {
      const { text, ...gist } = fingerprint(judged);
      const blocks = [...new Set(blockingKeys.map(blockNumber))];
      const written = { gist: JSON.stringify(gist), text: writeTextPrint(text()) };
      unblock(sighting);
      statements.putPrint.runNamed({
        sighting,
        posting,
        isOpen: isOpen ? 1 : 0,
        version: FINGERPRINT_VERSION,
        blocks: JSON.stringify(blocks),
        gist: written.gist,
        stamp: blockNumber(written.gist + written.text),
      });
      statements.putText.run(sighting, written.text);
      if (isOpen) for (const block of blocks) statements.addBlock.run(block, sighting);
    },
    close(sighting) {
      unblock(sighting);
      statements.setOpen.run(0, sighting);
    },
    reopen(sighting) {
      for (const block of blocksOf(sighting)) statements.addBlock.run(block, sighting);
      statements.setOpen.run(1, sighting);
    },
    move: (sighting, posting) => void statements.move.run(posting, sighting),
  };
}

/** A posting that is near by several of its sightings is asked for several times. */
function distinct(rows: readonly PrintRow[]): readonly PrintRow[] {
  return [...new Map(rows.map((row) => [row.sighting, row])).values()];
}

const NEWEST = `SELECT (SELECT group_concat(sighting) FROM
    (SELECT sighting FROM blocks WHERE block = wanted.value ORDER BY sighting DESC LIMIT ?2)) AS found
  FROM json_each(?1) wanted`;
// All at once: a call costs more than what it finds.
const BESIDE = `SELECT t.sighting, t.posting, p.id, t.version, t.stamp, t.gist FROM json_each(?1) near
  CROSS JOIN prints o ON o.sighting = near.value JOIN postings p ON p.number = o.posting
  JOIN prints t ON t.posting = o.posting AND t.is_open = 1 LIMIT ?2`;

function keepingStatements(db: DatabaseSync) {
  return {
    blocks: query<{ blocks: string }>(db, 'SELECT blocks FROM prints WHERE sighting = ?'),
    addBlock: query(db, 'INSERT OR IGNORE INTO blocks (block, sighting) VALUES (?, ?)'),
    removeBlock: query(db, 'DELETE FROM blocks WHERE block = ? AND sighting = ?'),
    putPrint: query(
      db,
      `INSERT OR REPLACE INTO prints (sighting, posting, is_open, version, blocks, gist, stamp)
       VALUES (:sighting, :posting, :isOpen, :version, :blocks, :gist, :stamp)`,
    ),
    putText: query(db, 'INSERT OR REPLACE INTO print_texts (sighting, text) VALUES (?, ?)'),
    setOpen: query(db, 'UPDATE prints SET is_open = ? WHERE sighting = ?'),
    move: query(db, 'UPDATE prints SET posting = ? WHERE sighting = ?'),
  };
}
