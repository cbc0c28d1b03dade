import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceId } from '../../domain/posting.ts';
import { QueueAway, type NewJob, type Queue } from '../../store/queue/queue.ts';
import type { CrawlLog } from '../run/crawl-tools.ts';
import type { JournalLine } from './journal.ts';
import { overId, type AnswerSlice, type KeeperJob } from './messages.ts';
import { packParcel } from './parcel.ts';

/** The way from a worker to the keeper for one run. */
export interface Post extends JournalLine {
  /**
   * Sends entries; waits while the keeper is far behind.
   * @throws {QueueAway} when the queue stays away, or something before it could not be sent.
   */
  send(json: string): Promise<void>;
  /** Ends the run here: nothing more of it can arrive, so that it is to be read anew. */
  breakOff(why: QueueAway): void;
  /** Aborted when the run is over for the keeper, or broken off. */
  readonly broken: AbortSignal;
}

/** A keeper that has more before it is not sent more. */
const MOST_OPEN = 500;
const WAIT_MS = 250;
/** Of these tries the last is half a minute after the first. */
const TRIES = 12;
const TRY_AGAIN_MS = 2000;
/** A slice waits for the one before it, and for a keeper whose disk is full, for some minutes. */
const SLICE_TRIES = { attempts: 10, backoff: { type: 'exponential', delay: 250 } } as const;

/** What the post works with. */
export interface PostTools {
  readonly keeper: Queue<KeeperJob>;
  readonly answers: Queue<AnswerSlice>;
  readonly log: CrawlLog;
  /** Aborted when the worker is to end: then a queue that is away is not waited for. */
  readonly signal: AbortSignal;
}

/** Opens the post of a run. */
export function openPost(source: SourceId, run: number, tools: PostTools): Post {
  const { keeper, answers, log, signal } = tools;
  const broken = new AbortController();
  let sent = 0;
  let lost: unknown = null;
  const lose = (error: unknown): never => {
    lost = error;
    throw error;
  };
  const slice = (text: string, isLast: boolean): NewJob<KeeperJob> => {
    sent += 1;
    const data = { kind: 'slice', run, source, number: sent, text, isLast } as const;
    return { name: 'keeper', data, opts: { jobId: `slice.${run}.${sent}`, ...SLICE_TRIES } };
  };
  const beat = async (): Promise<void> => {
    await keeper.add('keeper', { kind: 'alive', run });
    if ((await answers.getJob(overId(run))) !== null)
      broken.abort(new Error(`run ${run} has lost its source`));
  };
  return {
    broken: broken.signal,
    isOver: () => broken.signal.aborted,
    beat: () =>
      void beat().catch((error: unknown) => log.warn({ run, err: error }, 'a sign of life was not sent')),
    breakOff: (why) => broken.abort(why),
    async send(json) {
      // What comes after a gap would only be waited with.
      if (lost !== null) throw lost;
      const slices = packParcel(json);
      const jobs = slices.map((text, index) => slice(text, index === slices.length - 1));
      await untilTaken(() => waitForKeeper(keeper, AbortSignal.any([signal, broken.signal])), signal);
      for (const job of jobs) await untilTaken(() => keeper.addBulk([job]), signal).catch(lose);
    },
  };
}

async function waitForKeeper(keeper: Queue<KeeperJob>, ended: AbortSignal): Promise<void> {
  while (!ended.aborted && (await keeper.countOpen()) > MOST_OPEN) await sleep(WAIT_MS);
}

/** Tries again while the queue is away; ids keep what did arrive from being added twice. */
async function untilTaken(add: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return void (await add());
    } catch (error) {
      if (!(error instanceof QueueAway) || tries >= TRIES || signal.aborted) throw error;
      await sleep(TRY_AGAIN_MS);
    }
  }
}
