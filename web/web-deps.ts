import type { Region } from '../config/region.ts';
import type { OccupationTable } from '../domain/tables.ts';
import type { Clock } from '../domain/time.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';
import type { StoreReader } from '../store/store.ts';

/** Everything that the pages are made from; built once at the front door and handed down. */
export interface WebDeps {
  readonly store: StoreReader;
  readonly search: PostingSearch;
  readonly region: Region;
  readonly occupations: OccupationTable;
  readonly clock: Clock;
  /** Address of the portal as people type it, without a slash at the end. */
  readonly publicUrl: string;
  /** Folder below which the printed editions lie. */
  readonly dataDir: string;
}
