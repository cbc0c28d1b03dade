import {
  QUEUE_NAMES,
  type AnswerSlice,
  type CrawlJob,
  type KeeperJob,
} from '../../../crawler/work/messages.ts';
import type { Queues } from '../../../store/queue/queue.ts';

export const PREFIX = 'portal-test';
export const TURN_LEASE_MS = 1000;

/** The queues of keeper and workers with leases that run out within a test. */
export function openSmallQueues(queues: Queues) {
  return {
    keeper: queues.open<KeeperJob>(QUEUE_NAMES.keeper, { leaseSeconds: 2 }),
    crawls: queues.open<CrawlJob>(QUEUE_NAMES.crawl, { leaseSeconds: 2 }),
    answers: queues.open<AnswerSlice>(QUEUE_NAMES.answers, { keepDone: 0 }),
  };
}
