import type { DatabaseSync } from 'node:sqlite';
import type { Posting, PostingCard, PostingId, Sighting } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { StoreReader } from '../store.ts';
import { openAcceptances } from './acceptances.ts';
import { openChanges } from './changes.ts';
import { openDecisions } from './decisions.ts';
import { openEditions } from './editions.ts';
import { openCoverageMeasure } from './measure-coverage.ts';
import { openForReading } from './open-database.ts';
import { query } from './query.ts';
import { readCard, readJudged } from './read-judged.ts';
import { openProblems } from './problems.ts';
import { openRuns } from './runs.ts';
import { openSourceStates } from './source-states.ts';
import { openTransactions } from './transactions.ts';
import type { Transactions } from './transactions.ts';

/** Opens an existing store for reading only, on a connection of its own; also while another process writes. */
export function openReader(file: string): StoreReader {
  const db = openForReading(file);
  return readerOver(db, openTransactions(db));
}

/** The reading half of a store over an open connection. */
export function readerOver(db: DatabaseSync, { read }: Transactions): StoreReader {
  const statements = readerStatements(db);
  const changes = openChanges(db);
  const editions = openEditions(db);
  const runs = openRuns(db);
  const states = openSourceStates(db, runs, openAcceptances(db));
  const problems = openProblems(db);
  const decisions = openDecisions(db);

  const { card, posting } = openPostingReading(statements);

  return {
    posting: (id) => read(() => posting(id)),
    cards: (ids) => read(() => ids.flatMap(card)),
    openCards: () => walkOpenCards(db),
    openCardsAfter: (number, limit) =>
      statements.openCardsAfter
        .all(number, limit)
        .map((row) => ({ number: row.number, card: withConfirmation(row) })),
    counts: () => ({ ...(statements.counts.get() ?? { postings: 0, sightings: 0 }) }),
    source: (id) => read(() => states.of(id)),
    sources: () => read(() => states.all()),
    runs: (source, limit) => runs.list(source, limit),
    coverage: openCoverageMeasure(db),
    problems: (source, limit) => problems.list(source, limit),
    editions: (date) => editions.list(date),
    editionContent: (date, id) => editions.content(date, id),
    version: () => Object.values(statements.version.get() ?? {}).join('.'),
    epoch: () => statements.epoch.get()?.name ?? '',
    doubts: decisions.doubts,
    pairDecisions: decisions.pairDecisions,
    lastSequence: () => changes.last(),
    changesSince: (sequence, limit) => changes.since(sequence, limit),
    close: () => db.close(),
  };
}

/** Single postings and cards by their ids. */
function openPostingReading(statements: ReturnType<typeof readerStatements>) {
  function card(id: PostingId): readonly PostingCard[] {
    const row = statements.card.get(id) ?? statements.cardByFormerId.get(id);
    return row ? [withConfirmation(row)] : [];
  }

  function posting(id: PostingId): Posting | null {
    const row = statements.posting.get(id, id);
    if (!row) return null;
    const sightings = statements.sightings.all(row.number).map(readSighting);
    const lead = sightings.find((sighting) => sighting.withdrawnAt === null) ?? sightings[0];
    if (!lead) return null;
    const lastConfirmed = sightings.reduce((last, { lastConfirmed: at }) => (at > last ? at : last), '');
    return {
      id: row.id,
      judged: lead.judged,
      sightings,
      firstSeen: row.firstSeen,
      lastConfirmed,
      withdrawnAt: row.withdrawnAt,
    };
  }

  return { card, posting };
}

interface CardRow {
  readonly number: number;
  readonly card: string;
  readonly lastConfirmed: Instant;
}

interface PostingRow {
  readonly number: number;
  readonly id: PostingId;
  readonly firstSeen: Instant;
  readonly withdrawnAt: Instant | null;
}

interface SightingRow extends Omit<Sighting, 'judged'> {
  readonly judged: string;
}

/** Each walk has a statement of its own, so that two do not disturb one another. */
function* walkOpenCards(db: DatabaseSync): IterableIterator<PostingCard> {
  for (const row of query<CardRow>(db, OPEN_CARDS).iterate()) yield withConfirmation(row);
}

function withConfirmation({ card, lastConfirmed }: CardRow): PostingCard {
  return { ...readCard(card), lastConfirmed };
}

function readSighting(row: SightingRow): Sighting {
  return { ...row, judged: readJudged(row.judged) };
}

const CARD = `SELECT p.number, c.card,
  (SELECT max(s.last_confirmed) FROM sightings s WHERE s.posting = p.number) AS lastConfirmed
  FROM postings p JOIN cards c ON c.posting = p.number`;
const OPEN_CARDS = `${CARD} WHERE p.withdrawn_at IS NULL ORDER BY p.first_seen DESC, p.id`;

function readerStatements(db: DatabaseSync) {
  return {
    card: query<CardRow>(db, `${CARD} WHERE p.id = ?`),
    openCardsAfter: query<CardRow>(
      db,
      `${CARD} WHERE p.number > ? AND p.withdrawn_at IS NULL ORDER BY p.number LIMIT ?`,
    ),
    epoch: query<{ readonly name: string }>(db, 'SELECT name FROM epoch'),
    cardByFormerId: query<CardRow>(db, `${CARD} JOIN former_ids f ON f.posting = p.number WHERE f.id = ?`),
    posting: query<PostingRow>(
      db,
      `SELECT number, id, first_seen AS firstSeen, withdrawn_at AS withdrawnAt FROM postings
       WHERE id = ? OR number = (SELECT posting FROM former_ids WHERE id = ?) ORDER BY number LIMIT 1`,
    ),
    sightings: query<SightingRow>(
      db,
      `SELECT source, key, url, first_seen AS firstSeen, last_confirmed AS lastConfirmed,
       withdrawn_at AS withdrawnAt, withdrawn_because AS withdrawnBecause, joined_because AS joinedBecause, judged
       FROM sightings WHERE posting = ? ORDER BY nearness, first_seen, number`,
    ),
    // What other connections have committed, and what this one has written.
    version: query<{ others: number; own: number }>(
      db,
      'SELECT data_version AS others, total_changes() AS own FROM pragma_data_version',
    ),
    counts: query<{ postings: number; sightings: number }>(
      db,
      `SELECT (SELECT count(*) FROM postings WHERE withdrawn_at IS NULL) AS postings,
       (SELECT count(*) FROM sightings WHERE withdrawn_at IS NULL) AS sightings`,
    ),
  };
}
