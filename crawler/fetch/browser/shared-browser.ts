import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { BrowserMissing } from '../../errors.ts';
import { limitConcurrency } from '../../run/limit-concurrency.ts';
import { launchChromium } from './launch-chromium.ts';
import type { PatienceLimits } from './patience.ts';
import type { RunningBrowser } from './running-browser.ts';
import { openScriptShelf } from './script-shelf.ts';

/** Which browser there is, and what it may take. */
export interface BrowserOptions {
  /** The program; null = there is none. */
  readonly executable: string | null;
  /** Memory of all its processes, in MiB; more ends it. */
  readonly mostMegabytes?: number;
  /** So long it stays open with nothing to do. */
  readonly idleMs?: number;
  /** How long a page may take. */
  readonly patience?: PatienceLimits;
}

const DEFAULTS = {
  mostMegabytes: 1024,
  idleMs: 20_000,
  patience: { ownMs: 30_000, wholeMs: 5 * 60_000 },
};
const CLOSE_CONTEXT_MS = 3000;

/** Every page has a context of its own, without cookies or memory of earlier ones. */
const FRESH: BrowserContextOptions = {
  acceptDownloads: false,
  serviceWorkers: 'block',
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  reducedMotion: 'reduce',
  // Tall, for lists that only load what is in view.
  viewport: { width: 1280, height: 4000 },
};

/** One browser for a whole process: started when it is first needed, closed when nobody has needed it for a while. */
export class SharedBrowser {
  /** Scripts of the pages shown lately. */
  readonly scripts = openScriptShelf();
  readonly #options: Required<BrowserOptions>;
  /** One page at a time: then it is known which one took all the memory. */
  readonly #inTurn = limitConcurrency(1);
  #running: Promise<RunningBrowser> | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: BrowserOptions) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** How long a page may take. */
  get patience(): PatienceLimits {
    return this.#options.patience;
  }

  /**
   * The program of the browser; starts nothing.
   * @throws {BrowserMissing} when there is none at all.
   */
  assertThere(): string {
    const { executable } = this.#options;
    if (executable === null) throw new BrowserMissing('needs a browser, none found');
    return executable;
  }

  /**
   * Runs `work` with a fresh context in which the pages say that they are visited by `userAgent`, when its turn has come.
   * @throws {BrowserMissing} when the browser does not start.
   * @throws {SourceUnavailable} when it ends under way, and whatever `work` throws.
   */
  async visit<T>(
    userAgent: string,
    work: (context: BrowserContext) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    try {
      return await this.#inTurn(() => {
        signal.throwIfAborted();
        return this.#visit(userAgent, work);
      });
    } catch (error) {
      // A browser that is closed under a page is no fault of anybody.
      signal.throwIfAborted();
      throw error;
    }
  }

  /** Closes the browser; another visit would start it anew. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const last = this.#running;
    this.#running = null;
    const running = await last?.catch(() => null);
    await running?.close();
  }

  async #visit<T>(userAgent: string, work: (context: BrowserContext) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle);
    try {
      const running = await (this.#running ?? this.#start());
      const gone = running.died.then((fault) => Promise.reject(fault));
      return await Promise.race([withContext(running, userAgent, work), gone]);
    } finally {
      this.#idle = setTimeout(() => void this.close(), this.#options.idleMs).unref();
    }
  }

  async #start(): Promise<RunningBrowser> {
    const started = launchChromium(this.assertThere(), this.#options.mostMegabytes);
    this.#running = started;
    const forget = (): void => {
      if (this.#running === started) this.#running = null;
    };
    started.then(({ died }) => died.then(forget), forget);
    return await started;
  }
}

async function withContext<T>(
  running: RunningBrowser,
  userAgent: string,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await running.browser.newContext({ ...FRESH, userAgent });
  try {
    return await work(context);
  } finally {
    const closed = context.close().then(
      () => true,
      () => true,
    );
    const isClosed = await Promise.race([closed, sleep(CLOSE_CONTEXT_MS, false, { ref: false })]);
    if (!isClosed) await running.close();
  }
}
