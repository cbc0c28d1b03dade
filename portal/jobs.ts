import { withoutContactData } from '../domain/normalise/without-contact-data.ts';
import { openQueues } from '../store/queue/open-queues.ts';
import { USUAL_QUEUE, type FailedJob, type Queue } from '../store/queue/queue.ts';
import { WrongUse, type Given } from './command.ts';
import { openWorkQueues } from './crawl-work.ts';
import { usualSetup } from './setup.ts';
import { openWorkshop } from './workshop.ts';

/** A job that was given up, and the queue that it is in. */
type Listed = FailedJob<Named> & { readonly queue: string };

/** What of the data of our jobs says what they are about. */
interface Named {
  readonly kind?: string;
  readonly source?: string;
}

/** `portal jobs`: what the queue has given up and why, or one thing done about one of them. */
export async function jobs(given: Given): Promise<number> {
  const act = actionOf(given);
  const { setup, clock, log } = openWorkshop(usualSetup(), 'jobs');
  const queues = await openQueues(setup.settings, { clock, log });
  const { keeper, crawls, answers } = openWorkQueues(queues);
  try {
    return await act([crawls, keeper]);
  } finally {
    await Promise.all([keeper.close(), crawls.close(), answers.close()]);
    await queues.close();
  }
}

type FailedQueue = Pick<Queue<Named>, 'name' | 'getFailed' | 'retryFailed' | 'dropFailed'>;
type Action = (queues: readonly FailedQueue[]) => Promise<number>;

function actionOf(given: Given): Action {
  const [action, id] = given.words;
  if (action === undefined) return (queues) => list(queues, given.isSet('json'));
  const isKnown = action === 'retry' || action === 'drop';
  if (!isKnown || id === undefined) throw new WrongUse('jobs knows: retry ID, drop ID');
  return (queues) => settle(action, id, queues, given.isSet('json'));
}

async function list(queues: readonly FailedQueue[], isJson: boolean): Promise<number> {
  const found = await Promise.all(queues.map(failedOf));
  const failed = found.flat().toSorted((one, other) => (one.failedAt < other.failedAt ? 1 : -1));
  const tell = isJson ? console.error : console.log;
  for (const job of failed) tell(describe(job));
  if (failed.length === 0) tell('No job was given up.');
  if (isJson) console.log(JSON.stringify({ jobs: failed.map(asJson) }));
  return failed.length === 0 ? 0 : 1;
}

async function failedOf(queue: FailedQueue): Promise<readonly Listed[]> {
  const failed = await queue.getFailed(USUAL_QUEUE.keepFailed);
  return failed.map((job) => ({ ...job, reason: withoutContactData(job.reason), queue: queue.name }));
}

function describe({ id, queue, failedAt, attemptsMade, reason, data }: Listed): string {
  const what = [queue, data.kind, data.source].filter(Boolean).join(' ');
  return `${failedAt.slice(0, 16).replace('T', ' ')}  ${id}  (${what}, ${attemptsMade} attempts)\n  ${reason}`;
}

/** Without the data: a slice of what was read is for machines. */
function asJson({ id, queue, failedAt, attemptsMade, reason, data }: Listed) {
  const { kind = null, source = null } = data;
  return { id, queue, kind, source, failedAt, attempts: attemptsMade, reason };
}

async function settle(
  action: 'retry' | 'drop',
  id: string,
  queues: readonly FailedQueue[],
  isJson: boolean,
): Promise<number> {
  const isRetry = action === 'retry';
  const done = await Promise.all(
    queues.map((queue) => (isRetry ? queue.retryFailed(id) : queue.dropFailed(id))),
  );
  const isDone = done.includes(true);
  const said = isRetry ? 'is tried again' : 'was thrown away';
  console.error(isDone ? `${id} ${said}.` : `No job "${id}" was given up.`);
  if (isJson) console.log(JSON.stringify({ id, [isRetry ? 'retried' : 'dropped']: isDone }));
  return isDone ? 0 : 1;
}
