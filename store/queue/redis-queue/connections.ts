import { Redis } from 'ioredis';
import type { QueueLog } from '../queue.ts';

/** The connections of one process to Redis. */
export interface Connections {
  /** For adding and asking: fails at once while Redis is away. */
  readonly adding: Redis;
  /** For processing: waits for Redis for ever. Opened when first asked for. */
  working(): Redis;
  close(): void;
}

const COMMAND_MS = 2000;
const SLOWEST_RETRY_MS = 2000;

/** Opens the connection for adding; a Redis that is away is tried again and again. */
export function openConnections(url: string, log: QueueLog): Connections {
  const retryStrategy = (times: number): number => Math.min(times * 100, SLOWEST_RETRY_MS);
  const usual = { connectTimeout: COMMAND_MS, retryStrategy };
  const adding = new Redis(url, {
    ...usual,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: COMMAND_MS,
  });
  tellOnce(adding, log);
  const all = new Set([adding]);
  const keep = (redis: Redis): Redis => {
    all.add(redis);
    const duplicate = redis.duplicate.bind(redis);
    // BullMQ makes further ones from it, which wait for a Redis that is away even after everything is closed.
    return Object.assign(redis, {
      duplicate: (...options: Parameters<Redis['duplicate']>) => keep(duplicate(...options)),
    });
  };
  let working: Redis | null = null;
  return {
    adding,
    working() {
      working ??= keep(listening(new Redis(url, { ...usual, maxRetriesPerRequest: null })));
      return working;
    },
    close: () => all.forEach((redis) => redis.disconnect()),
  };
}

/** One line when Redis goes and one when it comes, not one per attempt to reach it. */
function tellOnce(redis: Redis, log: QueueLog): void {
  let isAway = false;
  redis.on('error', (error: Error) => {
    if (!isAway) log.error({ err: error }, 'the queue is away');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.warn({}, 'the queue is back');
    isAway = false;
  });
}

/** The connection for adding tells what is wrong; a second voice would only repeat it. */
function listening(redis: Redis): Redis {
  return redis.on('error', () => undefined);
}
