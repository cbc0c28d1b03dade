import type { Region } from '../config/region.ts';
import type { OccupationTable } from '../domain/tables.ts';
import type { Clock } from '../domain/time.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';
import type { ReportBox } from '../store/reports.ts';
import type { StoreReader } from '../store/store.ts';
import type { InterfaceDescription } from './interface-description.ts';

/** Everything that the pages are made from; built once at the front door and handed down. */
export interface WebDeps {
  readonly store: StoreReader;
  readonly search: PostingSearch;
  readonly region: Region;
  readonly occupations: OccupationTable;
  readonly clock: Clock;
  /** Address of the portal as people type it, without a slash at the end. */
  readonly publicUrl: string;
  /** The open interface in its own words (OpenAPI). */
  readonly describeInterface: () => Promise<InterfaceDescription>;
  /** Where readers' hints go; without it no form is shown. */
  readonly reports?: ReportBox;
  /** Milliseconds for which a page may be sent again although the stock has changed since, if nothing was withdrawn; 0 when absent. */
  readonly pageLagMs?: number;
  /** Folder below which the printed editions lie. */
  readonly dataDir: string;
}
