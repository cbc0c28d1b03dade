import { openTakeIn } from '../../../crawler/take-in.ts';
import { openKeeperDesk } from '../../../crawler/work/keeper-desk.ts';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { openSnapshots } from '../../../store/snapshots/open-snapshots.ts';
import { openStore } from '../../../store/sqlite/open-store.ts';
import { quietLog } from '../../store/queue/quiet-log.ts';
import { SMALL_TABLES } from '../run/small-tables.ts';
import { SNAPSHOT_LIMITS, type KeeperOrders } from './small-fleet.ts';
import { openSmallQueues, PREFIX } from './small-queues.ts';
import { smallSource } from './small-source.ts';

/** A keeper in a process of its own, to be killed. Called with its orders as JSON. */
const orders = JSON.parse(process.argv[2] ?? '') as KeeperOrders;
const clock = (): string => new Date().toISOString();
const log = quietLog();
const store = openStore(orders.files.store);
const snapshots = openSnapshots(orders.files.snapshots, SNAPSHOT_LIMITS);
const queues = openRedisQueues({ url: orders.redisUrl, prefix: PREFIX }, { clock, log });
const { keeper, crawls, answers } = openSmallQueues(queues);
const sources = orders.sources.map(smallSource);
const takeIn = openTakeIn(store, SMALL_TABLES);
const desk = openKeeperDesk({
  store,
  takeIn,
  snapshots,
  clock,
  log,
  sources,
  crawls,
  answers,
  leaseSeconds: 2,
});
keeper.process(desk, { concurrency: 1 });
