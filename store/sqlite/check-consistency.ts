import type { DatabaseSync } from 'node:sqlite';
import { openForReading } from './open-database.ts';
import { query } from './query.ts';

/** What must be empty in a sound store: the name of the fault, and a query for ids or numbers it concerns. */
const FAULTS: Readonly<Record<string, string>> = {
  'posting without a sighting': `SELECT id AS fault FROM postings p
    WHERE NOT EXISTS (SELECT 1 FROM sightings s WHERE s.posting = p.number)`,
  'posting open though every sighting is withdrawn, or withdrawn though one is open': `SELECT id AS fault FROM postings p
    WHERE (withdrawn_at IS NULL) <>
      EXISTS (SELECT 1 FROM sightings s WHERE s.posting = p.number AND s.withdrawn_at IS NULL)`,
  'open posting missing from the word index': `SELECT id AS fault FROM postings
    WHERE withdrawn_at IS NULL AND (number NOT IN (SELECT id FROM title_words_docsize)
      OR number NOT IN (SELECT id FROM text_words_docsize))`,
  'words in the index without an open posting': `SELECT id AS fault FROM
    (SELECT id FROM title_words_docsize UNION SELECT id FROM text_words_docsize)
    WHERE id NOT IN (SELECT number FROM postings WHERE withdrawn_at IS NULL)`,
  'posting whose last change is not noted': `SELECT p.id AS fault FROM postings p LEFT JOIN changes c ON c.id = p.id
    WHERE c.sequence IS NULL OR c.withdrawn <> (p.withdrawn_at IS NOT NULL)`,
  'posting without its card': `SELECT id AS fault FROM postings p LEFT JOIN cards c ON c.posting = p.number
    WHERE c.card ->> 'id' IS NOT p.id`,
  'former id that is in use again':
    'SELECT id AS fault FROM former_ids WHERE id IN (SELECT id FROM postings)',
};

const MOST_NAMED = 3;

/**
 * Looks a store's file through: the file itself, references, and whether postings, sightings, word index and changes
 * agree. Answers one English sentence per fault; an empty list is a sound store.
 */
export function checkConsistency(file: string): readonly string[] {
  const db = openForReading(file);
  try {
    return [
      ...fileFaults(db),
      ...referenceFaults(db),
      ...Object.entries(FAULTS).flatMap((fault) => tableFault(db, fault)),
    ];
  } finally {
    db.close();
  }
}

function fileFaults(db: DatabaseSync): readonly string[] {
  const rows = query<{ integrity_check: string }>(db, 'PRAGMA integrity_check(10)').all();
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

function referenceFaults(db: DatabaseSync): readonly string[] {
  const rows = query<{ table: string; parent: string }>(db, 'PRAGMA foreign_key_check').all();
  return rows.slice(0, MOST_NAMED).map((row) => `${row.table} points to a missing row of ${row.parent}`);
}

function tableFault(db: DatabaseSync, [name, sql]: readonly [string, string]): readonly string[] {
  const faults = query<{ fault: string | number }>(db, sql).all();
  if (faults.length === 0) return [];
  const named = faults.slice(0, MOST_NAMED).map((row) => row.fault);
  return [`${name}: ${faults.length} (${named.join(', ')}${faults.length > MOST_NAMED ? ', …' : ''})`];
}
