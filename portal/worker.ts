import { ConfigError } from '../config/config-error.ts';
import { openFetcher } from '../crawler/fetch/open-fetcher.ts';
import { makeSources, regionOfSources } from '../crawler/make-sources.ts';
import { crawlThere } from '../crawler/work/crawl-there.ts';
import { openQueues } from '../store/queue/open-queues.ts';
import { WrongUse, type Given } from './command.ts';
import { openWorkQueues } from './crawl-work.ts';
import { manners } from './manners.ts';
import { usualSetup } from './setup.ts';
import { untilSignal } from './until-signal.ts';
import { openWorkshop } from './workshop.ts';

const LINGER_MS = 500;

/** `portal worker`: fetches and parses sources for the portal at the same Redis, until it is asked to end. */
export async function worker(given: Given): Promise<number> {
  const concurrency = Number(given.text('concurrency') ?? '6');
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 100)
    throw new WrongUse('--concurrency is a number from 1 to 100');
  const workshop = openWorkshop(usualSetup(), 'worker');
  const { setup, region, clock, log } = workshop;
  if (setup.settings.queueUrl === null)
    throw new ConfigError('A worker has nothing to do', ['QUEUE_URL names no Redis to take crawls from']);
  const sources = makeSources(region.sources, regionOfSources(region.places));
  const queues = await openQueues(setup.settings, { clock, log });
  const fetcher = openFetcher({ ...manners(workshop, sources), turns: queues.turns('hosts') });
  const { keeper, crawls, answers } = openWorkQueues(queues);
  crawls.process(crawlThere({ sources, fetcher, clock, log, keeper, answers }), { concurrency });
  log.info({ sources: sources.length, concurrency }, 'worker waits for crawls');
  await untilSignal();
  await crawls.close();
  await Promise.all([keeper.close(), answers.close()]);
  await fetcher.close();
  await queues.close();
  // The work is done; what a library still waits for, a Redis that went in this moment, keeps nobody.
  setTimeout(() => process.exit(0), LINGER_MS).unref();
  return 0;
}
