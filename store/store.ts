import type {
  LocatedPosting,
  Posting,
  PostingCard,
  PostingId,
  RawPosting,
  SourceId,
} from '../domain/posting.ts';
import type { Instant, IsoDate } from '../domain/time.ts';
import type { DuplicateKeeping, DuplicateReading } from './duplicates.ts';
import type { RejudgingStore } from './rejudging.ts';
import type { EmployerKnowledge } from '../domain/classify/employer-knowledge.ts';
import type { EditionContent } from '../domain/edition.ts';
import type { KnownJob, Match } from '../domain/deduplicate.ts';

/** How a crawl run ended; every outcome but `complete` leaves the stock untouched. */
export const RUN_OUTCOMES = [
  'complete',
  'partial',
  'implausible',
  'unavailable',
  'refused',
  'not-allowed',
  'no-browser',
  'changed',
  'failed',
  'interrupted',
] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** One crawl run of one source. */
export interface Run {
  readonly id: number;
  readonly source: SourceId;
  readonly startedAt: Instant;
  /** Null while it runs. */
  readonly endedAt: Instant | null;
  readonly outcome: RunOutcome | null;
  /** What happened, in one English sentence; null when all is well. */
  readonly reason: string | null;
  readonly pages: number;
  /** Pages answered 304 or with the bytes of last time. */
  readonly unchangedPages: number;
  readonly found: number;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly problems: number;
}

/** A `crawl` asks the source; a `reparse` reads kept pages again: it confirms nothing and is no success. */
export type RunKind = 'crawl' | 'reparse';

/** Fields of a posting whose share among a source's open sightings is watched. */
export const COVERED_FIELDS = [
  'employer',
  'place',
  'description',
  'publishedOn',
  'applyBy',
  'startsOn',
  'workingTime',
  'pay',
] as const;
export type CoveredField = (typeof COVERED_FIELDS)[number];

/** Share, from 0 to 1, of a source's open sightings that carry a field. */
export type Coverage = Readonly<Record<CoveredField, number>>;

/** What the store knows of a source, beside its configuration. */
export interface SourceState {
  readonly source: SourceId;
  /** The last crawl, also one that is under way. */
  readonly lastRun: Run | null;
  /** The last crawl that has ended. */
  readonly lastEndedRun: Run | null;
  readonly lastSuccessAt: Instant | null;
  /** Sightings not withdrawn. */
  readonly openSightings: number;
  /**
   * Postings found in each of the last 14 complete runs, newest first; none from before the run that an operator's
   * acceptance was used by.
   */
  readonly recentYields: readonly number[];
  /** Coverage after each of the same runs, newest first. */
  readonly recentCoverage: readonly Coverage[];
  /** Open sightings that two complete runs in a row have not found and that were withheld as too many. */
  readonly missing: number;
  /** When an operator accepted what the source prints now; null when none is waiting to be used. */
  readonly acceptedAt: Instant | null;
  readonly suspendedUntil: Instant | null;
  readonly suspendedBecause: string | null;
}

/** What became of one raw posting. */
export type Taken = 'added' | 'changed' | 'unchanged';

/** A printed newspaper. Ausgabe. */
export interface Edition {
  readonly date: IsoDate;
  /** Name within the date, for URLs and files: `gemeinde-05358008`, `berufe-81`, `kreis`, `ausbildung`. */
  readonly id: string;
  readonly title: string;
  readonly postings: number;
  readonly pages: number;
  readonly bytes: number;
  /** Path of the PDF below the data folder. */
  readonly file: string;
  readonly printedAt: Instant;
}

/** A page as it was read last time, so that an unchanged one need not be parsed again. */
export interface RememberedPage {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the decoded body. */
  readonly hash: string;
  /** Version of the parser that read it; another version reads anew. */
  readonly parser: string;
  /** Keys of the postings that the page printed. */
  readonly keys: readonly string[];
  /** Serialised further page requests of the page. */
  readonly next: string;
}

/** An item or page that could not be taken in. */
export interface KeptProblem {
  readonly url: string;
  readonly key: string | null;
  readonly reason: string;
  readonly at: Instant;
}

/** What operators were last told about a subject: a source, or the portal as a whole. */
export interface ToldNotice {
  readonly subject: string;
  readonly status: string;
  readonly isUnwell: boolean;
  readonly toldAt: Instant;
  /** When it was last told to be unwell. */
  readonly unwellToldAt: Instant;
}

/** A pair of postings that may be the same job; a person decides. */
export interface ChangeEntry {
  readonly sequence: number;
  readonly id: PostingId;
  readonly at: Instant;
  readonly withdrawn: boolean;
}

/** A card with the number that the store gave its posting. */
export interface NumberedCard {
  readonly number: number;
  readonly card: PostingCard;
}

/** A stored posting that a new one may be the same as. */
export type Candidate = KnownJob;

/** Everything that pages, interface and newspapers read. Answers are consistent with one moment. */
export interface StoreReader extends DuplicateReading {
  /** A withdrawn posting is still found; a joined one is found under its former ids. */
  posting(id: PostingId): Posting | null;
  /** Cards in the order asked for; ids that are not found are left out. */
  cards(ids: readonly PostingId[]): readonly PostingCard[];
  /** All open cards, newest first, for newspapers and exports. */
  openCards(): IterableIterator<PostingCard>;
  /**
   * Open cards in the order in which they came into the store, from the one after `number` (0 = from the first), for
   * those who read all of them in pieces.
   */
  openCardsAfter(number: number, limit: number): readonly NumberedCard[];
  counts(): { readonly postings: number; readonly sightings: number };
  source(id: SourceId): SourceState;
  sources(): readonly SourceState[];
  /** Crawls of a source, newest first. */
  runs(source: SourceId, limit: number): readonly Run[];
  /** Which share of a source's open sightings carries each field now; null when it has none open. */
  coverage(source: SourceId): Coverage | null;
  /** Items and pages that could not be taken in when they were last read, newest first. */
  problems(source: SourceId, limit: number): readonly KeptProblem[];
  /** Newest date first; within a date by id. */
  editions(date?: IsoDate): readonly Edition[];
  editionContent(date: IsoDate, id: string): EditionContent | null;
  /** Another text after anything in the store has changed, whoever changed it; cheap enough to ask with every page. */
  version(): string;
  /** Name of the stream of changes; a store restored from a backup goes on under another. */
  epoch(): string;
  /** Number of the last change; 0 in an empty store. */
  lastSequence(): number;
  /** Changes after `sequence`, oldest first, one per posting at most. */
  changesSince(sequence: number, limit: number): readonly ChangeEntry[];
  close(): void;
}

/** A posting of which the source itself says that it is over. */
export interface EndedPosting {
  readonly key: string;
  /** In what words or by which answer, in English. */
  readonly reason: string;
}

/** What a finished crawl run leaves behind. */
export interface RunResult {
  readonly outcome: RunOutcome;
  readonly reason: string | null;
  readonly pages: number;
  readonly unchangedPages: number;
  readonly suspendedUntil: Instant | null;
  /** Postings that the source says are over; a complete run withdraws those that it has not seen elsewhere. */
  readonly ended?: readonly EndedPosting[];
}

/** The run that wanted to write has ended, or another has taken its place: nothing of it is written. */
export class RunOver extends Error {
  override readonly name = 'RunOver';
}

/** The keeper's side of the store. Each method is one transaction unless called within `transaction`. */
export interface StoreWriter extends StoreReader, DuplicateKeeping, RejudgingStore {
  /** Runs `work` as one transaction; rolls all of it back when it throws. */
  transaction<T>(work: () => T): T;
  /**
   * Opens a run and takes the source's lease. A run that was left open is closed as `interrupted`
   * once its lease has run out; null while another run holds the lease.
   */
  openRun(source: SourceId, at: Instant, leaseSeconds: number, kind?: RunKind): number | null;
  /** Keeps the lease of a run; false when the run is over. What a run writes after its end throws RunOver. */
  renewRun(run: number, at: Instant, leaseSeconds: number): boolean;
  /** True while a run of the source has a lease. */
  isBusy(source: SourceId, at: Instant): boolean;
  /** Number of the last slice taken of what a run on another machine has sent; null when the run is over. */
  slicesTaken(run: number): number | null;
  /** Keeps a slice of a parcel until the last one is there. */
  keepSlice(run: number, number: number, text: string): void;
  /** The slices kept since the last parcel, put together; they are kept no longer. */
  takeParcel(run: number): string;
  /** Pages of a source whose postings are all known, by address. */
  rememberedPages(source: SourceId): ReadonlyMap<string, RememberedPage>;
  /**
   * Confirms a sighting whose print has the same hash; false when it is new or has changed.
   * A withdrawn sighting that is seen again is opened again.
   */
  confirmUnchanged(run: number, source: SourceId, key: string, rawHash: string, at: Instant): boolean;
  /** Confirms all of `keys`; answers the keys that the store does not know. */
  confirmAll(run: number, source: SourceId, keys: readonly string[], at: Instant): readonly string[];
  /**
   * Open postings that share a blocking key with the new one, the most likely first; at most 24, and none that an
   * operator keeps it apart from.
   */
  candidates(
    blockingKeys: readonly string[],
    except: { source: SourceId; key: string },
  ): readonly Candidate[];
  /** What the employer's postings on all sources show of it beyond the single posting. */
  employerKnowledge(employer: string | null): EmployerKnowledge;
  /** Saves one sighting with its posting and search entry, all in one transaction. */
  save(
    run: number,
    sighting: {
      raw: RawPosting;
      rawHash: string;
      judged: LocatedPosting;
      blockingKeys: readonly string[];
      /** Why an operator keeps it from being shown; absent when nobody does. */
      withheldBecause?: string | null;
    },
    match: Match,
    at: Instant,
  ): Taken;
  /** Keeps an item or page that could not be taken in, with its reason; at most 500 of a run. */
  keepProblem(run: number, url: string, key: string | null, reason: string, at: Instant): void;
  /**
   * Closes a run. After a `complete` crawl, sightings not confirmed for two complete crawls in a row are withdrawn, and
   * so are those that the source says are over and those whose deadline has passed. More than max(10, 10 %) of a
   * source are withdrawn at once only when an operator has accepted it. A re-reading withdraws nothing.
   */
  closeRun(run: number, result: RunResult, at: Instant): Run;
  /** Records an operator's word that what the source prints now is right; the next complete runs act on it. */
  accept(source: SourceId, at: Instant): void;
  /** Ends a suspension before its time; false when there was none. */
  resume(source: SourceId): boolean;
  /** What operators were last told on a channel. */
  toldNotices(channel: string): readonly ToldNotice[];
  noteTold(channel: string, notice: ToldNotice): void;
  /** Withdraws sightings whose own deadline lies before `today`; answers how many. */
  withdrawExpired(today: IsoDate, at: Instant): number;
  rememberedPage(source: SourceId, url: string): RememberedPage | null;
  rememberPage(source: SourceId, url: string, page: RememberedPage, at: Instant): void;
  saveEdition(edition: Edition, content: EditionContent): void;
  /** Rebuilds the search index from the postings; answers how many it holds. */
  reindex(): number;
}
