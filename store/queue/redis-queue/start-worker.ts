import { DelayedError, UnrecoverableError, Worker, type Job as BullJob } from 'bullmq';
import {
  HandedBack,
  Hopeless,
  MOST_STALLS,
  type Handler,
  type Processing,
  type QueueLog,
  type QueueOptions,
} from '../queue.ts';
import { readJob } from './bull-job.ts';
import type { Connections } from './connections.ts';
import { inTime } from './in-time.ts';
import { queueSettings } from './settings.ts';

/** So long a stop waits for handlers and Redis; what has not ended by then loses its lease. */
const CLOSE_MS = 5000;
const PROBE_MS = 500;

/** The queue that is processed. */
export interface WorkPlace {
  readonly connections: Connections;
  readonly prefix: string;
  readonly name: string;
  readonly options: QueueOptions;
  readonly log: QueueLog;
}

/** Processes the jobs of a queue; goes on by itself when Redis was away. */
export function startWorker<Data>(
  handler: Handler<Data>,
  concurrency: number,
  { connections, prefix, name, options, log }: WorkPlace,
): Processing {
  const underway = new Map<string, AbortController>();
  const work = async (job: BullJob<unknown>, token = ''): Promise<void> => {
    const id = job.id ?? '';
    const abort = new AbortController();
    underway.set(id, abort);
    await runJob(job, token, handler, abort.signal).finally(() => underway.delete(id));
  };
  const leaseMs = options.leaseSeconds * 1000;
  const worker = new Worker<unknown, void, string>(name, work, {
    connection: connections.working(),
    prefix,
    concurrency,
    settings: queueSettings(),
    lockDuration: leaseMs,
    stalledInterval: leaseMs / 2,
    maxStalledCount: MOST_STALLS,
  });
  // The connection tells of a Redis that is away; faults of jobs are told here.
  worker.on('error', () => undefined);
  worker.on('failed', (job, error) => tellFailure(job, error, name, log));
  worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => underway.get(id)?.abort()));
  return {
    async stop() {
      for (const abort of underway.values()) abort.abort();
      // BullMQ waits for ever for a Redis that is away, unless it is told from the first not to wait.
      const isAway = await inTime(connections.adding.ping(), PROBE_MS).then(
        () => false,
        () => true,
      );
      await inTime(worker.close(isAway), CLOSE_MS).catch((error: unknown) =>
        log.warn({ queue: name, err: error }, 'a worker could not end in order'),
      );
    },
  };
}

function tellFailure(job: BullJob | undefined, err: Error, queue: string, log: QueueLog): void {
  const facts = { queue, job: job?.id, err };
  if (job === undefined || job.finishedOn !== undefined) log.error(facts, 'a job was given up');
  else log.warn(facts, 'a job failed and is tried again');
}

async function runJob<Data>(
  job: BullJob<unknown>,
  token: string,
  handler: Handler<Data>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const isLastAttempt = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    await handler({ ...readJob<Data>(job), isLastAttempt, signal });
  } catch (error) {
    if (error instanceof Hopeless) throw new UnrecoverableError(error.message);
    if (!(error instanceof HandedBack)) throw error;
    await job.moveToDelayed(Date.now() + error.delayMs, token);
    throw new DelayedError();
  }
}
