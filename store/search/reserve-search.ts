import type { Logger } from 'pino';
import type { RemoteSearch } from './meilisearch/meilisearch-search.ts';
import type { PostingSearch } from './posting-search.ts';

/** What a search with a reserve is made of. */
export interface ReserveParts {
  readonly remote: RemoteSearch;
  /** Answers while the other cannot; it is always at hand. */
  readonly reserve: PostingSearch;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** How often the other engine is looked at. */
  readonly everyMs?: number;
}

const USUAL_EVERY_MS = 5_000;

/**
 * Answers from the remote engine, and from the reserve as soon as that one fails; nobody waits for it again until a look
 * finds it well. `engine` tells who answers at present, `trouble` why. Throws only what the reserve throws.
 */
export async function openReserveSearch(parts: ReserveParts): Promise<PostingSearch> {
  const { remote, reserve } = parts;
  const watch = await startWatch(parts);
  return {
    get engine() {
      return watch.trouble() === null ? remote.engine : reserve.engine;
    },
    get trouble() {
      return watch.trouble();
    },
    async search(query) {
      if (watch.trouble() !== null) return await reserve.search(query);
      try {
        return await remote.search(query);
      } catch (error) {
        watch.fail(error);
        return await reserve.search(query);
      }
    },
    close() {
      watch.stop();
      remote.close();
      reserve.close();
    },
  };
}

/** Looks at the remote engine now and again, and remembers what is wrong with it. */
async function startWatch({ remote, log, everyMs = USUAL_EVERY_MS }: ReserveParts) {
  let trouble: string | null = 'the engine has not been looked at yet';
  let isLooking = false;

  function fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== trouble) log.error({ err: error }, 'search answers from the store itself');
    trouble = reason;
  }

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      await remote.check();
      if (trouble !== null) log.info({ engine: remote.engine }, 'search answers from its engine');
      trouble = null;
    } catch (error) {
      fail(error);
    } finally {
      isLooking = false;
    }
  }

  await look();
  const timer = setInterval(() => void look(), everyMs).unref();
  return { trouble: () => trouble, fail, stop: () => clearInterval(timer) };
}
