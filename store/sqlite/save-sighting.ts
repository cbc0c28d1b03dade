import type { Match } from '../../domain/deduplicate.ts';
import { berlinDay } from '../../domain/berlin-day.ts';
import type { LocatedPosting, RawPosting, SourceId } from '../../domain/posting.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { Taken } from '../store.ts';
import type { Decisions } from './decisions.ts';
import type { Postings } from './postings.ts';
import { noteDoubts } from './rejudging.ts';
import type { KnownSighting, SightingEntry, Sightings } from './sightings.ts';

/** One print as take-in hands it over. */
export interface TakenSighting {
  readonly raw: RawPosting;
  readonly rawHash: string;
  readonly judged: LocatedPosting;
  readonly blockingKeys: readonly string[];
  /** Why an operator keeps it from being shown; absent when nobody does. */
  readonly withheldBecause?: string | null;
}

/** Tells how near a source is to the employer; smaller is nearer. */
export type Nearness = (source: SourceId) => number;

interface Tables {
  readonly sightings: Sightings;
  readonly postings: Postings;
  readonly decisions: Decisions;
  readonly nearness: Nearness;
}

/** Saves one print: finds its posting, writes it, and brings every posting it touches up to date. */
export function saveSighting(
  tables: Tables,
  run: number,
  taken: TakenSighting,
  match: Match,
  at: Instant,
): Taken {
  const { judged } = taken;
  const known = tables.sightings.find(judged.source, judged.key);
  const posting = postingOf(tables, known, taken, match, at);
  const entry = sightingEntry(tables.nearness, run, taken, { posting, at, known, match });
  if (known === null) {
    const sighting = tables.sightings.add(entry);
    noteDoubts(tables, sighting, match, at);
    tables.postings.refresh(posting, at, { sighting, judged });
    return 'added';
  }
  if (isSame(tables.sightings, known, entry)) {
    tables.sightings.confirm(known.number, run, at);
    return 'unchanged';
  }
  tables.sightings.replace(known.number, entry);
  noteDoubts(tables, known.number, match, at);
  tables.postings.refresh(posting, at, { sighting: known.number, judged });
  if (known.posting !== posting) leave(tables, known.posting, posting, at);
  return 'changed';
}

/** Whether a deadline has passed at a moment; such a sighting is not opened again when it is still printed. */
export function isPast(applyBy: IsoDate | null, at: Instant): boolean {
  return applyBy !== null && applyBy < berlinDay(at);
}

/** The posting that the print belongs to: the one it matches, the one it was in, or a new one. */
function postingOf(
  { sightings, postings }: Tables,
  known: KnownSighting | null,
  { judged: { source, key } }: TakenSighting,
  match: Match,
  at: Instant,
): number {
  const matched = match.kind === 'same' ? postings.numberOf(match.as) : null;
  if (matched !== null) return matched;
  if (known !== null && staysWhereItIs(known, match, sightings, postings)) return known.posting;
  return postings.create(source, key, at);
}

/** A print that no longer matches leaves the others; alone, or when a person is to decide, it stays. */
function staysWhereItIs(
  known: KnownSighting,
  match: Match,
  sightings: Sightings,
  postings: Postings,
): boolean {
  if (sightings.openBeside(known) === 0) return true;
  return match.kind === 'grey' && match.near.some((id) => postings.numberOf(id) === known.posting);
}

function leave({ sightings, postings }: Tables, posting: number, into: number, at: Instant): void {
  if (sightings.countOf(posting) === 0) postings.dissolve(posting, into, at);
  else postings.refresh(posting, at);
}

function isSame(sightings: Sightings, known: KnownSighting, entry: SightingEntry): boolean {
  return (
    known.posting === entry.posting &&
    known.rawHash === entry.rawHash &&
    (known.withdrawnAt === null) === (entry.withdrawnAt === null) &&
    known.withheldBecause === entry.withheldBecause &&
    sightings.judged(known.number) === JSON.stringify(entry.judged)
  );
}

function sightingEntry(
  nearness: Nearness,
  run: number,
  { raw, rawHash, judged, blockingKeys, withheldBecause = null }: TakenSighting,
  place: { posting: number; at: Instant; known: KnownSighting | null; match: Match },
): SightingEntry {
  const { posting, at, known, match } = place;
  const { source, key, url, applyBy } = judged;
  const stays = known?.posting === posting;
  const joinedBecause = stays ? known.joinedBecause : match.kind === 'same' ? match.because : null;
  // Opening what its own deadline has closed would announce it anew with every run.
  const wasWithdrawnAt = known?.withdrawnAt ?? null;
  const kept = isPast(applyBy, at) ? wasWithdrawnAt : null;
  const withdrawnAt = withheldBecause === null ? kept : (wasWithdrawnAt ?? at);
  return {
    posting,
    source,
    key,
    url,
    run,
    at,
    withdrawnAt,
    joinedBecause,
    applyBy,
    rawHash,
    blockingKeys,
    nearness: nearness(source),
    raw,
    judged,
    withheldBecause,
  };
}
