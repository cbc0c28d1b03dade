import { Queue as BullQueue } from 'bullmq';
import { USUAL_QUEUE, type Processing, type Queue, type Queues, type QueueTools } from './queue.ts';
import { openAdding } from './redis-queue/adding.ts';
import { openConnections } from './redis-queue/connections.ts';
import { inTime } from './redis-queue/in-time.ts';
import { openLooking } from './redis-queue/looking.ts';
import { queueSettings } from './redis-queue/settings.ts';
import { openSharedTurns } from './redis-queue/shared-turns.ts';
import { startWorker, type WorkPlace } from './redis-queue/start-worker.ts';

/** Where the queues are. */
interface RedisPlace {
  /** `redis://` or `rediss://`, with password and database number. */
  readonly url: string;
  /** Begins every key, so that several portals may share a Redis. */
  readonly prefix: string;
}

/** A queue that is away is not waited for longer. */
const PATIENCE_MS = 2000;
const READY_MS = 500;
/** As long as a request and its answer may take. */
const TURN_LEASE_MS = 30_000;

/**
 * Queues in Redis by BullMQ, for many machines. What adds fails within two seconds while Redis is away; what processes
 * goes on by itself when it is back.
 */
export function openRedisQueues(
  { url, prefix }: RedisPlace,
  { log, turnLeaseMs: leaseMs = TURN_LEASE_MS }: QueueTools,
): Queues {
  const connections = openConnections(url, log);
  return {
    engine: 'redis',
    open: (name, options) =>
      openQueue({ connections, prefix, name, log, options: { ...USUAL_QUEUE, ...options } }),
    turns: (name) =>
      openSharedTurns({ redis: connections.adding, prefix: `${prefix}:${name}`, leaseMs, log }),
    isReachable: () =>
      // A Redis that answers but cannot write (disk full, out of memory, a replica) is of no use.
      inTime(connections.adding.set(`${prefix}:bell`, '', 'EX', 60), READY_MS).then(
        () => true,
        () => false,
      ),
    close: () => Promise.resolve(connections.close()),
  };
}

function openQueue<Data>(place: WorkPlace): Queue<Data> {
  const { connections, prefix, name, options } = place;
  const settings = queueSettings();
  const bull = new BullQueue<unknown, void, string>(name, {
    connection: connections.adding,
    prefix,
    settings,
  });
  // Every call reports its own fault; without a listener the event would end the process.
  bull.on('error', () => undefined);
  const underway = new Set<Processing>();
  const ask = <T>(work: () => Promise<T>): Promise<T> => inTime(work(), PATIENCE_MS);
  return {
    name,
    ...openAdding<Data>(bull, ask, options),
    ...openLooking<Data>(bull, ask),
    process(handler, { concurrency }) {
      const processing = startWorker(handler, concurrency, place);
      underway.add(processing);
      return processing;
    },
    async close() {
      await Promise.all([...underway].map((processing) => processing.stop()));
      // A Redis that is away has nothing to close.
      await inTime(bull.close(), READY_MS).catch(() => undefined);
    },
  };
}
