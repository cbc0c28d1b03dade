import type { DatabaseSync } from 'node:sqlite';
import type { Match } from '../../domain/deduplicate.ts';
import type { LocatedPosting, RawPosting } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { RejudgingStore, Rematched, StoredSighting } from '../rejudging.ts';
import type { Decisions } from './decisions.ts';
import { merge } from './duplicate-keeping.ts';
import type { Postings } from './postings.ts';
import { fromJson, query } from './query.ts';
import type { Sightings } from './sightings.ts';
import type { Transactions } from './transactions.ts';

interface Tables {
  readonly postings: Postings;
  readonly sightings: Sightings;
  readonly decisions: Decisions;
}

interface SightingRow extends Omit<StoredSighting, 'raw' | 'judged'> {
  readonly raw: string;
  readonly judged: string;
}

/** Judging anew over one writing connection. */
export function openRejudging(db: DatabaseSync, tables: Tables, { write }: Transactions): RejudgingStore {
  const { postings, sightings } = tables;
  const after = query<SightingRow>(
    db,
    `SELECT number, source, key, raw, judged, coalesce(read_at, first_seen) AS readAt,
     withdrawn_at AS withdrawnAt, withheld_because AS withheldBecause FROM sightings WHERE number > ? ORDER BY number LIMIT ?`,
  );
  const progress = query<{ progress: string }>(db, 'SELECT progress FROM rejudging');
  const noteProgress = query(db, 'INSERT OR REPLACE INTO rejudging (only_one, progress) VALUES (1, ?)');
  const forgetProgress = query(db, 'DELETE FROM rejudging');
  return {
    sightingsAfter: (number, limit) =>
      after.all(number, limit).map((row) => ({
        ...row,
        raw: fromJson<RawPosting>(row.raw),
        judged: fromJson<LocatedPosting>(row.judged),
      })),
    rejudge: (number, rejudged, at) =>
      write(() => {
        const posting = sightings.postingOf(number);
        if (posting !== null && sightings.rejudge(number, rejudged, at)) postings.refresh(posting, at);
      }),
    rematch: (number, match, at) => write(() => rematch(tables, number, match, at)),
    rejudgingProgress: () => progress.get()?.progress ?? null,
    noteRejudging: (text) =>
      void write(() => (text === null ? forgetProgress.run() : noteProgress.run(text))),
  };
}

function rematch(tables: Tables, number: number, match: Match, at: Instant): Rematched {
  const { postings, sightings } = tables;
  const from = sightings.postingOf(number);
  if (from === null) return 'stayed';
  noteDoubts(tables, number, match, at);
  if (match.kind === 'same') return joinTo(tables, { number, from }, match, at);
  const isAlone = sightings.countOf(from) === 1;
  const name = sightings.nameOf(number);
  if (isAlone || match.kind === 'grey' || name === null) return 'stayed';
  const own = postings.create(name.source, name.key, at);
  sightings.move(number, own, null);
  postings.refresh(own, at);
  postings.refresh(from, at);
  return 'split';
}

/** Of two postings that turn out to be one the older one stays; a sighting among others goes alone. */
function joinTo(
  tables: Tables,
  { number, from }: { readonly number: number; readonly from: number },
  match: Extract<Match, { kind: 'same' }>,
  at: Instant,
): Rematched {
  const { postings, sightings } = tables;
  const into = postings.numberOf(match.as);
  if (into === null || into === from) return 'stayed';
  if (sightings.countOf(from) === 1) {
    const [older, younger] = into < from ? [into, from] : [from, into];
    merge(tables, younger, older, match.because, at);
    return 'joined';
  }
  sightings.move(number, into, match.because);
  postings.refresh(into, at);
  postings.refresh(from, at);
  return 'joined';
}

/** Keeps what is doubtful about a sighting for a person to look at; nothing when its match is clear. */
export function noteDoubts(
  { postings, decisions }: Pick<Tables, 'postings' | 'decisions'>,
  sighting: number,
  match: Match,
  at: Instant,
): void {
  const near = match.kind === 'grey' ? match.near.map((id) => postings.numberOf(id)) : [];
  const known = near.filter((posting) => posting !== null);
  decisions.doubt(sighting, known, match.kind === 'new' ? '' : match.because, at);
}
