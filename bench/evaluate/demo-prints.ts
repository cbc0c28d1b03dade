import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegion } from '../../config/load-region.ts';
import { demoSources } from '../../crawler/demo/demo-sources.ts';
import type { DemoPosting } from '../../crawler/demo/demo-posting.ts';
import { openDemoDistrict } from '../../crawler/demo/open-demo-district.ts';
import { openFetcher } from '../../crawler/fetch/open-fetcher.ts';
import { makeSources, regionOfSources } from '../../crawler/make-sources.ts';
import { crawlAll } from '../../crawler/run/crawl-all.ts';
import type { RawPosting, SourceId } from '../../domain/posting.ts';
import { openStore } from '../../store/sqlite/open-store.ts';

/** A print of the demo district as the crawler reads it, with the opening that it truly is of. */
export interface DemoRaw {
  readonly source: SourceId;
  readonly raw: RawPosting;
  readonly truth: Omit<DemoPosting, 'prints'>;
}

/** Which invented district is read. */
export interface DemoSeed {
  readonly seed: number;
  readonly today: string;
}

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };
/** Sites that are there to misbehave print nothing to judge. */
const LEFT_OUT = new Set(['verschlossen', 'wartung', 'ausgefallen']);

/** Crawls the demo district with the real fetcher and sources; every print with its truth, in the order read. */
export async function readDemoPrints({ seed, today }: DemoSeed): Promise<readonly DemoRaw[]> {
  const region = loadRegion('demo');
  const district = await openDemoDistrict({ seed, today, places: region.places, port: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'demo-prints-'));
  const store = openStore(join(folder, 'portal.db'));
  const clock = () => `${today}T05:00:00.000Z`;
  const fetcher = openFetcher({
    userAgent: 'Stellenlotse-Bench/1 (+https://portal.example)',
    clock,
    allowHosts: district.hosts,
    paceMs: 0,
  });
  const truths = new Map(district.postings().map((posting) => [posting.opening, posting]));
  const prints: DemoRaw[] = [];
  try {
    const configs = demoSources(region.sources, district.origins).filter(({ id }) => !LEFT_OUT.has(id));
    const sources = makeSources(configs, regionOfSources(region.places));
    await crawlAll(sources, {
      fetcher,
      store,
      clock,
      log: QUIET,
      takeIn(raw, { source }) {
        const truth = truths.get(district.openingAt(source, raw.url) ?? '');
        if (truth) prints.push({ source, raw, truth });
        return 'added';
      },
    });
    return prints;
  } finally {
    await fetcher.close();
    await district.close();
    store.close();
    rmSync(folder, { recursive: true });
  }
}
