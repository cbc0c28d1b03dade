import type { DatabaseSync } from 'node:sqlite';
import type { PostingId, SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Changes } from './changes.ts';
import type { Decisions } from './decisions.ts';
import { postingId } from './posting-id.ts';
import { query } from './query.ts';
import type { WordIndex } from './word-index.ts';
import { openPostingWriter, type SavedPrint } from './write-posting.ts';

/** The jobs, each made of its sightings: its card, its search columns and its words follow from them. */
export interface Postings {
  /** Makes an empty posting named after its first sighting; answers its number. */
  create(source: SourceId, key: string, at: Instant): number;
  /** Number of a posting by its present or a former id; null when there is none. */
  numberOf(id: PostingId): number | null;
  idOf(posting: number): PostingId | null;
  /** The present id first, then the former ones. */
  allIdsOf(posting: number): readonly PostingId[];
  /** Makes card, columns and words anew from the sightings, of which one may be at hand, and notes the change. */
  refresh(posting: number, at: Instant, saved?: SavedPrint): void;
  /** Lets an empty posting vanish; its ids live on as former ids of `into`. */
  dissolve(posting: number, into: number, at: Instant): void;
  /** Whether the words were indexed by an older program in another form: until a rebuild nothing is found by them. */
  isOutdated(): boolean;
  /** Makes card, columns and words of every posting anew without noting a change; answers how many are open. */
  rebuild(): number;
}

/** A rebuild holds the words of no more than this many postings in memory. */
const REBUILD_BATCH = 500;

/** The postings of one writing connection. */
export function openPostings(
  db: DatabaseSync,
  words: WordIndex,
  changes: Changes,
  decisions: Pick<Decisions, 'moveDoubts'>,
): Postings {
  const statements = postingStatements(db);
  const write = openPostingWriter(db, words);

  return {
    create(source, key, at) {
      for (let attempt = 0; ; attempt += 1) {
        const id = postingId(source, key, attempt);
        if (statements.isTaken.get(id, id)) continue;
        return statements.create.get(id, at)?.number ?? 0;
      }
    },
    ...openPostingNames(statements),
    refresh(posting, at, saved) {
      const { id, withdrawnAt } = write(posting, saved);
      changes.note({ id, posting, at, withdrawn: withdrawnAt !== null });
    },
    dissolve(posting, into, at) {
      const id = statements.id.get(posting)?.id;
      if (id === undefined) return;
      words.remove(posting);
      decisions.moveDoubts(posting, into);
      statements.moveFormerIds.run(into, posting);
      statements.drop.run(posting);
      statements.addFormerId.run(id, into);
      changes.note({ id, posting, at, withdrawn: true });
    },
    isOutdated: () => statements.isOutdated.get()?.outdated === 1,
    rebuild() {
      words.clear();
      for (const { number } of statements.numbers.all()) {
        write(number);
        if (words.mark() >= REBUILD_BATCH) words.flush();
      }
      statements.countRebuild.run();
      return statements.countOpen.get()?.count ?? 0;
    },
  };
}

/** Which posting goes by which ids. */
function openPostingNames(
  statements: ReturnType<typeof postingStatements>,
): Pick<Postings, 'numberOf' | 'idOf' | 'allIdsOf'> {
  return {
    numberOf: (id) => statements.numberOf.get(id, id)?.number ?? null,
    idOf: (posting) => statements.id.get(posting)?.id ?? null,
    allIdsOf: (posting) =>
      [...statements.id.all(posting), ...statements.formerIds.all(posting)].map(({ id }) => id),
  };
}

function postingStatements(db: DatabaseSync) {
  return {
    isTaken: query(db, 'SELECT 1 FROM postings WHERE id = ? UNION ALL SELECT 1 FROM changes WHERE id = ?'),
    create: query<{ number: number }>(
      db,
      'INSERT INTO postings (id, first_seen) VALUES (?, ?) RETURNING number',
    ),
    numberOf: query<{ number: number }>(
      db,
      'SELECT number FROM postings WHERE id = ? UNION ALL SELECT posting FROM former_ids WHERE id = ?',
    ),
    id: query<{ id: PostingId }>(db, 'SELECT id FROM postings WHERE number = ?'),
    formerIds: query<{ id: PostingId }>(db, 'SELECT id FROM former_ids WHERE posting = ? ORDER BY id'),
    moveFormerIds: query(db, 'UPDATE former_ids SET posting = ? WHERE posting = ?'),
    addFormerId: query(db, 'INSERT OR REPLACE INTO former_ids (id, posting) VALUES (?, ?)'),
    drop: query(db, 'DELETE FROM postings WHERE number = ?'),
    numbers: query<{ number: number }>(db, 'SELECT number FROM postings ORDER BY number'),
    isOutdated: query<{ outdated: number }>(db, 'SELECT outdated FROM search_state'),
    countRebuild: query(db, 'UPDATE search_state SET rebuilt = rebuilt + 1, outdated = 0'),
    countOpen: query<{ count: number }>(
      db,
      'SELECT count(*) AS count FROM postings WHERE withdrawn_at IS NULL',
    ),
  };
}
