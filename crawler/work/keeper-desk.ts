import type { Instant } from '../../domain/time.ts';
import { berlinDay } from '../../domain/berlin-day.ts';
import type { ActiveJob, Handler, Queue } from '../../store/queue/queue.ts';
import type { Snapshots } from '../../store/snapshots/snapshot.ts';
import type { StoreWriter } from '../../store/store.ts';
import type { Clock } from '../../domain/time.ts';
import type { CrawlLog } from '../run/crawl-tools.ts';
import { USUAL_LEASE_SECONDS } from '../run/hold-lease.ts';
import { askForCrawl } from '../schedule.ts';
import type { Source } from '../source.ts';
import type { TakeIn } from '../take-in.ts';
import { answerBegin, type BeginTools } from './answer-begin.ts';
import { overId, type AnswerSlice, type BeginAnswer, type CrawlJob, type KeeperJob } from './messages.ts';
import { packParcel } from './parcel.ts';
import { answerId } from './messages.ts';
import { takeSlice } from './take-slice.ts';

/** An answer that nobody has fetched is thrown away after this. */
const ANSWER_KEPT_MS = 10 * 60_000;

/** What the keeper works with. */
export interface DeskTools {
  readonly store: StoreWriter;
  readonly takeIn: TakeIn;
  readonly snapshots: Snapshots;
  readonly clock: Clock;
  readonly log: CrawlLog;
  readonly sources: readonly Source[];
  readonly crawls: Queue<CrawlJob>;
  readonly answers: Queue<AnswerSlice>;
  readonly leaseSeconds?: number;
}

/**
 * Does the keeper's jobs, one after the other: asks for crawls that are due, lets workers begin, and writes what they
 * send into the store. Each may be done twice without harm.
 */
export function openKeeperDesk(tools: DeskTools): Handler<KeeperJob> {
  const { store, clock, crawls } = tools;
  const leaseSeconds = tools.leaseSeconds ?? USUAL_LEASE_SECONDS;
  const beginTools: BeginTools = { ...tools, leaseSeconds };
  const ask = (source: Source): Promise<void> =>
    askForCrawl(crawls, source, store.source(source.id).lastSuccessAt, clock());
  return async (job) => {
    const { data } = job;
    switch (data.kind) {
      case 'due':
        for (const source of tools.sources) if (source.id === data.source) await ask(source);
        return;
      case 'catch-up':
        store.withdrawExpired(berlinDay(clock()), clock());
        for (const source of tools.sources) await ask(source);
        return;
      case 'begin':
        return await park(data.ticket, answerBegin(data, beginTools), tools.answers);
      case 'alive':
        if (!store.renewRun(data.run, clock(), leaseSeconds)) await tellOver(data.run, tools.answers);
        return;
      case 'slice':
        return await takeOrClose(job, data, { ...tools, leaseSeconds });
    }
  };
}

async function park(ticket: string, answer: BeginAnswer | null, answers: Queue<AnswerSlice>): Promise<void> {
  if (answer === null) return;
  const slices = packParcel(JSON.stringify(answer));
  await answers.addBulk(
    slices.map((text, index) => ({
      name: 'answer',
      data: { count: slices.length, text },
      opts: { jobId: answerId(ticket, index), delay: ANSWER_KEPT_MS },
    })),
  );
}

async function tellOver(run: number, answers: Queue<AnswerSlice>): Promise<void> {
  await answers.add('over', { count: 1, text: '' }, { jobId: overId(run), delay: ANSWER_KEPT_MS });
}

type Slice = Extract<KeeperJob, { kind: 'slice' }>;

/** A slice that cannot be taken after many tries ends its run: nothing that comes after it could be right. */
async function takeOrClose(
  job: ActiveJob<KeeperJob>,
  slice: Slice,
  tools: DeskTools & { readonly leaseSeconds: number },
): Promise<void> {
  try {
    if (!takeSlice(slice, tools)) await tellOver(slice.run, tools.answers);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (job.isLastAttempt) closeAsFailed(slice.run, reason, tools, tools.clock());
    throw error;
  }
}

function closeAsFailed(run: number, why: string, { store }: DeskTools, at: Instant): void {
  if (store.slicesTaken(run) === null) return;
  const reason = `what was read could not be taken in: ${why}`;
  store.closeRun(run, { outcome: 'failed', reason, pages: 0, unchangedPages: 0, suspendedUntil: null }, at);
}
