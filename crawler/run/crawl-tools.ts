import type { Clock } from '../../domain/time.ts';
import type { SourceId } from '../../domain/posting.ts';
import type { Snapshots } from '../../store/snapshots/snapshot.ts';
import type { StoreWriter } from '../../store/store.ts';
import type { Fetcher } from '../fetch/open-fetcher.ts';
import type { TakeIn } from '../take-in.ts';

/** Where a run tells what happened; a pino logger is one. */
export interface CrawlLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** How far a run has come. */
export interface Progress {
  readonly source: SourceId;
  readonly pages: number;
  readonly found: number;
}

/** What ends a run that would go on for ever. */
export interface CrawlLimits {
  readonly maxPages: number;
  readonly maxSeconds: number;
}

/** Limits of an ordinary run. */
export const USUAL_LIMITS: CrawlLimits = { maxPages: 5000, maxSeconds: 45 * 60 };

/** What a run does with the store: the store itself, or on a machine without it a journal for the keeper. */
export type RunStore = Pick<
  StoreWriter,
  | 'source'
  | 'runs'
  | 'openRun'
  | 'renewRun'
  | 'closeRun'
  | 'transaction'
  | 'confirmAll'
  | 'keepProblem'
  | 'rememberedPage'
  | 'rememberPage'
>;

/** What a run does with the raw pages that are kept: the snapshots themselves, or on a machine without them a journal. */
export type PageKeeping = Pick<Snapshots, 'keep' | 'touch' | 'keepChanged' | 'prune'>;

/** Everything a crawl works with; built once at the front door. */
export interface CrawlTools {
  readonly fetcher: Fetcher;
  readonly store: RunStore;
  readonly takeIn: TakeIn;
  readonly clock: Clock;
  readonly log: CrawlLog;
  /** Where raw pages are kept for reading again and for inspection; absent = nowhere. */
  readonly snapshots?: PageKeeping;
  readonly limits?: Partial<CrawlLimits>;
  /** A run that is silent for so long is dead; two minutes unless given. */
  readonly leaseSeconds?: number;
  /** Ends the run as `interrupted`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
