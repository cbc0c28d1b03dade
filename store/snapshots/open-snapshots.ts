import type { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { fromJson, query } from '../sqlite/query.ts';
import { openTransactions } from '../sqlite/transactions.ts';
import { openChangedPages } from './changed-pages.ts';
import { openSnapshotFile } from './open-snapshot-file.ts';
import { openPruning, type Pruning } from './prune.ts';
import type { Snapshot, SnapshotLimits, Snapshots } from './snapshot.ts';

/** A page is cut off here when it is taken out: far more than the fetcher lets in. */
const LARGEST_PAGE = 64 * 1024 * 1024;

interface SnapshotRow extends Omit<Snapshot, 'headers' | 'bytes'> {
  readonly headers: string;
  readonly body: Uint8Array;
}

/** Opens the file of snapshots, makes it when it is missing; one that cannot be read is put aside and begun anew. */
export function openSnapshots(file: string, limits: SnapshotLimits): Snapshots {
  const db = openSnapshotFile(file);
  const { write } = openTransactions(db);
  const statements = snapshotStatements(db);
  const changed = openChangedPages(db);
  const pruning = openPruning(db, limits);
  const keepBody = openBodies(db, pruning);

  return {
    keep({ source, name, url, status, mediaType, headers, hash, bytes, seenAt }) {
      if (limits.days === 0) return;
      write(() => {
        keepBody(hash, bytes);
        statements.keep.run(source, name, hash, url, status, mediaType, JSON.stringify(headers), seenAt);
      });
    },
    touch: (source, name, hash, at) => void statements.touch.run(at, source, name, hash),
    find(source, name, since) {
      const row = statements.find.get(source, name, since);
      return row === undefined ? null : asSnapshot(row);
    },
    sources: () => statements.sources.all().map((row) => row.source),
    keepChanged(page, reason) {
      write(() => {
        keepBody(page.hash, page.bytes);
        changed.keep(page, reason);
        pruning.changedOf(page.source);
      });
    },
    changedPages: (source) => changed.list(source),
    changedBytes(number) {
      const body = changed.body(number);
      return body && unpacked(body);
    },
    prune(now) {
      if (!pruning.isDue(now)) return;
      write(() => pruning.all(now));
      pruning.giveBack();
    },
    size: () => pruning.size(),
    close: () => db.close(),
  };
}

function asSnapshot({ body, headers, ...page }: SnapshotRow): Snapshot {
  return { ...page, headers: fromJson<Snapshot['headers']>(headers), bytes: unpacked(body) };
}

function unpacked(body: Uint8Array): Uint8Array {
  return zstdDecompressSync(body, { maxOutputLength: LARGEST_PAGE });
}

/** Keeps each content once, under its hash. */
function openBodies(db: DatabaseSync, pruning: Pruning): (hash: string, bytes: Uint8Array) => void {
  const has = query<{ hash: string }>(db, 'SELECT hash FROM bodies WHERE hash = ?');
  const add = query(db, 'INSERT INTO bodies (hash, stored, body) VALUES (?, ?, ?)');
  return (hash, bytes) => {
    if (has.get(hash) !== undefined) return;
    const body = zstdCompressSync(bytes);
    add.run(hash, body.length, body);
    pruning.noteAdded(body.length);
  };
}

function snapshotStatements(db: DatabaseSync) {
  return {
    keep: query(
      db,
      `INSERT OR REPLACE INTO pages (source, name, hash, url, status, media_type, headers, seen_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    touch: query(db, 'UPDATE pages SET seen_at = ? WHERE source = ? AND name = ? AND hash = ?'),
    find: query<SnapshotRow>(
      db,
      `SELECT source, name, url, status, media_type AS mediaType, headers, hash, seen_at AS seenAt, body
       FROM pages JOIN bodies USING (hash) WHERE source = ? AND name = ? AND seen_at >= ?
       ORDER BY seen_at DESC LIMIT 1`,
    ),
    sources: query<{ source: string }>(db, 'SELECT DISTINCT source FROM pages ORDER BY source'),
  };
}
