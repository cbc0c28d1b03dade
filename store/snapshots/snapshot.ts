import type { SourceId } from '../../domain/posting.ts';
import type { Instant } from '../../domain/time.ts';

/** A page as a source sent it, kept so that it can be read again without asking. */
export interface Snapshot {
  readonly source: SourceId;
  /** Name of the request within its source. */
  readonly name: string;
  readonly url: string;
  readonly status: number;
  readonly mediaType: string | null;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the bytes, as hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** When the source last had it. */
  readonly seenAt: Instant;
}

/** A page to be kept; `bytes` is null when its content is kept already. */
export type NewSnapshot = Omit<Snapshot, 'bytes'> & { readonly bytes: Uint8Array | null };

/** A page to be kept that its adapter did not know. */
export type NewChangedPage = Omit<NewSnapshot, 'name' | 'status' | 'headers'>;

/** A page that an adapter did not know, kept for a week so that somebody can look at it. */
export interface ChangedPage {
  readonly number: number;
  readonly source: SourceId;
  readonly url: string;
  readonly mediaType: string | null;
  readonly reason: string;
  readonly at: Instant;
}

/** Raw pages, compressed and each content once, within a bound of days and bytes. */
export interface Snapshots {
  /** False when pages are kept for no days; changed pages are kept all the same. */
  readonly keepsPages: boolean;
  /** Keeps a page. False when it is not: pages are kept for no days, or its content is not here after all. */
  keep(snapshot: NewSnapshot): boolean;
  /** Notes that the source still has a page with this content. */
  touch(source: SourceId, name: string, hash: string, at: Instant): void;
  /** The newest content of a page that the source still had at or after `since`; null when none is kept. */
  find(source: SourceId, name: string, since: Instant): Snapshot | null;
  /** Sources of which pages are kept. */
  sources(): readonly SourceId[];
  /** Hashes of the contents that are kept of a source. */
  hashes(source: SourceId): readonly string[];
  /** False when it is not kept, because its content is not here after all. */
  keepChanged(page: NewChangedPage, reason: string): boolean;
  /** Newest first. */
  changedPages(source: SourceId): readonly ChangedPage[];
  /** The content of a changed page; null when it is no longer kept. */
  changedBytes(number: number): Uint8Array | null;
  /** Forgets what is too old or too much, when that has not been done for an hour. */
  prune(now: Instant): void;
  /** Compressed bytes that are kept now. */
  size(): number;
  close(): void;
}

/** For how long, and how much at most. */
export interface SnapshotLimits {
  /** 0 keeps no pages for reading again; changed pages are kept all the same. */
  readonly days: number;
  /** Compressed, all together. */
  readonly megabytes: number;
}
