import type { RawPosting, SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';
import type { NewChangedPage, Snapshot } from '../../store/snapshots/snapshot.ts';
import type { RememberedPage, Run, RunResult, SourceState } from '../../store/store.ts';

/** Names of the queues: what workers do, what the keeper does, and what the keeper answers. */
export const QUEUE_NAMES = { crawl: 'crawl', keeper: 'keeper', answers: 'answers' } as const;

/** Read one source once. */
export interface CrawlJob {
  readonly source: SourceId;
  /** The time of its schedule that it is read for; a success since then is enough. */
  readonly dueAt: Instant;
}

/** What the keeper is asked to do. */
export type KeeperJob =
  /** The time of a source has come. */
  | { readonly kind: 'due'; readonly source: SourceId }
  /** Look for sources that have missed a time. */
  | { readonly kind: 'catch-up' }
  /** A worker wants to read a source; the answer is parked under the ticket. */
  | ({ readonly kind: 'begin'; readonly ticket: string; readonly until: Instant } & CrawlJob)
  /** The worker of a run lives. */
  | { readonly kind: 'alive'; readonly run: number }
  /** Part of what a run has read; slices of a run are numbered from 1. */
  | {
      readonly kind: 'slice';
      readonly run: number;
      readonly source: SourceId;
      readonly number: number;
      readonly text: string;
      readonly isLast: boolean;
    };

/** One thing that a run on another machine wants written. */
export type Entry =
  | { readonly op: 'take'; readonly raw: RawPosting; readonly at: Instant }
  | { readonly op: 'confirm'; readonly keys: readonly string[]; readonly at: Instant }
  | {
      readonly op: 'problem';
      readonly url: string;
      readonly key: string | null;
      readonly reason: string;
      readonly at: Instant;
    }
  | { readonly op: 'page'; readonly url: string; readonly page: RememberedPage; readonly at: Instant }
  | PageEntry
  | { readonly op: 'end'; readonly result: RunResult; readonly at: Instant };

/** A raw page to be kept; its content is absent when the keeper has it already. */
export type PageEntry =
  | {
      readonly op: 'keep';
      readonly page: Omit<Snapshot, 'source' | 'bytes'>;
      readonly body: string | null;
    }
  | { readonly op: 'still'; readonly name: string; readonly hash: string; readonly at: Instant }
  | {
      readonly op: 'changed';
      readonly page: Omit<NewChangedPage, 'source' | 'bytes'>;
      readonly reason: string;
      readonly body: string | null;
    };

/** What a worker must know to read a source as if it had the store. */
export interface Briefing {
  readonly run: number;
  readonly leaseSeconds: number;
  readonly state: SourceState;
  /** Newest first; the run itself is the first. */
  readonly runs: readonly Run[];
  /** Pages as they were read last time, with their addresses. */
  readonly pages: readonly (readonly [string, RememberedPage])[];
  /** Whether raw pages are kept, and the hashes of the contents that are kept of the source. */
  readonly kept: { readonly pages: boolean; readonly hashes: readonly string[] };
}

/** What the keeper answers to `begin`. */
export type BeginAnswer =
  | { readonly kind: 'go'; readonly briefing: Briefing }
  /** Another run has the source, or one of its hosts. */
  | { readonly kind: 'busy' }
  /** It has been read since it was due, or is to be left alone. */
  | { readonly kind: 'needless' }
  | { readonly kind: 'unknown' };

/** Part of an answer of the keeper. */
export interface AnswerSlice {
  readonly count: number;
  readonly text: string;
}

/** Id of a parked answer's slice. */
export function answerId(ticket: string, index: number): string {
  return `answer.${ticket}.${index}`;
}

/** Id of the parked notice that a run is over for its worker. */
export function overId(run: number): string {
  return `over.${run}`;
}
