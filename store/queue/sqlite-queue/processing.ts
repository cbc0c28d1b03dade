import { setTimeout as sleep } from 'node:timers/promises';
import { HandedBack, Hopeless, type Handler, type Job, type Processing, type QueueLog } from '../queue.ts';
import { retryPause } from '../retry-pause.ts';
import type { JobRow, Jobs } from './jobs.ts';

/** Other processes may add jobs, and times come: looked at this often. */
const LOOK_EVERY_MS = 500;

/** What a queue lends to those who process it. */
interface JobSource<Data> {
  begin(): JobRow | null;
  readonly jobs: Jobs;
  read(row: JobRow): Job<Data>;
  now(): number;
  readonly leaseMs: number;
}

interface Told {
  readonly name: string;
  readonly log: QueueLog;
}

/** Processes the jobs of a queue, some at a time. `wake` looks for jobs at once. */
export function startProcessing<Data>(
  source: JobSource<Data>,
  handler: Handler<Data>,
  concurrency: number,
  told: Told,
): Processing & { wake(): void } {
  const stopping = new AbortController();
  let waking = new AbortController();
  const rest = async (): Promise<void> => {
    const waits = AbortSignal.any([stopping.signal, waking.signal]);
    await sleep(LOOK_EVERY_MS, undefined, { signal: waits, ref: false }).catch(expectAbort);
  };
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const row = beginOrTell(source, told);
      if (row === null) await rest();
      else
        await runJob(row, source, handler, stopping.signal, told).catch((error: unknown) =>
          tell(error, told),
        );
    }
  };
  const working = Promise.all(Array.from({ length: concurrency }, work));
  return {
    wake() {
      waking.abort();
      waking = new AbortController();
    },
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

function expectAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}

/** A full disk or a locked file is no reason to end the loop: the lease runs out and the job is begun anew. */
function tell(error: unknown, { name, log }: Told): void {
  log.error({ queue: name, err: error }, 'the queue cannot be read or written');
}

function beginOrTell<Data>(source: JobSource<Data>, told: Told): JobRow | null {
  try {
    return source.begin();
  } catch (error) {
    tell(error, told);
    return null;
  }
}

function renewOrTell<Data>({ jobs, now }: JobSource<Data>, row: JobRow, told: Told): boolean {
  try {
    return jobs.renew(row, now());
  } catch (error) {
    tell(error, told);
    return true;
  }
}

async function runJob<Data>(
  row: JobRow,
  source: JobSource<Data>,
  handler: Handler<Data>,
  stopping: AbortSignal,
  told: Told,
): Promise<void> {
  const lost = new AbortController();
  const renewing = setInterval(() => {
    if (!renewOrTell(source, row, told)) lost.abort();
  }, source.leaseMs / 3).unref();
  const isLastAttempt = row.attemptsMade + 1 >= row.attempts;
  try {
    await handler({ ...source.read(row), isLastAttempt, signal: AbortSignal.any([stopping, lost.signal]) });
    source.jobs.done(row, source.now());
  } catch (error) {
    settleFault(row, error, isLastAttempt, source, told);
  } finally {
    clearInterval(renewing);
  }
}

function settleFault<Data>(
  row: JobRow,
  error: unknown,
  isLastAttempt: boolean,
  { jobs, now }: JobSource<Data>,
  { name, log }: Told,
): void {
  if (error instanceof HandedBack) return void jobs.putBack(row, now() + error.delayMs, 0, null);
  const reason = error instanceof Error ? error.message : String(error);
  const facts = { queue: name, job: row.id, err: error };
  if (isLastAttempt || error instanceof Hopeless) {
    log.error(facts, 'a job was given up');
    return void jobs.giveUp(row, reason, now());
  }
  log.warn(facts, 'a job failed and is tried again');
  const pause = retryPause(
    { type: 'exponential', delay: row.backoffMs },
    row.attemptsMade + 1,
    Math.random(),
  );
  jobs.putBack(row, now() + pause, 1, reason);
}
