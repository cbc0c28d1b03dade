import { parentPort, workerData } from 'node:worker_threads';
import { openDemoDistrict } from '../crawler/demo/open-demo-district.ts';
import type { PlaceTable } from '../domain/tables.ts';

/** What the demo world is made from. */
export interface DemoWorldData {
  readonly places: PlaceTable;
  readonly today: string;
  /** First port of the sites; 0 = any free ones. */
  readonly port: number;
}

/** Where the sites of the demo world are. */
export interface DemoWorldOpened {
  readonly hosts: readonly string[];
  readonly origins: ReadonlyMap<string, string>;
}

export type ToDemoWorld = { readonly kind: 'advance' } | { readonly kind: 'close' };

const SEED = 20_260_401;

/** The web servers of the demo district in a thread of their own, as the real ones are on machines of their own. */
if (parentPort === null) throw new Error('the demo world runs in a thread of the portal');
const port = parentPort;
const { places, today, port: firstPort } = workerData as DemoWorldData;
const district = await openDemoDistrict({ seed: SEED, today, places, port: firstPort });
port.on('message', (message: ToDemoWorld) => {
  switch (message.kind) {
    case 'advance':
      // The day stays: a world whose dates all moved would be a world of changed postings.
      return district.advance();
    case 'close':
      return void district.close().then(() => port.close());
  }
});
const opened: DemoWorldOpened = { hosts: district.hosts, origins: district.origins };
port.postMessage(opened);
