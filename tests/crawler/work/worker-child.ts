import { openFetcher } from '../../../crawler/fetch/open-fetcher.ts';
import { crawlThere } from '../../../crawler/work/crawl-there.ts';
import { untilSignal } from '../../../portal/until-signal.ts';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import type { WorkerOrders } from './small-fleet.ts';
import { openSmallQueues, PREFIX, TURN_LEASE_MS } from './small-queues.ts';
import { smallSource } from './small-source.ts';

/** A crawl worker in a process of its own, to be killed or asked to end. Called with its orders as JSON. */
const orders = JSON.parse(process.argv[2] ?? '') as WorkerOrders;
const clock = (): string => new Date().toISOString();
const log = quietLog();
const queues = openRedisQueues(
  { url: orders.redisUrl, prefix: PREFIX },
  { clock, log, turnLeaseMs: TURN_LEASE_MS },
);
const { crawls, keeper, answers } = openSmallQueues(queues);
const fetcher = openFetcher({
  userAgent: `Stellenlotse/0.1 (+https://portal.example/${process.pid})`,
  clock,
  allowHosts: orders.hosts,
  paceMs: orders.paceMs,
  retryPausesMs: [100],
  turns: queues.turns('hosts'),
});
const sources = orders.sources.map(smallSource);
const tools = { sources, fetcher, clock, log, keeper, answers, busyMs: 300 };
crawls.process(crawlThere(tools), { concurrency: 2 });
await untilSignal();
await crawls.close();
await Promise.all([keeper.close(), answers.close()]);
await fetcher.close();
await queues.close();
process.exit(0);
