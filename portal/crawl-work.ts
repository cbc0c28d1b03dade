import { setTimeout as sleep } from 'node:timers/promises';
import type { CrawlTools } from '../crawler/run/crawl-tools.ts';
import { scheduleSources } from '../crawler/schedule.ts';
import type { Source } from '../crawler/source.ts';
import { crawlHere } from '../crawler/work/crawl-here.ts';
import { openKeeperDesk } from '../crawler/work/keeper-desk.ts';
import { QUEUE_NAMES, type AnswerSlice, type CrawlJob, type KeeperJob } from '../crawler/work/messages.ts';
import { openQueues } from '../store/queue/open-queues.ts';
import type { Queue, Queues } from '../store/queue/queue.ts';
import type { Snapshots } from '../store/snapshots/snapshot.ts';
import type { StoreWriter } from '../store/store.ts';
import type { Workshop } from './workshop.ts';

/** Several at a time: most of a crawl is waiting for the pace of single hosts. */
const CONCURRENCY = 6;
/** A queue that was away, or has forgotten everything, is told the times of the sources again. */
const TELL_EVERY_MS = 10 * 60_000;
const TELL_AGAIN_MS = 10_000;

/** Crawls at the times of the sources, under way. */
export interface CrawlWork {
  /** Aborts crawls under way, which go back into the queue. */
  stop(): Promise<void>;
}

/** A crawl's tools, on the machine that has the store. */
interface KeeperTools extends CrawlTools {
  readonly store: StoreWriter;
  readonly snapshots: Snapshots;
}

/** Starts the keeper's side of the queue; without Redis the crawls themselves as well. */
export function startCrawlWork(
  workshop: Workshop,
  sources: readonly Source[],
  tools: KeeperTools,
): CrawlWork {
  const stopping = new AbortController();
  const working = work(workshop, sources, tools, stopping.signal);
  working.catch((error: unknown) => workshop.log.error(error, 'the queue cannot be used'));
  return {
    async stop() {
      stopping.abort();
      await working.catch(() => undefined);
    },
  };
}

async function work(
  { setup, clock, log }: Workshop,
  sources: readonly Source[],
  tools: KeeperTools,
  stopping: AbortSignal,
): Promise<void> {
  const queues = await openQueues(setup.settings, { clock, log });
  const open = openWorkQueues(queues);
  const { keeper, crawls, answers } = open;
  keeper.process(openKeeperDesk({ ...tools, sources, crawls, answers }), { concurrency: 1 });
  if (queues.engine === 'sqlite') crawls.process(crawlHere(sources, tools), { concurrency: CONCURRENCY });
  // What was parked and not fetched is thrown away when its time has come.
  else answers.process(() => Promise.resolve(), { concurrency: 1 });
  await keepTelling(open, sources, stopping, log);
  await Promise.all(Object.values(open).map((queue) => queue.close()));
  await queues.close();
}

/** The queues that keeper and workers meet at. */
interface WorkQueues {
  readonly keeper: Queue<KeeperJob>;
  readonly crawls: Queue<CrawlJob>;
  readonly answers: Queue<AnswerSlice>;
}

/** Opens the queues that keeper and workers meet at. */
export function openWorkQueues(queues: Queues): WorkQueues {
  return {
    keeper: queues.open<KeeperJob>(QUEUE_NAMES.keeper, { keepDone: 1000 }),
    crawls: queues.open<CrawlJob>(QUEUE_NAMES.crawl),
    answers: queues.open<AnswerSlice>(QUEUE_NAMES.answers, { keepDone: 0 }),
  };
}

/** Until it is stopped. */
async function keepTelling(
  queues: WorkQueues,
  sources: readonly Source[],
  stopping: AbortSignal,
  log: CrawlTools['log'],
): Promise<void> {
  while (!stopping.aborted) {
    const isTold = await tell(queues, sources, log);
    await sleep(isTold ? TELL_EVERY_MS : TELL_AGAIN_MS, undefined, { signal: stopping, ref: false }).catch(
      () => undefined,
    );
  }
}

async function tell(
  { keeper, crawls }: WorkQueues,
  sources: readonly Source[],
  log: CrawlTools['log'],
): Promise<boolean> {
  try {
    await scheduleSources(keeper, sources);
    await keeper.add('keeper', { kind: 'catch-up' });
    if ((await crawls.countWorkers()) === 0) log.warn({}, 'nobody takes crawls: start "portal worker"');
    return true;
  } catch (error) {
    log.warn({ err: error }, 'the times of the sources could not be put into the queue');
    return false;
  }
}
