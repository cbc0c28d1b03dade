import { ApiError, badRequest } from './api-error.ts';

type Status = 'enqueued' | 'processing' | 'succeeded' | 'failed' | 'canceled';

/** A task as the reference shows it. */
export interface DoubleTask {
  readonly uid: number;
  readonly batchUid: number | null;
  readonly indexUid: string | null;
  status: Status;
  readonly type: string;
  readonly canceledBy: null;
  details: object;
  error: object | null;
  readonly duration: string | null;
  readonly enqueuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

/** The queue of tasks: done one after another, some time after they were answered. */
export class TaskList {
  readonly #tasks: DoubleTask[] = [];
  readonly #work = new Map<number, () => object>();
  #isRunning = false;
  #isStalled = false;
  /** Tasks fail with this until it is null again. */
  failure: ApiError | null = null;
  #uid = 0;

  /** Puts a task in and answers its short form. */
  add(type: string, indexUid: string | null, work: () => object): object {
    const uid = this.#uid++;
    const enqueuedAt = new Date().toISOString();
    const task: DoubleTask = {
      uid,
      batchUid: null,
      indexUid,
      status: 'enqueued',
      type,
      canceledBy: null,
      details: {},
      error: null,
      duration: null,
      enqueuedAt,
      startedAt: null,
      finishedAt: null,
    };
    this.#tasks.push(task);
    this.#work.set(uid, work);
    this.#run();
    return { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt };
  }

  /** Leaves tasks enqueued until it is told otherwise. */
  stall(isStalled: boolean): void {
    this.#isStalled = isStalled;
    this.#run();
  }

  get all(): readonly DoubleTask[] {
    return this.#tasks;
  }

  one(uid: number): DoubleTask {
    const task = this.#tasks.find((candidate) => candidate.uid === uid);
    if (task === undefined) throw new ApiError(404, 'task_not_found', `Task \`${uid}\` not found.`);
    return task;
  }

  /** A page of `GET /tasks`. */
  page(params: URLSearchParams): object {
    const found = this.#matching(params, ['limit', 'from', 'reverse']);
    const isReverse = params.get('reverse') === 'true';
    const limit = whole(params, 'limit', 20);
    const from = params.has('from') ? whole(params, 'from', 0) : null;
    const ordered = isReverse ? found : found.toReversed();
    const rest = ordered.filter(({ uid }) => from === null || (isReverse ? uid >= from : uid <= from));
    const results = rest.slice(0, limit);
    const [first] = results;
    return { results, total: found.length, limit, from: first?.uid ?? null, next: rest[limit]?.uid ?? null };
  }

  /** What `DELETE /tasks` has done once its task runs. */
  remove(params: URLSearchParams): () => object {
    if ([...params.keys()].length === 0)
      throw badRequest('Query parameters to filter the tasks to delete are missing.', 'missing_task_filters');
    const matched = this.#matching(params, []);
    return () => {
      const gone = matched.filter(({ status }) => status !== 'enqueued' && status !== 'processing');
      for (const task of gone) this.#tasks.splice(this.#tasks.indexOf(task), 1);
      return {
        matchedTasks: matched.length,
        deletedTasks: gone.length,
        originalFilter: `?${params.toString()}`,
      };
    };
  }

  #matching(params: URLSearchParams, also: readonly string[]): readonly DoubleTask[] {
    const status = params
      .get('statuses')
      ?.split(',')
      .find((one) => one !== '*' && !STATUSES.has(one));
    if (status !== undefined)
      throw badRequest(`\`${status}\` is not a valid task status.`, 'invalid_task_statuses');
    for (const name of params.keys())
      if (!also.includes(name) && !(name in FILTERS)) throw badRequest(`Unknown parameter \`${name}\``);
    return this.#tasks.filter((task) =>
      Object.entries(FILTERS).every(([name, fits]) => {
        const given = params.get(name);
        return given === null || given === '*' || fits(task, given);
      }),
    );
  }

  #run(): void {
    if (this.#isRunning || this.#isStalled) return;
    const task = this.#tasks.find(({ status }) => status === 'enqueued');
    if (task === undefined) return;
    this.#isRunning = true;
    task.status = 'processing';
    task.startedAt = new Date().toISOString();
    setImmediate(() => {
      this.#finish(task);
      this.#isRunning = false;
      this.#run();
    });
  }

  #finish(task: DoubleTask): void {
    try {
      if (this.failure !== null) throw this.failure;
      task.details = this.#work.get(task.uid)?.() ?? {};
      task.status = 'succeeded';
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      task.status = 'failed';
      task.error = error.body;
    }
    this.#work.delete(task.uid);
    task.finishedAt = new Date().toISOString();
  }
}

const STATUSES = new Set(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']);
const isBefore = (at: string | null, given: string) => at !== null && at < moment(given);
const isAfter = (at: string | null, given: string) => at !== null && at > moment(given);

const FILTERS: Readonly<Record<string, (task: DoubleTask, given: string) => boolean>> = {
  statuses: (task, given) => given.split(',').includes(task.status),
  types: (task, given) => given.split(',').includes(task.type),
  uids: (task, given) => given.split(',').includes(String(task.uid)),
  indexUids: (task, given) => task.indexUid !== null && given.split(',').includes(task.indexUid),
  beforeEnqueuedAt: (task, given) => isBefore(task.enqueuedAt, given),
  afterEnqueuedAt: (task, given) => isAfter(task.enqueuedAt, given),
  beforeStartedAt: (task, given) => isBefore(task.startedAt, given),
  afterStartedAt: (task, given) => isAfter(task.startedAt, given),
  beforeFinishedAt: (task, given) => isBefore(task.finishedAt, given),
  afterFinishedAt: (task, given) => isAfter(task.finishedAt, given),
};

function moment(given: string): string {
  if (Number.isNaN(Date.parse(given)))
    throw badRequest(`\`${given}\` is an invalid date-time.`, 'invalid_task_date');
  return new Date(given).toISOString();
}

function whole(params: URLSearchParams, name: string, usual: number): number {
  const given = params.get(name) ?? String(usual);
  if (!/^\d+$/.test(given))
    throw badRequest(`Invalid value in parameter \`${name}\``, `invalid_task_${name}`);
  return Number(given);
}
