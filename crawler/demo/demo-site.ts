import type { IsoDate } from '../../domain/time.ts';
import type { DemoPosting, DemoPrint } from './demo-posting.ts';

/** A print together with the opening it is of. */
export interface SitePrint extends DemoPrint {
  readonly posting: DemoPosting;
}

/** What a site knows when it answers. */
export interface SiteWorld {
  readonly today: IsoDate;
  /** Address of the site without a slash at the end. */
  readonly origin: string;
  /** Newest first. */
  readonly prints: readonly SitePrint[];
}

/** What is asked of a site. */
export interface SiteRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What a site answers. */
export interface SiteAnswer {
  readonly status: number;
  /** Content-Type with charset. */
  readonly type: string;
  readonly body: string | Buffer;
}

/** One site of the demo world: its address in the configuration, and how it answers. */
export interface DemoSite {
  /** Name in `DemoPrint.site` and of the source in the configuration. */
  readonly id: string;
  /** Address that the configuration names; nothing of it exists. */
  readonly address: string;
  /** Text of robots.txt after the usual welcome. */
  readonly robots?: string;
  /** Least and most milliseconds before each answer. */
  readonly delayMs?: readonly [number, number];
  /** Null = no such page. */
  answer(request: SiteRequest, world: SiteWorld): SiteAnswer | null;
}

/** An answer that is a page for people. */
export function htmlAnswer(body: string): SiteAnswer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

/** An answer in JSON. */
export function jsonAnswer(value: unknown, status = 200): SiteAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** An answer in XML; `type` is the media type of the dialect. */
export function xmlAnswer(xml: string, type = 'application/xml'): SiteAnswer {
  return {
    status: 200,
    type: `${type}; charset=utf-8`,
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`,
  };
}

/** The print with this key. */
export function printWithKey(world: SiteWorld, key: string | undefined): SitePrint | undefined {
  return world.prints.find((print) => print.key === key);
}

/** The prints on a page, from 1. */
export function printsOnPage(world: SiteWorld, page: number, size: number): readonly SitePrint[] {
  return world.prints.slice((page - 1) * size, page * size);
}

/** The place as one line: "52349 Düren-Birkesdorf". */
export function placeLine({ place }: DemoPrint): string {
  return `${place.postcode} ${townLine(place)}`;
}

/** The town, with its part when one is named: "Düren-Birkesdorf". */
export function townLine({ municipality, locality }: DemoPrint['place']): string {
  return locality === null ? municipality : `${municipality}-${locality}`;
}
