import { parentPort, workerData } from 'node:worker_threads';
import type { IsoDate } from '../domain/time.ts';
import { printEditions } from '../pdf-digest/run.ts';
import type { Setup } from './setup.ts';
import type { FromPress } from './thread-messages.ts';
import { openWorkshop } from './workshop.ts';

/** Prints one day's editions in a thread of its own and ends. */
if (parentPort === null) throw new Error('the press runs in a thread of the portal');
const port = parentPort;
const { setup, date } = workerData as { readonly setup: Setup; readonly date: IsoDate };
const workshop = openWorkshop(setup, 'press');
const store = workshop.openStore();
const tell = (message: FromPress): void => port.postMessage(message);
const { region, occupations, clock } = workshop;
const { publicUrl, dataDir } = setup.settings;
const editions = await printEditions(
  {
    store,
    region,
    occupations,
    clock,
    publicUrl,
    dataDir,
    onPrinted: (edition, done, all) => tell({ kind: 'printed', edition, done, all }),
  },
  date,
);
store.close();
tell({ kind: 'finished', editions: editions.length });
