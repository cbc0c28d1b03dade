import type { Clock, Instant } from '../../domain/time.ts';
import type { Turns } from './turns.ts';

/** Largest job as JSON in bytes. What is larger belongs into the store, with its id in the job. */
export const MOST_JOB_BYTES = 64 * 1024;

/** How a job that failed is tried again: after `delay` ms, then twice that, and so on up to an hour, each with jitter. */
export interface Backoff {
  readonly type: 'exponential';
  readonly delay: number;
}

/** How a job is run. */
export interface JobOptions {
  /** A second job of the same id is not added, also when the first is done and still remembered. */
  readonly jobId?: string;
  /** Milliseconds before it is first due. */
  readonly delay?: number;
  /** How often it is tried before it ends in the failed list; 1 unless given. */
  readonly attempts?: number;
  readonly backoff?: Backoff;
}

/** A job to be added. */
export interface NewJob<Data> {
  readonly name: string;
  readonly data: Data;
  readonly opts?: JobOptions;
}

/** A job as the queue keeps it. */
export interface Job<Data> {
  readonly id: string;
  readonly name: string;
  readonly data: Data;
  /** How often it was begun, by whomever; grows with each start, so the higher one is the present owner. */
  readonly attemptsStarted: number;
  /** How often it failed. */
  readonly attemptsMade: number;
}

/** A job under way. */
export interface ActiveJob<Data> extends Job<Data> {
  /** True when a further failure puts it on the failed list. */
  readonly isLastAttempt: boolean;
  /** Aborted when the lease is lost or the processing stops; then the job is to be handed back. */
  readonly signal: AbortSignal;
}

/** A job that was given up, with the reason. */
export interface FailedJob<Data> extends Job<Data> {
  readonly reason: string;
  readonly failedAt: Instant;
}

/** Does one job. It may run twice: when its worker dies, another begins it anew. */
export type Handler<Data> = (job: ActiveJob<Data>) => Promise<void>;

/** Jobs being processed. */
export interface Processing {
  /** Begins no more jobs, aborts those under way and waits until they have ended. */
  stop(): Promise<void>;
}

/** How a queue is processed. */
export interface ProcessOptions {
  readonly concurrency: number;
}

/** When a schedule adds a job: a cron pattern in an IANA zone. */
export interface SchedulePattern {
  readonly pattern: string;
  readonly tz: string;
}

/** Jobs of one kind, done at least once each. Names and meaning are BullMQ's. */
export interface Queue<Data> {
  readonly name: string;
  /** Answers the job's id. @throws {JobRejected} @throws {QueueAway} */
  add(name: string, data: Data, opts?: JobOptions): Promise<string>;
  /** Adds all or none. @throws {JobRejected} @throws {QueueAway} */
  addBulk(jobs: readonly NewJob<Data>[]): Promise<readonly string[]>;
  process(handler: Handler<Data>, options: ProcessOptions): Processing;
  /** Adds a job at each time of the pattern, missed times only once; an existing schedule of this id is replaced. */
  upsertSchedule(
    id: string,
    when: SchedulePattern,
    template: { readonly name: string; readonly data: Data },
  ): Promise<void>;
  /** Removes schedules whose id is not among these. */
  keepSchedules(ids: readonly string[]): Promise<void>;
  getJob(id: string): Promise<Job<Data> | null>;
  /** Removes a job that is not under way. */
  remove(id: string): Promise<void>;
  /** Jobs given up, newest first. */
  getFailed(limit?: number): Promise<readonly FailedJob<Data>[]>;
  /** Puts a job back that was given up, with all its attempts; false when none of this id was. */
  retryFailed(id: string): Promise<boolean>;
  /** Throws a job away that was given up; false when none of this id was. */
  dropFailed(id: string): Promise<boolean>;
  /** Jobs waiting, delayed or under way. */
  countOpen(): Promise<number>;
  /** Processes that take jobs now; of the embedded driver those of this process. */
  countWorkers(): Promise<number>;
  close(): Promise<void>;
}

/** How long a worker may be silent, and how much of the past is kept. */
export interface QueueOptions {
  /** A worker that has not renewed its lease for so long has died; its job is begun anew. */
  readonly leaseSeconds: number;
  /** Jobs done that are remembered, so that their ids are not added again. */
  readonly keepDone: number;
  /** Jobs given up that are kept with their reasons. */
  readonly keepFailed: number;
}

/** Options of an ordinary queue. */
export const USUAL_QUEUE: QueueOptions = { leaseSeconds: 60, keepDone: 5000, keepFailed: 500 };

/** A job whose worker died this often kills its workers, and is given up. */
export const MOST_STALLS = 25;

/** Where a queue tells of faults that nobody waits for; a pino logger is one. */
export interface QueueLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The queues of an installation. */
export interface Queues {
  readonly engine: 'sqlite' | 'redis';
  open<Data>(name: string, options?: Partial<QueueOptions>): Queue<Data>;
  /** Turns that all who work at these queues share, by this name; the embedded driver has nobody to share them with. */
  turns<Note>(name: string): Turns<Note>;
  /** True when the queue can be written to, and answers within half a second. */
  isReachable(): Promise<boolean>;
  /** Closes the connections; the queues are closed before. */
  close(): Promise<void>;
}

/** What a driver is made with. */
export interface QueueTools {
  readonly clock: Clock;
  readonly log: QueueLog;
  /** A process that is silent for so long loses the turns it has; half a minute unless given. */
  readonly turnLeaseMs?: number;
}

/** A job that cannot be added: too large, or a wrong id. */
export class JobRejected extends Error {
  override readonly name = 'JobRejected';
}

/** The queue does not answer; what was to be added may or may not be there. */
export class QueueAway extends Error {
  override readonly name = 'QueueAway';
}

/** Thrown by a handler: the job goes back, is due again after `delayMs`, and this did not count as an attempt. */
export class HandedBack extends Error {
  override readonly name = 'HandedBack';
  readonly delayMs: number;

  constructor(message: string, delayMs: number) {
    super(message);
    this.delayMs = delayMs;
  }
}

/** Thrown by a handler: trying again would not help; the job goes to the failed list at once. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}
