import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { SourceUnavailable } from '../../errors.ts';
import { treeMegabytes } from './tree-megabytes.ts';

const CLOSE_MS = 5000;
const LOOK_AT_MEMORY_EVERY_MS = 500;

/** What a browser is watched by. */
export interface BrowserWatch {
  /** A session with the browser itself, not with a page. */
  readonly system: CDPSession;
  /** Its first process, which leads a group of its own. */
  readonly pid: number;
  /** Memory of all its processes, in MiB. */
  readonly mostMegabytes: number;
}

/** A browser that runs, with an eye on its memory: beyond what it may take it is ended, with all its processes. */
export class RunningBrowser {
  readonly browser: Browser;
  readonly #watch: BrowserWatch;
  readonly #died = Promise.withResolvers<SourceUnavailable>();

  constructor(browser: Browser, watch: BrowserWatch) {
    this.browser = browser;
    this.#watch = watch;
    // A browser that is going does not answer; what becomes of it is told by `died`.
    const look = (): void => void this.#lookAtMemory().catch(() => undefined);
    const looking = setInterval(look, LOOK_AT_MEMORY_EVERY_MS).unref();
    browser.once('disconnected', () => {
      clearInterval(looking);
      this.#died.resolve(new SourceUnavailable('the browser ended'));
    });
  }

  /** Settles with the fault when the browser is gone, whoever ended it. */
  get died(): Promise<SourceUnavailable> {
    return this.#died.promise;
  }

  /** Closes it, by force when it does not in time. */
  async close(): Promise<void> {
    const closed = this.browser.close().then(() => true);
    const isClosed = await Promise.race([closed, sleep(CLOSE_MS, false, { ref: false })]);
    if (isClosed) return;
    killGroup(this.#watch.pid);
    await closed;
  }

  async #lookAtMemory(): Promise<void> {
    const { system, pid, mostMegabytes } = this.#watch;
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const megabytes = treeMegabytes(processInfo.map(({ id }) => id));
    if (megabytes === null || megabytes <= mostMegabytes) return;
    const said = `too much memory: the browser took ${Math.round(megabytes)} MB, ${mostMegabytes} are allowed`;
    this.#died.resolve(new SourceUnavailable(said, { code: 'page-memory' }));
    killGroup(pid);
  }
}

/** The browser leads a group of processes of its own; Windows ends the others with the first. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
