import type { DatabaseSync } from 'node:sqlite';
import { postingCard, publicText } from '../../domain/posting-card.ts';
import type { LocatedPosting, PostingId, SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import { analysePosting } from '../search/analyse.ts';
import { judgedWords } from '../search/judged-words.ts';
import { query } from './query.ts';
import { readJudged } from './read-judged.ts';
import { searchableNames, searchColumns } from './search-columns.ts';
import type { WordIndex } from './word-index.ts';

/** What became of a posting that was written. */
export interface WrittenPosting {
  readonly id: PostingId;
  readonly withdrawnAt: Instant | null;
}

/** A print that was saved just now, so that it need not be read again. */
export interface SavedPrint {
  readonly sighting: number;
  readonly judged: LocatedPosting;
}

interface PrintRow {
  readonly number: number;
  readonly source: SourceId;
  readonly url: string;
  readonly firstSeen: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Makes a posting's row, card and words from its sightings. Throws when it has none. */
export function openPostingWriter(
  db: DatabaseSync,
  words: WordIndex,
): (posting: number, saved?: SavedPrint) => WrittenPosting {
  const statements = writerStatements(db);

  function writeRow(
    posting: number,
    id: PostingId,
    judged: LocatedPosting,
    text: string,
    prints: readonly PrintRow[],
  ): WrittenPosting {
    const open = prints.filter((print) => print.withdrawnAt === null);
    const sources = (open.length > 0 ? open : prints).map(({ source, url }) => ({ source, url }));
    const firstSeen = earliest(prints);
    const withdrawnAt = open.length > 0 ? null : latest(prints);
    // The card's last confirmation changes with every run; it is read from the sightings.
    const card = postingCard({ id, judged, sources, firstSeen, lastConfirmed: '' }, text);
    const columns = searchColumns(judged, sources);
    statements.write.runNamed({ ...columns, firstSeen, withdrawnAt, applyBy: judged.applyBy, posting });
    statements.writeCard.run(posting, JSON.stringify(card));
    return { id, withdrawnAt };
  }

  const judgedOf = (sighting: number): LocatedPosting =>
    readJudged(statements.judged.get(sighting)?.judged ?? '{}');

  return (posting, saved) => {
    const id = statements.id.get(posting)?.id;
    const prints = statements.prints.all(posting);
    const lead = prints.find((print) => print.withdrawnAt === null) ?? prints[0];
    if (id === undefined || !lead) throw new Error(`posting ${posting} has no sighting`);
    const judged = saved?.sighting === lead.number ? saved.judged : judgedOf(lead.number);
    const text = publicText(judged);
    const written = writeRow(posting, id, judged, text, prints);
    if (written.withdrawnAt === null) words.put(posting, analysePosting(searchable(judged, text)));
    else words.remove(posting);
    return written;
  };
}

/** Nobody is found by a name, a phone number or an e-mail address of a contact person. */
export function searchable(judged: LocatedPosting, text: string = publicText(judged)) {
  return { title: judged.title, names: searchableNames(judged), text, judged: judgedWords(judged) };
}

function earliest(prints: readonly PrintRow[]): Instant {
  return prints.reduce(
    (first, print) => (print.firstSeen < first ? print.firstSeen : first),
    prints[0]?.firstSeen ?? '',
  );
}

function latest(prints: readonly PrintRow[]): Instant {
  return prints.reduce(
    (last, print) => ((print.withdrawnAt ?? '') > last ? (print.withdrawnAt ?? '') : last),
    '',
  );
}

function writerStatements(db: DatabaseSync) {
  return {
    id: query<{ id: PostingId }>(db, 'SELECT id FROM postings WHERE number = ?'),
    prints: query<PrintRow>(
      db,
      `SELECT number, source, url, first_seen AS firstSeen, withdrawn_at AS withdrawnAt
       FROM sightings WHERE posting = ? ORDER BY nearness, first_seen, number`,
    ),
    judged: query<{ judged: string }>(db, 'SELECT judged FROM sightings WHERE number = ?'),
    write: query(
      db,
      `UPDATE postings SET first_seen = :firstSeen, withdrawn_at = :withdrawnAt, occupation = :occupation,
       places = :places, sources = :sources, kind = :kind, flags = :flags, working_times = :workingTimes,
       apply_by = :applyBy WHERE number = :posting`,
    ),
    writeCard: query(db, 'INSERT OR REPLACE INTO cards (posting, card) VALUES (?, ?)'),
  };
}
