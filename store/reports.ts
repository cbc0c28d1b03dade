import type { PostingId } from '../domain/posting.ts';
import type { Instant } from '../domain/time.ts';

/** What a reader says is wrong with a posting. */
export const REPORT_REASONS = [
  'occupation',
  'place',
  'kind',
  'agency',
  'over',
  'no-job',
  'private',
  'other',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** A reader's hint that something is wrong with a posting. Nothing is known of who gave it. Hinweis. */
export interface Report {
  readonly id: number;
  readonly posting: PostingId;
  readonly reason: ReportReason;
  /** At most 500 characters; empty when the reader wrote nothing. */
  readonly remark: string;
  readonly at: Instant;
  readonly doneAt: Instant | null;
}

/** Characters of a remark that are kept. */
export const REMARK_MAX = 500;

/** Where readers' hints are dropped. */
export interface ReportBox {
  /** `full`: too many have come, about this posting or in all; nothing was kept. */
  put(report: Pick<Report, 'posting' | 'reason' | 'remark'>, at: Instant): 'kept' | 'full';
}

/** The box as the operator opens it. */
export interface ReportDesk extends ReportBox {
  /** Hints that nobody has dealt with, newest first. */
  open(): readonly Report[];
  /** Marks a hint, or with a posting's id all hints about it, as dealt with; answers how many. */
  done(what: number | PostingId, at: Instant): number;
  close(): void;
}
