import { Cron } from 'croner';
import type { FastifyInstance } from 'fastify';
import { berlinDay } from '../domain/berlin-day.ts';
import { openQueues } from '../store/queue/open-queues.ts';
import type { Queues } from '../store/queue/queue.ts';
import type { PostingSearch } from '../store/search/posting-search.ts';
import { buildServer } from './build-server.ts';
import { startHealthWatch, type HealthWatch } from './health-watch.ts';
import { openSearch } from './open-search.ts';
import type { Setup } from './setup.ts';
import { runPress, startKeeper, type KeeperThread } from './threads.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** A thread that died is started again after this pause. */
const RESTART_AFTER_MS = 10_000;
/** When it is looked whether today's printing was missed. */
const CATCH_UP = '*/15 * * * *';
/** So long a stop waits for runs to end by themselves. */
const STOP_GRACE_MS = 8000;

/** Server, keeper and press of one installation, under way. */
export interface RunningPortal {
  /** Where the server listens. */
  readonly address: string;
  readonly keeper: KeeperThread;
  /** Begins to crawl and print at the times of the configuration. */
  schedule(): void;
  stop(): Promise<void>;
}

/** Starts an installation: the server answers when this returns; nothing is crawled before `schedule`. */
export async function startPortal(setup: Setup): Promise<RunningPortal> {
  const workshop = openWorkshop(setup, 'server');
  // Makes the file or brings it up to date, before anybody reads it.
  workshop.openStore().close();
  const search = await openSearch(workshop);
  const queues = await openQueuesElsewhere(workshop);
  const isQueueReachable = queues && (() => queues.isReachable());
  const stock = { store: workshop.openReader(), search, ...(isQueueReachable && { isQueueReachable }) };
  const server = await buildServer(workshop, stock);
  server.addHook('onClose', () => queues?.close());
  const { host, port } = setup.settings;
  const address = await server.listen({ host, port });
  const crew = new Crew(workshop, search);
  return {
    address,
    get keeper() {
      return crew.keeper;
    },
    schedule: () => crew.schedule(),
    stop: () => stop(server, crew),
  };
}

/** The server only asks whether a queue on another machine answers; null when there is none. */
async function openQueuesElsewhere({ setup, clock, log }: Workshop): Promise<Queues | null> {
  return setup.settings.queueUrl === null ? null : await openQueues(setup.settings, { clock, log });
}

async function stop(server: FastifyInstance, crew: Crew): Promise<void> {
  await Promise.all([server.close(), crew.stop()]);
}

/** The threads that work beside the server, and what wakes them. */
class Crew {
  keeper: KeeperThread;
  readonly #workshop: Workshop;
  readonly #search: PostingSearch;
  #printing: Cron | null = null;
  #catchingUp: Cron | null = null;
  #watching: HealthWatch | null = null;
  #isScheduled = false;
  #isStopping = false;

  constructor(workshop: Workshop, search: PostingSearch) {
    this.#workshop = workshop;
    this.#search = search;
    this.keeper = this.#startKeeper();
  }

  schedule(): void {
    const { region } = this.#workshop;
    this.#isScheduled = true;
    this.keeper.schedule();
    const options = { timezone: 'Europe/Berlin', unref: true, protect: true };
    this.#printing = new Cron(region.digestEvery, options, () => this.#print());
    this.#catchingUp = new Cron(CATCH_UP, options, () => this.#printMissed());
    void this.#catchingUp.trigger();
    this.#watching = startHealthWatch(this.#workshop, this.#search);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#printing?.stop();
    this.#catchingUp?.stop();
    this.#watching?.stop();
    await this.keeper.stop(STOP_GRACE_MS);
  }

  #startKeeper(): KeeperThread {
    const keeper = startKeeper(this.#workshop.setup);
    void keeper.died.then((error) => this.#replaceKeeper(error));
    return keeper;
  }

  #replaceKeeper(error: Error): void {
    if (this.#isStopping) return;
    this.#workshop.log.error(error, 'the keeper ended and is started again');
    setTimeout(() => {
      if (this.#isStopping) return;
      this.keeper = this.#startKeeper();
      if (this.#isScheduled) this.keeper.schedule();
    }, RESTART_AFTER_MS).unref();
  }

  /** A machine that was off at the hour of printing, or had nothing to print yet, prints later. */
  async #printMissed(): Promise<void> {
    const { clock } = this.#workshop;
    const today = berlinDay(clock());
    const store = this.#workshop.openReader();
    const isPrinted = store.editions(today).length > 0;
    const hasPostings = store.counts().postings > 0;
    store.close();
    if (isPrinted || !hasPostings) return;
    const due = this.#printing?.nextRun(new Date(`${today}T00:00:00Z`)) ?? null;
    if (due !== null && due.toISOString() <= clock()) await this.#print();
  }

  async #print(): Promise<void> {
    const { log, clock, setup } = this.#workshop;
    try {
      const editions = await runPress(setup, berlinDay(clock()));
      log.info({ editions }, 'editions printed');
    } catch (error) {
      log.error(error, 'editions could not be printed');
    }
  }
}
