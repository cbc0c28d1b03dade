import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { QueueAway, type Queues } from '../../../store/queue/queue.ts';
import { redisPath, startRedis, type RedisServer } from '../../helpers/redis-server.ts';
import { quietLog } from './quiet-log.ts';
import { until } from '../../helpers/until.ts';
import { queueContract } from './queue-contract.ts';

describe.runIf(redisPath !== null)('the queue in Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());
  const clock = (): string => new Date().toISOString();
  const open = (): Queues =>
    openRedisQueues({ url: redis.url, prefix: 'portal-test' }, { clock, log: quietLog() });
  queueContract({ open, place: () => redis.url });

  it('fails within seconds while Redis is away, and goes on without a restart when it is back', async () => {
    const queues = open();
    const queue = queues.open<string>('away', { leaseSeconds: 1 });
    const done: string[] = [];
    const processing = queue.process(async ({ data }) => void done.push(data), { concurrency: 1 });
    await queue.add('say', 'before');
    await until(() => done.length === 1);
    expect(await queues.isReachable()).toBe(true);

    await redis.stop();
    const asked = performance.now();
    await expect(queue.add('say', 'meanwhile')).rejects.toThrow(QueueAway);
    await expect(queue.getFailed()).rejects.toThrow(QueueAway);
    expect(await queues.isReachable()).toBe(false);
    expect(performance.now() - asked).toBeLessThan(5000);

    await redis.start();
    await until(() => queues.isReachable());
    await queue.add('say', 'after');
    await until(() => done.includes('after'));
    await processing.stop();
    await queue.close();
    await queues.close();
  });

  it.each([
    [
      'has no memory left',
      () => redis.say('CONFIG SET maxmemory 1'),
      () => redis.say('CONFIG SET maxmemory 0'),
      /OOM/,
    ],
    [
      'is a replica by now',
      () => redis.say('REPLICAOF 127.0.0.1 1'),
      () => redis.say('REPLICAOF NO ONE'),
      /READONLY/,
    ],
    ['cannot save', () => redis.breakSaving(true), () => redis.breakSaving(false), /MISCONF/],
  ])('says so when Redis %s, and goes on when it is well again', async (_why, harm, heal, says) => {
    const queues = open();
    const queue = queues.open<string>(`t${crypto.randomUUID()}`, { leaseSeconds: 1 });
    const done: string[] = [];
    let mayEnd = false;
    const work = async ({ data }: { data: string }): Promise<void> => {
      if (data === 'long') await until(() => mayEnd);
      done.push(data);
    };
    const processing = queue.process(work, { concurrency: 2 });
    await queue.add('say', 'before');
    await queue.add('say', 'long');
    await until(() => done.length === 1);

    await harm();
    const refused = await queue.add('say', 'meanwhile').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(QueueAway);
    expect(String(refused)).toMatch(says);
    expect(await queues.isReachable()).toBe(false);
    mayEnd = true;
    await until(() => done.includes('long'));
    await sleep(200);
    await heal();

    expect(await queues.isReachable()).toBe(true);
    await queue.add('say', 'after');
    await until(() => done.includes('after'));
    await until(async () => (await queue.countOpen()) === 0);
    expect(await queue.getFailed()).toEqual([]);
    await processing.stop();
    await queue.close();
    await queues.close();
  });

  it('can be opened while Redis is away', async () => {
    await redis.stop();
    const queues = open();
    const queue = queues.open<string>('early');
    const done: string[] = [];
    const processing = queue.process(async ({ data }) => void done.push(data), { concurrency: 1 });
    await expect(queue.add('say', 'too early')).rejects.toThrow(QueueAway);
    await redis.start();
    await until(() => queues.isReachable());
    await queue.add('say', 'now');
    await until(() => done.includes('now'));
    await processing.stop();
    await queue.close();
    await queues.close();
  });
});
