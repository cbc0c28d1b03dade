import { loadLexicon } from '../config/occupations/load.ts';
import type { SourceConfig } from '../config/region.ts';
import { openFetcher } from '../crawler/fetch/open-fetcher.ts';
import { makeSources, regionOfSources } from '../crawler/make-sources.ts';
import { crawlAll, type SourceCrawl } from '../crawler/run/crawl-all.ts';
import type { CrawlTools, Progress } from '../crawler/run/crawl-tools.ts';
import { crawlSource } from '../crawler/run.ts';
import { scheduleCrawls, type Schedule } from '../crawler/schedule.ts';
import type { Source } from '../crawler/source.ts';
import { openTakeIn } from '../crawler/take-in.ts';
import { berlinDay } from '../domain/berlin-day.ts';
import { judgeOccupation } from '../domain/occupation/judge-occupation.ts';
import { userAgent } from './user-agent.ts';
import type { Workshop } from './workshop.ts';

/** Reads the sources and keeps the store: the only one that writes postings. */
export interface Keeper {
  readonly sources: readonly Source[];
  /** Crawls these sources once, or all of them. */
  crawl(
    ids: readonly string[] | null,
    onProgress?: (progress: Progress) => void,
  ): Promise<readonly SourceCrawl[]>;
  /** Crawls each source at its times from now on, those that missed a time at once. */
  schedule(): void;
  /** Ends runs under way as interrupted and closes everything. */
  stop(): Promise<void>;
}

/** Opens the keeper of an installation. */
export function openKeeper(workshop: Workshop): Keeper {
  const { region, clock, log } = workshop;
  const store = workshop.openStore();
  const sources = makeSources(region.sources, regionOfSources(region.places));
  const fetcher = openFetcher(manners(workshop, sources));
  const lexicon = loadLexicon();
  const takeIn = openTakeIn(store, {
    judgeOccupation: (posting) => judgeOccupation(posting, lexicon),
    places: region.places,
  });
  const stopping = new AbortController();
  const tools: CrawlTools = { fetcher, store, takeIn, clock, log, signal: stopping.signal };
  let schedule: Schedule | null = null;
  return {
    sources,
    async crawl(ids, onProgress) {
      const chosen = sources.filter(({ id }) => ids === null || ids.includes(id));
      const crawls = await crawlAll(chosen, onProgress ? { ...tools, onProgress } : tools);
      store.withdrawExpired(berlinDay(clock()), clock());
      return crawls;
    },
    schedule() {
      schedule ??= scheduleCrawls(sources, {
        clock,
        log,
        lastSuccess: (id) => store.source(id).lastSuccessAt,
        run: async (source) => {
          await crawlSource(source, tools);
          store.withdrawExpired(berlinDay(clock()), clock());
        },
      });
    },
    async stop() {
      stopping.abort();
      await schedule?.stop();
      await fetcher.close();
      store.close();
    },
  };
}

function manners({ setup, region, clock }: Workshop, sources: readonly Source[]) {
  return {
    userAgent: userAgent(setup.settings),
    clock,
    allowHosts: setup.settings.privateHosts,
    pacePerHost: pacePerHost(region.sources, sources),
  };
}

/** The slowest pace that any source asks for of a host. */
function pacePerHost(
  configs: readonly SourceConfig[],
  sources: readonly Source[],
): ReadonlyMap<string, number> {
  const paces = new Map<string, number>();
  for (const source of sources) {
    const pace = configs.find(({ id }) => id === source.id)?.paceMs ?? 0;
    for (const { url } of source.first()) {
      const { host } = new URL(url);
      paces.set(host, Math.max(pace, paces.get(host) ?? 0));
    }
  }
  return paces;
}
