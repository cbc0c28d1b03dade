import { join } from 'node:path';
import type { Settings } from '../../config/env.ts';
import type { Queues, QueueTools } from './queue.ts';
import { openSqliteQueues } from './sqlite-queue.ts';

/** Opens the queues that the settings name: Redis by `QUEUE_URL`, else a file beside the store. */
export async function openQueues(settings: Settings, tools: QueueTools): Promise<Queues> {
  const { queueUrl: url, region, dataDir } = settings;
  if (url === null) return openSqliteQueues(join(dataDir, 'queue.db'), tools);
  // Loaded only by those who use it: an embedded portal starts without it.
  const { openRedisQueues } = await import('./redis-queue.ts');
  return openRedisQueues({ url, prefix: `portal-${region}` }, tools);
}
