import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock, Instant } from '../../domain/time.ts';
import { openTransactions, type Transactions } from '../sqlite/transactions.ts';
import { fromJson } from '../sqlite/query.ts';
import { checkedJson } from './check-job.ts';
import {
  USUAL_QUEUE,
  type FailedJob,
  type Handler,
  type Job,
  type NewJob,
  type ProcessOptions,
  type Processing,
  type Queue,
  type QueueOptions,
  type Queues,
  type QueueTools,
} from './queue.ts';
import { openTurnsHere } from './turns-here.ts';
import { openJobsFile } from './sqlite-queue/open-jobs-file.ts';
import { openJobs, type JobRow, type Jobs, type NewRow } from './sqlite-queue/jobs.ts';
import { startProcessing } from './sqlite-queue/processing.ts';
import { openSchedules, type Schedules } from './sqlite-queue/schedules.ts';

/** Queues in one SQLite file, for one machine: nothing else needs to run. */
export function openSqliteQueues(file: string, tools: QueueTools): Queues {
  const db = openJobsFile(file);
  return {
    engine: 'sqlite',
    open: (name, options) => openQueue(db, name, { ...USUAL_QUEUE, ...options }, tools),
    turns: () => openTurnsHere(),
    isReachable: () => Promise.resolve(db.isOpen),
    close: () => Promise.resolve(db.close()),
  };
}

function openQueue<Data>(
  db: DatabaseSync,
  name: string,
  options: QueueOptions,
  tools: QueueTools,
): Queue<Data> {
  const { clock, log } = tools;
  const { write } = openTransactions(db);
  const tables: Tables = { jobs: openJobs(db, name, options), schedules: openSchedules(db, name), write };
  const underway = new Set<Processing & { wake(): void }>();
  const now = (): number => Date.parse(clock());
  const wake = (): void => underway.forEach((processing) => processing.wake());
  return {
    name,
    ...openAdding<Data>(tables, clock, wake),
    ...openLooking<Data>(tables.jobs),
    process(handler: Handler<Data>, { concurrency }: ProcessOptions) {
      const leaseMs = options.leaseSeconds * 1000;
      const begin = (): JobRow | null => beginNext(tables, clock());
      const source = { begin, jobs: tables.jobs, read: readJob<Data>, now, leaseMs };
      const processing = startProcessing(source, handler, concurrency, { name, log });
      underway.add(processing);
      return {
        async stop() {
          underway.delete(processing);
          await processing.stop();
        },
      };
    },
    countWorkers: () => Promise.resolve(underway.size),
    close: async () => void (await Promise.all([...underway].map((processing) => processing.stop()))),
  };
}

interface Tables {
  readonly jobs: Jobs;
  readonly schedules: Schedules;
  readonly write: Transactions['write'];
}

/** Ticks and the next job in one transaction, so that two processes never begin the same one. */
function beginNext({ jobs, schedules, write }: Tables, now: Instant): JobRow | null {
  if (!jobs.isAnyDue(Date.parse(now))) return null;
  return write(() => {
    for (const tick of schedules.ticks(now)) jobs.add({ ...tick, attempts: 1, backoffMs: 0 });
    return jobs.begin(Date.parse(now));
  });
}

/** The methods of a queue that only look. */
type Looking = 'getJob' | 'getFailed' | 'countOpen';

function openAdding<Data>(
  { jobs, schedules, write }: Tables,
  clock: Clock,
  wake: () => void,
): Omit<Queue<Data>, 'name' | 'process' | 'countWorkers' | 'close' | Looking> {
  function addAll(added: readonly NewJob<Data>[]): readonly string[] {
    const rows = added.map((job) => newRow(job, Date.parse(clock())));
    write(() => rows.forEach((row) => jobs.add(row)));
    wake();
    return rows.map(({ id }) => id);
  }
  return {
    add: (name, data, opts = {}) => settle(() => addAll([{ name, data, opts }])[0] ?? ''),
    addBulk: (added) => settle(() => addAll(added)),
    upsertSchedule: (id, when, { name, data }) =>
      settle(() => {
        const json = checkedJson({ name, data, opts: { jobId: id } });
        write(() => schedules.put(id, when, name, json, clock()));
        wake();
      }),
    keepSchedules: (ids) => settle(() => schedules.keep(ids)),
    remove: (id) => settle(() => jobs.remove(id)),
    retryFailed: (id) =>
      settle(() => {
        const isThere = jobs.retry(id, Date.parse(clock()));
        wake();
        return isThere;
      }),
    dropFailed: (id) => settle(() => jobs.drop(id)),
  };
}

function openLooking<Data>(jobs: Jobs): Pick<Queue<Data>, Looking> {
  return {
    getJob: (id) => settle(() => found<Data>(jobs, id)),
    getFailed: (limit = 100) => settle(() => jobs.failed(limit).map((row) => readFailed<Data>(row))),
    countOpen: () => settle(() => jobs.countOpen()),
  };
}

/** Faults of work that is done at once come as rejections, as from a queue on another machine. */
function settle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

function newRow({ name, data, opts }: NewJob<unknown>, now: number): NewRow {
  return {
    id: opts?.jobId ?? randomUUID(),
    name,
    data: checkedJson({ name, data, ...(opts && { opts }) }),
    dueAt: now + (opts?.delay ?? 0),
    attempts: opts?.attempts ?? 1,
    backoffMs: opts?.backoff?.delay ?? 0,
  };
}

function found<Data>(jobs: Jobs, id: string): Job<Data> | null {
  const row = jobs.get(id);
  return row === null ? null : readJob<Data>(row);
}

function readFailed<Data>(row: JobRow): FailedJob<Data> {
  const failedAt = new Date(row.endedAt ?? 0).toISOString();
  return { ...readJob<Data>(row), reason: row.reason ?? '', failedAt };
}

function readJob<Data>({ id, name, data, attemptsStarted, attemptsMade }: JobRow): Job<Data> {
  return { id, name, data: fromJson<Data>(data), attemptsStarted, attemptsMade };
}
