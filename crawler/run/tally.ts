import type { EndedPosting } from '../../store/store.ts';

/** Unread detail pages up to this many say nothing about the source. */
const UNREAD_TO_STOP = 5;
const UNREAD_SHARE = 0.2;

/** Pages in a row that cannot be had before the site counts as down. */
const UNAVAILABLE_IN_A_ROW = 3;

/** What a run has to say about the wishes of its site, each in one sentence. */
interface Remarks {
  /** Because of these, postings were left out. */
  readonly closedBy: Set<string>;
  /** Because of these, links were not followed. */
  readonly unfollowedBy: Set<string>;
  /** What an operator should know even of a complete run. */
  readonly notes: Set<string>;
}

/** What a run has seen so far. */
export interface Tally {
  pages: number;
  unchangedPages: number;
  /** Pages below the lists that were asked for. */
  details: number;
  /** Of these, gone since the list was made, or over by their own words. */
  goneDetails: number;
  /** Of these, of a shape that the source does not know. */
  unreadDetails: number;
  /** Of the unread ones, those whose postings were taken from their lists all the same. */
  stoodFor: number;
  /** Of these, reserved by their owner. */
  reservedDetails: number;
  unavailableInARow: number;
  announced: number | null;
  /** Key and address of each posting. */
  readonly seen: Map<string, string>;
  /** Postings that the source says are over. */
  readonly ended: EndedPosting[];
  /** Why the run cannot be complete. */
  readonly gaps: string[];
  readonly remarks: Remarks;
}

/** A tally of nothing. */
export function openTally(): Tally {
  return {
    pages: 0,
    unchangedPages: 0,
    details: 0,
    goneDetails: 0,
    unreadDetails: 0,
    stoodFor: 0,
    reservedDetails: 0,
    unavailableInARow: 0,
    announced: null,
    seen: new Map(),
    ended: [],
    gaps: [],
    remarks: { closedBy: new Set(), unfollowedBy: new Set(), notes: new Set() },
  };
}

/** True when so many detail pages have another shape that it is the site that has changed. */
export function looksRebuilt({ unreadDetails, stoodFor, details }: Tally, isOver: boolean): boolean {
  const least = isOver && unreadDetails > stoodFor ? 1 : UNREAD_TO_STOP;
  return unreadDetails >= least && unreadDetails > details * UNREAD_SHARE;
}

/** True when the owner reserves page after page, so that asking for more of them is of no use. */
export function looksReserved({ reservedDetails, details }: Tally): boolean {
  return reservedDetails >= UNREAD_TO_STOP && reservedDetails === details;
}

/** True when going on would only knock at a closed door. */
export function looksDown({ unavailableInARow }: Tally): boolean {
  return unavailableInARow >= UNAVAILABLE_IN_A_ROW;
}

/** True when so many listed pages are gone that it is rather the addresses that are wrong. */
export function looksMisdirected({ goneDetails, details }: Tally): boolean {
  return goneDetails >= UNREAD_TO_STOP && goneDetails > details / 2;
}
