import type { RawParameters } from '../domain/search-parameters.ts';
import type { Instant } from '../domain/time.ts';
import type { Reader } from './reader.ts';

/** One request for a page, as far as pages need to know it. */
export interface Visit {
  readonly reader: Reader;
  readonly now: Instant;
  /** Parts of the path, by name. */
  readonly path: Readonly<Record<string, string>>;
  readonly parameters: RawParameters;
  /** Path and query behind the language, to offer the same page in another language. */
  readonly rest: string;
}

/** What a page answers with. */
export type PageAnswer = ShownPage | Moved | { readonly kind: 'missing' };

/** Leads to another address, for good or for now. */
export interface Moved {
  readonly kind: 'moved';
  readonly to: string;
  readonly lasting: boolean;
}

/** A page to be shown, with its HTTP status. */
export interface ShownPage {
  readonly kind: 'page';
  readonly status: number;
  readonly page: PageContent;
}

/** A page before it is dressed in the layout. */
export interface PageContent {
  readonly template: string;
  /** Title of the browser's tab, without the portal's name. */
  readonly title: string;
  readonly description: string;
  /** Which entry of the navigation it belongs to. */
  readonly section: string;
  /** Whether search engines may list it. */
  readonly listed: boolean;
  readonly view: object;
  /** Feeds of what the page shows, for feed readers that look for them. */
  readonly feeds?: readonly FeedLink[];
}

/** A feed by its media type. */
export interface FeedLink {
  readonly type: string;
  readonly label: string;
  readonly href: string;
}

/** A page: from a visit to an answer. */
export type Page<Site> = (visit: Visit, site: Site) => PageAnswer | Promise<PageAnswer>;

/** An ordinary page that was found and may be listed. */
export function found(content: Omit<PageContent, 'listed'> & { readonly listed?: boolean }): ShownPage {
  return { kind: 'page', status: 200, page: { listed: true, ...content } };
}
