import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { loadRegion } from '../config/load-region.ts';
import type { SourceConfig } from '../config/region.ts';
import { demoSources } from '../crawler/demo/demo-sources.ts';
import { FIRST_DEMO_PORT } from '../crawler/demo/open-demo-district.ts';
import type { DemoWorldData, DemoWorldOpened, ToDemoWorld } from './demo-world-thread.ts';

/** The invented district under way. */
export interface DemoWorld {
  /** The sources of the demo region, at the addresses where they are now. */
  readonly sources: readonly SourceConfig[];
  /** `host:port` of every site. */
  readonly hosts: readonly string[];
  /** Lets some vacancies disappear, some change and some appear. */
  advance(): void;
  close(): Promise<void>;
}

/** Opens the web servers of the demo district; on free ports instead of the usual ones when `anyPorts` is set. */
export async function openDemoWorld(today: string, anyPorts: boolean): Promise<DemoWorld> {
  const region = loadRegion('demo');
  const workerData: DemoWorldData = { places: region.places, today, port: anyPorts ? 0 : FIRST_DEMO_PORT };
  const worker = new Worker(new URL('./demo-world-thread.ts', import.meta.url), { workerData });
  const [opened] = (await once(worker, 'message')) as [DemoWorldOpened];
  const say = (message: ToDemoWorld): void => worker.postMessage(message);
  return {
    sources: demoSources(region.sources, opened.origins),
    hosts: opened.hosts,
    advance: () => say({ kind: 'advance' }),
    async close() {
      const ended = once(worker, 'exit');
      say({ kind: 'close' });
      await ended;
    },
  };
}
