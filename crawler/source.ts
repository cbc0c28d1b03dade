import type { LegalBasis, Nearness } from '../config/region.ts';
import type { RawPosting, SourceId } from '../domain/posting.ts';
import type { EndedPosting } from '../store/store.ts';

/** A page that a source asks for. Plain data: it is queued, stored and sent between threads. */
export interface PageRequest {
  readonly url: string;
  /** The source's own word for what the page is ("list", "detail", "sitemap"); `parse` decides by it. */
  readonly role: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What an earlier page told about this one (an item of a list), for `parse`. At most 16 KiB as JSON. */
  readonly carry?: unknown;
  /**
   * What the earlier page prints of the posting that this page tells more about. It is taken in when this page cannot be
   * had or read, and otherwise left to this page, also where it is among the earlier page's postings.
   */
  readonly standIn?: RawPosting;
  /** Asked for in place of this page when the site no longer has it, refuses it, or shows something else under it. */
  readonly orElse?: PageRequest;
  /** True for a page that may add to a source which is whole without it: that it cannot be had leaves no gap. */
  readonly isExtra?: boolean;
}

/** A page as fetched: decoded, within the size limit, with the address it finally came from. */
export interface Page {
  readonly request: PageRequest;
  readonly url: string;
  readonly status: number;
  /** Lower-case media type without parameters; null when not sent. */
  readonly mediaType: string | null;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** The bytes in the page's own charset; of a PDF its text as HTML of headings, paragraphs and lists. */
  readonly text: string;
  /** Why a file has no text that could be read, in English; absent when all is well. */
  readonly unread?: string;
}

/** An item that could not be read; its page goes on. */
export interface ItemProblem {
  readonly key: string | null;
  readonly url: string | null;
  readonly reason: string;
}

/** What a page yields. An empty `postings` is an honest "none here", never a page that was not understood. */
export interface ParsedPage {
  readonly postings: readonly RawPosting[];
  readonly next: readonly PageRequest[];
  readonly problems: readonly ItemProblem[];
  /** How many postings the source itself says it has in all; absent when it does not say. */
  readonly announced?: number;
  /**
   * Postings that the page itself says are over ("Die Stelle ist vergeben"), by their keys; absent when it says so of
   * none. A page of a posting that is gone (404, 410), or has no posting but says so, needs no word of its source.
   */
  readonly ended?: readonly EndedPosting[];
}

/** One place on the web that prints postings. Does no input or output of its own. */
export interface Source {
  readonly id: SourceId;
  readonly about: {
    readonly name: string;
    readonly homepage: string;
    readonly basis: LegalBasis | null;
    readonly nearness: Nearness;
    /** `teaser`: only a short text and the link may be shown. */
    readonly display: 'full' | 'teaser';
  };
  /** `browser`: its pages in HTML only exist after their scripts have run. */
  readonly via: 'http' | 'browser';
  /** For a source read through the browser: by role, a CSS selector of what must be there before a page is complete. */
  readonly waitFor?: Readonly<Record<string, string>>;
  /** Cron pattern in Europe/Berlin. */
  readonly every: string;
  /** Raised when `parse` reads more or otherwise than before, so that remembered pages are read anew. */
  readonly parser: string;
  first(): readonly PageRequest[];
  /** @throws {SourceChanged} when the page is not as this source knows it; never answers nothing for it. */
  parse(page: Page): ParsedPage;
}
