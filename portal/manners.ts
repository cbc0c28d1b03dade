import type { SourceConfig } from '../config/region.ts';
import { findChromium } from '../crawler/fetch/browser/find-chromium.ts';
import type { FetcherOptions } from '../crawler/fetch/open-fetcher.ts';
import type { Source } from '../crawler/source.ts';
import { userAgent } from './user-agent.ts';
import type { Workshop } from './workshop.ts';

/** How an installation's crawler behaves: its name, whom it may read, and the pace that its sources ask for. */
export function manners({ setup, region, clock }: Workshop, sources: readonly Source[]): FetcherOptions {
  return {
    userAgent: userAgent(setup.settings),
    clock,
    allowHosts: setup.settings.privateHosts,
    pacePerHost: pacePerHost(region.sources, sources),
    browser: { executable: findChromium(setup.settings.chromium) },
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
