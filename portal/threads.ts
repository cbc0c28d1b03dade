import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SourceCrawl } from '../crawler/run/crawl-all.ts';
import type { Progress } from '../crawler/run/crawl-tools.ts';
import type { IsoDate } from '../domain/time.ts';
import type { Edition } from '../store/store.ts';
import type { Setup } from './setup.ts';
import type { FromKeeper, FromPress, ToKeeper } from './thread-messages.ts';

/** The keeper's thread as the front door sees it. */
export interface KeeperThread {
  /** Crawls these sources once, or all; answers what came of each. */
  crawl(
    ids: readonly string[] | null,
    onProgress: (progress: Progress) => void,
  ): Promise<readonly SourceCrawl[]>;
  schedule(): void;
  /** Ends runs under way and the thread; after `graceMs` without asking. */
  stop(graceMs: number): Promise<void>;
  /** Settles, with the fault, when the thread ends by itself. */
  readonly died: Promise<Error>;
}

/** Starts the keeper in a thread. */
export function startKeeper(setup: Setup): KeeperThread {
  const worker = new Worker(new URL('./keeper-thread.ts', import.meta.url), { workerData: setup });
  const say = (message: ToKeeper): void => worker.postMessage(message);
  const ended = once(worker, 'exit');
  const died = new Promise<Error>((resolve) => {
    worker.once('error', (error) => resolve(error));
    worker.once('exit', (code) => resolve(new Error(`the keeper's thread ended with ${code}`)));
  });
  return {
    died,
    async crawl(ids, onProgress) {
      const crawled = new Promise<readonly SourceCrawl[]>((resolve) => {
        const listen = (message: FromKeeper): void => {
          if (message.kind === 'progress') return onProgress(message.progress);
          worker.off('message', listen);
          resolve(message.crawls);
        };
        worker.on('message', listen);
      });
      say({ kind: 'crawl', ids });
      return await Promise.race([crawled, died.then((error) => Promise.reject(error))]);
    },
    schedule: () => say({ kind: 'schedule' }),
    async stop(graceMs) {
      const timer = setTimeout(() => void worker.terminate(), graceMs);
      say({ kind: 'stop' });
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Prints a day's editions in a thread; answers how many. */
export async function runPress(
  setup: Setup,
  date: IsoDate,
  onPrinted: (edition: Edition, done: number, all: number) => void = () => undefined,
): Promise<number> {
  const worker = new Worker(new URL('./press-thread.ts', import.meta.url), { workerData: { setup, date } });
  let editions: number | null = null;
  worker.on('message', (message: FromPress) => {
    if (message.kind === 'printed') onPrinted(message.edition, message.done, message.all);
    else editions = message.editions;
  });
  await once(worker, 'exit');
  if (editions === null) throw new Error('the press ended before it was through');
  return editions;
}
