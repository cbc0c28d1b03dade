import { parentPort, workerData } from 'node:worker_threads';
import { openKeeper } from './keeper.ts';
import type { Setup } from './setup.ts';
import type { FromKeeper, ToKeeper } from './thread-messages.ts';
import { openWorkshop } from './workshop.ts';

/** The keeper in a thread of its own, so that reading and judging never make a reader wait. */
if (parentPort === null) throw new Error('the keeper runs in a thread of the portal');
const port = parentPort;
const keeper = openKeeper(openWorkshop(workerData as Setup, 'keeper'));
const tell = (message: FromKeeper): void => port.postMessage(message);

port.on('message', (message: ToKeeper) => {
  switch (message.kind) {
    case 'crawl':
      return void crawl(message.ids);
    case 'schedule':
      return keeper.schedule();
    case 'stop':
      return void stop();
  }
});

async function crawl(ids: readonly string[] | null): Promise<void> {
  const crawls = await keeper.crawl(ids, (progress) => tell({ kind: 'progress', progress }));
  tell({ kind: 'crawled', crawls });
}

async function stop(): Promise<void> {
  await keeper.stop();
  port.close();
}
