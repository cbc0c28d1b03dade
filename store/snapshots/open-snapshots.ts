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
    keepsPages: limits.days > 0,
    keep({ source, name, url, status, mediaType, headers, hash, bytes, seenAt }) {
      if (limits.days === 0) return false;
      return write(() => {
        if (!keepBody(hash, bytes)) return false;
        statements.keep.run(source, name, hash, url, status, mediaType, JSON.stringify(headers), seenAt);
        return true;
      });
    },
    touch: (source, name, hash, at) => void statements.touch.run(at, source, name, hash),
    find: (source, name, since) => asSnapshot(statements.find.get(source, name, since)),
    hashes: (source) => statements.hashes.all(source).map(({ hash }) => hash),
    sources: () => statements.sources.all().map((row) => row.source),
    keepChanged(page, reason) {
      return write(() => {
        if (!keepBody(page.hash, page.bytes)) return false;
        changed.keep(page, reason);
        pruning.changedOf(page.source);
        return true;
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

function asSnapshot(row: SnapshotRow | undefined): Snapshot | null {
  if (row === undefined) return null;
  const { body, headers, ...page } = row;
  return { ...page, headers: fromJson<Snapshot['headers']>(headers), bytes: unpacked(body) };
}

function unpacked(body: Uint8Array): Uint8Array {
  return zstdDecompressSync(body, { maxOutputLength: LARGEST_PAGE });
}

/** Keeps each content once, under its hash; false when it is neither here nor given. */
function openBodies(db: DatabaseSync, pruning: Pruning): (hash: string, bytes: Uint8Array | null) => boolean {
  const has = query<{ hash: string }>(db, 'SELECT hash FROM bodies WHERE hash = ?');
  const add = query(db, 'INSERT INTO bodies (hash, stored, body) VALUES (?, ?, ?)');
  return (hash, bytes) => {
    if (has.get(hash) !== undefined) return true;
    if (bytes === null) return false;
    const body = zstdCompressSync(bytes);
    add.run(hash, body.length, body);
    pruning.noteAdded(body.length);
    return true;
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
    hashes: query<{ hash: string }>(
      db,
      'SELECT hash FROM pages WHERE source = ?1 UNION SELECT hash FROM changed WHERE source = ?1',
    ),
    sources: query<{ source: string }>(db, 'SELECT DISTINCT source FROM pages ORDER BY source'),
  };
}
