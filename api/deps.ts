import type { Region } from '../config/region.ts';
import type { SearchWords } from '../config/occupations/load-search-words.ts';
import type { OccupationTable } from '../domain/tables.ts';
import type { Clock } from '../domain/time.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';
import type { StoreReader } from '../store/store.ts';

/** Everything the interface reads; built once at the front door. */
export interface ApiDeps {
  readonly store: StoreReader;
  readonly search: PostingSearch;
  readonly region: Region;
  readonly occupations: OccupationTable;
  /** What people call occupations in their languages. */
  readonly searchWords: readonly SearchWords[];
  readonly clock: Clock;
  /** Address under which people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
  /** Tells whether the queue on another machine answers; absent when there is none. */
  readonly isQueueReachable?: () => Promise<boolean>;
}
