import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Queues } from '../../../store/queue/queue.ts';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { openTurnsHere } from '../../../store/queue/turns-here.ts';
import type { Turns } from '../../../store/queue/turns.ts';
import { redisPath, startRedis, type RedisServer } from '../../helpers/redis-server.ts';
import { quietLog } from './quiet-log.ts';

const forever = new AbortController().signal;

/** What all turns promise; `open` gives another process's view of the same ones, as far as there are others. */
function turnsContract(open: () => Turns<number>): void {
  it('are had by one at a time, who finds what the one before has noted', async () => {
    const views = [open(), open(), open()];
    let having = 0;
    const work = async (turns: Turns<number>): Promise<void> => {
      const turn = await turns.take('a', forever);
      having += 1;
      expect(having).toBe(1);
      await sleep(5);
      having -= 1;
      await turn.end((turn.note ?? 0) + 1);
    };
    await Promise.all([...views, ...views].map(work));
    const last = await open().take('a', forever);
    expect(last.note).toBe(6);
    await last.end(0);
  });

  it('at different things do not wait for each other', async () => {
    const [one, other] = [await open().take('b', forever), await open().take('c', forever)];
    expect([one.note, other.note]).toEqual([null, null]);
    await Promise.all([one.end(1), other.end(2)]);
  });

  it('are not waited for after the signal, and then hold nobody up', async () => {
    const turns = open();
    const first = await turns.take('d', forever);
    const off = new AbortController();
    const waiting = turns.take('d', off.signal);
    off.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow();
    await first.end(7);
    const next = await turns.take('d', forever);
    expect(next.note).toBe(7);
    await next.end(8);
  });

  it('tell how long ago something was noted', async () => {
    const [first, start] = [await open().take('e', forever), performance.now()];
    expect([first.note, first.idleMs()]).toEqual([null, 0]);
    await first.end(1);
    await sleep(50);
    const second = await open().take('e', forever);
    await sleep(20);
    expect(second.idleMs()).toBeGreaterThan(65);
    expect(second.idleMs()).toBeLessThan(performance.now() - start + 1);
    await second.end(null);
    const third = await open().take('e', forever);
    expect(third.note).toBe(1);
    expect(third.idleMs()).toBeGreaterThan(65);
    await third.end(2);
  });
}

describe('turns in one process', () => {
  const turns = openTurnsHere<number>();
  turnsContract(() => turns);
});

describe.runIf(redisPath !== null)('turns shared over Redis', () => {
  let redis: RedisServer;
  let opened: Queues[];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());
  beforeEach(() => void (opened = []));
  afterEach(async () => void (await Promise.all(opened.map((queues) => queues.close()))));

  function open(): Turns<number> {
    const clock = (): string => new Date().toISOString();
    const tools = { clock, log: quietLog(), turnLeaseMs: 400 };
    const queues = openRedisQueues({ url: redis.url, prefix: 'turns' }, tools);
    opened.push(queues);
    return queues.turns('hosts');
  }
  turnsContract(open);

  it('are kept for as long as they take', async () => {
    const turn = await open().take('long', forever);
    const off = AbortSignal.timeout(1000);
    await expect(open().take('long', off)).rejects.toThrow();
    expect(await turn.put(1)).toBe(true);
    await turn.end(2);
  });

  it('fall free when their process has died, with what it put down', async () => {
    const turn = await open().take('dead', forever);
    await turn.put(5);
    await opened.pop()?.close();
    const next = await open().take('dead', forever);
    expect(next.note).toBe(5);
    await next.end(6);
  });

  it('outlast a Redis that is away for a moment', async () => {
    const turns = open();
    await (await turns.take('away', forever)).end(3);
    await redis.stop();
    const waiting = turns.take('away', forever);
    await sleep(300);
    await redis.start();
    const turn = await waiting;
    expect(turn.note).toBe(3);
    await turn.end(4);
  });

  it('are waited for when Redis cannot write, and end in order', async () => {
    const turns = open();
    const turn = await turns.take('full', forever);
    await redis.say('CONFIG SET maxmemory 1');
    const waiting = open().take('full', forever);
    await turn.end(2);
    await sleep(300);
    await redis.say('CONFIG SET maxmemory 0');
    const next = await waiting;
    expect(next.note).toBe(2);
    await next.end(3);
  });
});
