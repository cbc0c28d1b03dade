import { setTimeout as sleep } from 'node:timers/promises';
import { openRedisQueues } from '../../../store/queue/redis-queue.ts';
import { openSqliteQueues } from '../../../store/queue/sqlite-queue.ts';
import { quietLog } from './quiet-log.ts';

/** A worker that begins a job, says so and never ends it, to be killed or stopped. Called with place and queue. */
const [place = '', name = ''] = process.argv.slice(2);
const tools = { clock: () => new Date().toISOString(), log: quietLog() };
const queues = place.startsWith('redis:')
  ? openRedisQueues({ url: place, prefix: 'portal-test' }, tools)
  : openSqliteQueues(place, tools);
queues.open<{ word: string }>(name, { leaseSeconds: 1 }).process(
  async ({ data }) => {
    process.stdout.write(`begun ${data.word}\n`);
    await sleep(60_000);
  },
  { concurrency: 1 },
);
