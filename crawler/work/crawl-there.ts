import { setTimeout as sleep } from 'node:timers/promises';
import {
  HandedBack,
  Hopeless,
  QueueAway,
  type ActiveJob,
  type Handler,
  type Queue,
} from '../../store/queue/queue.ts';
import type { CrawlTools } from '../run/crawl-tools.ts';
import { crawlSource, type Crawl } from '../run.ts';
import type { Source } from '../source.ts';
import { openJournal } from './journal.ts';
import {
  answerId,
  type AnswerSlice,
  type BeginAnswer,
  type Briefing,
  type CrawlJob,
  type KeeperJob,
} from './messages.ts';
import { unpackParcel } from './parcel.ts';
import { openPost, type Post } from './post.ts';
import { BUSY_MS, settleCrawl } from './settle-crawl.ts';

/** So long a worker waits for the keeper's answer, and then before it asks again. */
const ANSWER_MS = 60_000;
const AWAY_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** What a worker on a machine without the store works with. */
export interface WorkerTools extends Pick<CrawlTools, 'fetcher' | 'clock' | 'log' | 'limits'> {
  readonly sources: readonly Source[];
  readonly keeper: Queue<KeeperJob>;
  readonly answers: Queue<AnswerSlice>;
  /** Pause before a source that another run has is asked for again. */
  readonly busyMs?: number;
}

/** Does crawl jobs on a machine without the store: fetches and parses here, and sends the keeper what is to be written. */
export function crawlThere(tools: WorkerTools): Handler<CrawlJob> {
  const byId = new Map(tools.sources.map((source) => [source.id, source]));
  return async (job) => {
    const source = byId.get(job.data.source);
    if (source === undefined) throw new Hopeless(`this worker knows no source "${job.data.source}"`);
    try {
      await crawlIfAllowed(source, job, tools);
    } catch (error) {
      if (error instanceof QueueAway) throw new HandedBack(error.message, AWAY_MS);
      throw error;
    }
  };
}

async function crawlIfAllowed(source: Source, job: ActiveJob<CrawlJob>, tools: WorkerTools): Promise<void> {
  const answer = await askToBegin(job, tools);
  switch (answer.kind) {
    case 'needless':
      return;
    case 'unknown':
      throw new Hopeless(`the keeper knows no source "${source.id}"`);
    case 'busy':
      throw new HandedBack('another run has the source', tools.busyMs ?? BUSY_MS);
    case 'go':
      return settleCrawl(await crawlBriefed(source, answer.briefing, job.signal, tools), tools.busyMs);
  }
}

async function askToBegin(job: ActiveJob<CrawlJob>, tools: WorkerTools): Promise<BeginAnswer> {
  const { keeper, answers, clock } = tools;
  const ticket = `${job.id}.${job.attemptsStarted}`;
  const until = new Date(Date.parse(clock()) + ANSWER_MS).toISOString();
  await keeper.add(
    'keeper',
    { kind: 'begin', ticket, until, ...job.data },
    { jobId: `begin.${ticket}`, ...TRIED_OFTEN },
  );
  while (clock() < until && !job.signal.aborted) {
    const slices = await fetchAnswer(ticket, answers);
    if (slices !== null) return unpackParcel(slices.join('')) as BeginAnswer;
    await sleep(LOOK_EVERY_MS);
  }
  throw new HandedBack('the keeper has not answered', job.signal.aborted ? 0 : AWAY_MS);
}

/** The keeper may be on its way back up. */
const TRIED_OFTEN = { attempts: 3, backoff: { type: 'exponential', delay: 500 } } as const;

/** The slices of an answer, which are removed; null while there is none. */
async function fetchAnswer(ticket: string, answers: Queue<AnswerSlice>): Promise<readonly string[] | null> {
  const first = await answers.getJob(answerId(ticket, 0));
  if (first === null) return null;
  const slices = [first.data.text];
  for (let index = 1; index < first.data.count; index++) {
    const next = await answers.getJob(answerId(ticket, index));
    if (next === null) throw new HandedBack('the answer of the keeper is gone', 0);
    slices.push(next.data.text);
  }
  for (const index of slices.keys()) await answers.remove(answerId(ticket, index));
  return slices;
}

async function crawlBriefed(
  source: Source,
  briefing: Briefing,
  signal: AbortSignal,
  tools: WorkerTools,
): Promise<Crawl> {
  const post = openPost(source.id, briefing.run, { ...tools, signal });
  const journal = openJournal(briefing, post);
  const { fetcher } = tools;
  const crawl = await crawlSource(source, {
    ...tools,
    leaseSeconds: briefing.leaseSeconds,
    store: journal.store,
    takeIn: journal.takeIn,
    snapshots: journal.snapshots,
    signal: AbortSignal.any([signal, post.broken]),
    fetcher: {
      ...fetcher,
      async fetch(request, memory, visit) {
        try {
          await sendWhatIsFull(journal.drain(false), post);
          return await fetcher.fetch(request, memory, visit);
        } catch (error) {
          // No fault of the source.
          if (error instanceof QueueAway) post.breakOff(error);
          throw error;
        }
      },
    },
  });
  await sendWhatIsFull(journal.drain(true), post);
  return crawl;
}

async function sendWhatIsFull(json: string | null, post: Post): Promise<void> {
  if (json !== null) await post.send(json);
}
