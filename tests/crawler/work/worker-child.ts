import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlThere } from '../../../crawler/work/crawl-there.ts';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { openSmallQueues, PREFIX } from './small-queues.ts';
import { smallSource, type SmallSource } from './small-source.ts';

/** A crawl worker in a process of its own, to be killed. Called with the address of Redis and the sources as JSON. */
const [redisUrl = '', json = '[]'] = process.argv.slice(2);
const given = JSON.parse(json) as readonly SmallSource[];
const clock = (): string => new Date().toISOString();
const log = quietLog();
const queues = openRedisQueues({ url: redisUrl, prefix: PREFIX }, { clock, log });
const { crawls, keeper, answers } = openSmallQueues(queues);
const fetcher = openFetcher({
  userAgent: 'Stellenlotse/0.1',
  clock,
  allowHosts: given.map(({ url }) => new URL(url).host),
  paceMs: 0,
  retryPausesMs: [100],
});
const sources = given.map(smallSource);
crawls.process(crawlThere({ sources, fetcher, clock, log, keeper, answers, busyMs: 300 }), {
  concurrency: 2,
});
