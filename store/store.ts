import type {
  LocatedPosting,
  Posting,
  PostingCard,
  PostingId,
  RawPosting,
  SourceId,
} from '../domain/posting.ts';
import type { Instant, IsoDate } from '../domain/time.ts';
import type { EditionContent } from '../domain/edition.ts';
import type { Match } from '../domain/deduplicate.ts';

/** How a crawl run ended; every outcome but `complete` leaves the stock untouched. */
export const RUN_OUTCOMES = [
  'complete',
  'partial',
  'implausible',
  'unavailable',
  'refused',
  'not-allowed',
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

/** What the store knows of a source, beside its configuration. */
export interface SourceState {
  readonly source: SourceId;
  readonly lastRun: Run | null;
  readonly lastSuccessAt: Instant | null;
  /** Sightings not withdrawn. */
  readonly openSightings: number;
  /** Postings found in each of the last 14 complete runs, newest first. */
  readonly recentYields: readonly number[];
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

/** A pair of postings that may be the same job; a person decides. */
export interface ChangeEntry {
  readonly sequence: number;
  readonly id: PostingId;
  readonly at: Instant;
  readonly withdrawn: boolean;
}

/** A stored posting that a new one may be the same as. */
export interface Candidate {
  readonly id: PostingId;
  readonly judged: readonly LocatedPosting[];
}

/** Everything that pages, interface and newspapers read. Answers are consistent with one moment. */
export interface StoreReader {
  /** A withdrawn posting is still found; a joined one is found under its former ids. */
  posting(id: PostingId): Posting | null;
  /** Cards in the order asked for; ids that are not found are left out. */
  cards(ids: readonly PostingId[]): readonly PostingCard[];
  /** All open cards, newest first, for newspapers and exports. */
  openCards(): IterableIterator<PostingCard>;
  counts(): { readonly postings: number; readonly sightings: number };
  source(id: SourceId): SourceState;
  sources(): readonly SourceState[];
  runs(source: SourceId, limit: number): readonly Run[];
  /** Newest date first; within a date by id. */
  editions(date?: IsoDate): readonly Edition[];
  editionContent(date: IsoDate, id: string): EditionContent | null;
  /** Another text after anything in the store has changed, whoever changed it; cheap enough to ask with every page. */
  version(): string;
  /** Number of the last change; 0 in an empty store. */
  lastSequence(): number;
  /** Changes after `sequence`, oldest first, one per posting at most. */
  changesSince(sequence: number, limit: number): readonly ChangeEntry[];
  close(): void;
}

/** What a finished crawl run leaves behind. */
export interface RunResult {
  readonly outcome: RunOutcome;
  readonly reason: string | null;
  readonly pages: number;
  readonly unchangedPages: number;
  readonly suspendedUntil: Instant | null;
}

/** The keeper's side of the store. Each method is one transaction unless called within `transaction`. */
export interface StoreWriter extends StoreReader {
  /** Runs `work` as one transaction; rolls all of it back when it throws. */
  transaction<T>(work: () => T): T;
  /**
   * Opens a run and takes the source's lease. A run that was left open is closed as `interrupted`
   * once its lease has run out; null while another run holds the lease.
   */
  openRun(source: SourceId, at: Instant, leaseSeconds: number): number | null;
  /**
   * Confirms a sighting whose print has the same hash; false when it is new or has changed.
   * A withdrawn sighting that is seen again is opened again.
   */
  confirmUnchanged(run: number, source: SourceId, key: string, rawHash: string, at: Instant): boolean;
  /** Confirms all of `keys`; answers the keys that the store does not know. */
  confirmAll(run: number, source: SourceId, keys: readonly string[], at: Instant): readonly string[];
  /** Postings that share a blocking key with the new one; at most 50. */
  candidates(
    blockingKeys: readonly string[],
    except: { source: SourceId; key: string },
  ): readonly Candidate[];
  /** Saves one sighting with its posting and search entry, all in one transaction. */
  save(
    run: number,
    sighting: { raw: RawPosting; rawHash: string; judged: LocatedPosting; blockingKeys: readonly string[] },
    match: Match,
    at: Instant,
  ): Taken;
  /** Keeps an item that could not be taken in, with its reason. */
  keepProblem(run: number, url: string, key: string | null, reason: string, at: Instant): void;
  /**
   * Closes a run. After a `complete` one, sightings not confirmed for two complete runs in a row are
   * withdrawn, and so are those whose deadline has passed.
   */
  closeRun(run: number, result: RunResult, at: Instant): Run;
  /** Withdraws sightings whose own deadline lies before `today`; answers how many. */
  withdrawExpired(today: IsoDate, at: Instant): number;
  rememberedPage(source: SourceId, url: string): RememberedPage | null;
  rememberPage(source: SourceId, url: string, page: RememberedPage, at: Instant): void;
  saveEdition(edition: Edition, content: EditionContent): void;
  /** Rebuilds the search index from the postings; answers how many it holds. */
  reindex(): number;
}
