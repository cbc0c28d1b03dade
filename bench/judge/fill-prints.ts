import { DatabaseSync } from 'node:sqlite';
import { keysOf } from '../../domain/deduplicate/blocking-keys.ts';
import { employerName } from '../../domain/deduplicate/employer-name.ts';
import { passageOf } from '../../domain/classify/passage.ts';
import { figuresOf } from '../../domain/deduplicate/figures.ts';
import { fingerprint } from '../../domain/deduplicate.ts';
import { FINGERPRINT_VERSION, type Fingerprint, type Gist } from '../../domain/deduplicate/fingerprint.ts';
import { writeTextPrint } from '../../domain/deduplicate/text-print.ts';
import { blockNumber } from '../../store/sqlite/block-number.ts';
import { printOpening, wageOf, type Opening } from './opening-stock.ts';

/** So many openings are read word for word; of the rest only what tells them apart is worked out. */
const READ_WHOLE = 3000;
const BATCH = 20_000;

/**
 * Fills an empty store with one sighting for each opening, past the store's own writing, which would take hours for a
 * million: rows of all tables that a search for duplicates reads, and no others. The first openings are read as usual;
 * the later ones borrow the text of one of those and keep employer, place, title and samples of their own.
 */
export function fillPrints(file: string, openings: Iterable<Opening>): void {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY');
  db.exec(`INSERT INTO runs (id, source, started_at, lease_until) VALUES (1, 'board-a', '', '');
    CREATE TEMP TABLE drawn (block INTEGER, sighting INTEGER)`);
  const write = openRows(db);
  const models: Fingerprint[] = [];
  let number = 0;
  db.exec('BEGIN');
  for (const opening of openings) {
    number += 1;
    const print = printOf(opening, models);
    write(number, opening, print);
    if (number % BATCH === 0) db.exec('COMMIT; BEGIN');
  }
  // In order, each page of the table is written once.
  db.exec('INSERT OR IGNORE INTO blocks SELECT block, sighting FROM drawn ORDER BY block, sighting; COMMIT');
  db.close();
}

function printOf(opening: Opening, models: Fingerprint[]): Fingerprint {
  const model = models[opening.number % READ_WHOLE];
  if (models.length >= READ_WHOLE && model) return variant(model, opening);
  const print = fingerprint(printOpening(opening, 'board-a'));
  models.push(print);
  return print;
}

function variant(model: Fingerprint, opening: Opening): Fingerprint {
  const { number, employer, work, occupation, place, isAgency, own } = opening;
  const { text, ...gist } = model;
  const sampled = own === '' ? gist.samples : gist.samples.map((sample) => `${sample}${number}`);
  const words = work.toLowerCase().split(' ');
  return {
    ...gist,
    occupation,
    figures: figuresOf(passageOf('text', wageOf(opening))),
    employer: employerName(employer),
    title: { words, head: words[0] ?? '' },
    site: { places: [place], words: [], house: [] },
    isHiredOut: isAgency,
    isDirect: !isAgency,
    urls: [`board-a.example/stellen/${number}`],
    samples: sampled,
    text,
  };
}

/** Writes one sighting with its posting. */
function openRows(db: DatabaseSync): (number: number, opening: Opening, print: Fingerprint) => void {
  const posting = db.prepare("INSERT INTO postings (number, id, first_seen) VALUES (?, ?, '2026-11-10')");
  const sighting = db.prepare(`INSERT INTO sightings (number, posting, source, key, url, nearness, first_seen,
    last_confirmed, last_run, raw_hash, raw, judged) VALUES (?1, ?1, 'board-a', ?2, '', 0, '', '', 1, '', '{}', '{}')`);
  const printed = db.prepare(`INSERT INTO prints (sighting, posting, is_open, version, blocks, gist, stamp)
    VALUES (?1, ?1, 1, ?2, '[]', ?3, ?1)`);
  const texts = db.prepare('INSERT INTO print_texts (sighting, text) VALUES (?, ?)');
  const block = db.prepare('INSERT INTO drawn VALUES (?, ?)');
  return (number, opening, { text, ...gist }) => {
    posting.run(number, `opening${opening.number}`);
    sighting.run(number, String(opening.number));
    printed.run(number, FINGERPRINT_VERSION, JSON.stringify(gist satisfies Gist));
    texts.run(number, writeTextPrint(text()));
    for (const key of keysOf(gist)) block.run(blockNumber(key), number);
  };
}
