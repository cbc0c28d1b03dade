import type { HostNote } from '../crawler/fetch/host-manners.ts';
import { openFetcher } from '../crawler/fetch/open-fetcher.ts';
import { makeSources, regionOfSources } from '../crawler/make-sources.ts';
import { crawlAll, type SourceCrawl } from '../crawler/run/crawl-all.ts';
import type { CrawlTools, Progress } from '../crawler/run/crawl-tools.ts';
import type { Source } from '../crawler/source.ts';
import { openTakeIn } from '../crawler/take-in.ts';
import { berlinDay } from '../domain/berlin-day.ts';
import { startCrawlWork, type CrawlWork } from './crawl-work.ts';
import type { Turns } from '../store/queue/turns.ts';
import { judgementTables } from './judgement-tables.ts';
import { manners } from './manners.ts';
import { feedSearch } from './open-search.ts';
import type { SearchFeed } from '../store/search/meilisearch/search-feed.ts';
import type { Workshop } from './workshop.ts';

/** Reads the sources and keeps the store: the only one that writes postings. */
export interface Keeper {
  readonly sources: readonly Source[];
  /** Crawls these sources once, or all of them. */
  crawl(
    ids: readonly string[] | null,
    onProgress?: (progress: Progress) => void,
  ): Promise<readonly SourceCrawl[]>;
  /** Crawls each source at its times from now on, those that missed a time at once; feeds the search of SEARCH_URL. */
  schedule(): void;
  /** Ends runs under way as interrupted and closes everything. */
  stop(): Promise<void>;
}

/** Opens the keeper of an installation; it visits hosts by these turns, or else by its own. */
export function openKeeper(workshop: Workshop, turns?: Turns<HostNote>): Keeper {
  const { region, clock, log } = workshop;
  const store = workshop.openStore();
  const snapshots = workshop.openSnapshots();
  const sources = makeSources(region.sources, regionOfSources(region.places));
  const fetcher = openFetcher({ ...manners(workshop, sources), ...(turns && { turns }) });
  const takeIn = openTakeIn(store, judgementTables(workshop));
  const stopping = new AbortController();
  const signal = stopping.signal;
  const tools = { fetcher, store, takeIn, clock, log, signal, snapshots } satisfies CrawlTools;
  let work: CrawlWork | null = null;
  let feed: SearchFeed | null = null;
  return {
    sources,
    async crawl(ids, onProgress) {
      const chosen = sources.filter(({ id }) => ids === null || ids.includes(id));
      const crawls = await crawlAll(chosen, onProgress ? { ...tools, onProgress } : tools);
      store.withdrawExpired(berlinDay(clock()), clock());
      return crawls;
    },
    schedule() {
      work ??= startCrawlWork(workshop, sources, tools);
      feed ??= feedSearch(workshop);
    },
    async stop() {
      stopping.abort();
      await Promise.all([work?.stop(), feed?.stop()]);
      await fetcher.close();
      snapshots.close();
      store.close();
    },
  };
}
