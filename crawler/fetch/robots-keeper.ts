import type { Clock } from '../../domain/time.ts';
import { SourceRefused, SourceUnavailable } from '../errors.ts';
import type { Received } from './exchange.ts';
import { NO_ROBOTS, parseRobots, type Robots } from './robots.ts';

/** RFC 9309 §2.4: a copy is not used for longer than a day. */
const FRESH_MS = 24 * 3_600_000;

/** While a site cannot be reached its last good copy stands in for this long. */
const STALE_MS = 7 * 24 * 3_600_000;

/** RFC 9309 §2.3.1.2: at least five redirects are followed. */
const MOST_REDIRECTS = 5;

/** Knows the robots.txt of every origin that is visited. */
export interface RobotsKeeper {
  /** @throws {SourceUnavailable} while a robots.txt cannot be read: then nothing of the site may be. */
  of(url: URL): Promise<Robots>;
}

interface Copy {
  readonly robots: Robots;
  readonly atMs: number;
}

/** `get` sends one request for a robots.txt, with all manners but this one. */
export function openRobotsKeeper(get: (url: URL) => Promise<Received>, clock: Clock): RobotsKeeper {
  const copies = new Map<string, Copy>();
  const underway = new Map<string, Promise<Robots>>();
  const renew = async (origin: string): Promise<Robots> => {
    try {
      const robots = await readRobots(new URL('/robots.txt', origin), get);
      copies.set(origin, { robots, atMs: Date.parse(clock()) });
      return robots;
    } catch (error) {
      return lastGood(copies.get(origin), clock, error);
    } finally {
      underway.delete(origin);
    }
  };
  return {
    of({ origin }) {
      const copy = copies.get(origin);
      if (copy !== undefined && ageMs(copy, clock) < FRESH_MS) return Promise.resolve(copy.robots);
      const renewing = underway.get(origin) ?? renew(origin);
      underway.set(origin, renewing);
      return renewing;
    },
  };
}

function ageMs(copy: Copy, clock: Clock): number {
  return Date.parse(clock()) - copy.atMs;
}

function lastGood(copy: Copy | undefined, clock: Clock, cause: unknown): Robots {
  if (copy !== undefined && ageMs(copy, clock) < STALE_MS) return copy.robots;
  if (cause instanceof SourceRefused) throw cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new SourceUnavailable(`robots.txt cannot be read: ${why}`, { cause });
}

async function readRobots(start: URL, get: (url: URL) => Promise<Received>): Promise<Robots> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const { answer, bytes } = await get(url);
    if (answer.kind === 'page') return parseRobots(bytes);
    if (answer.kind === 'gone') return NO_ROBOTS;
    if (answer.kind !== 'redirect') throw new SourceUnavailable(`answers with ${answer.kind}`);
    url = new URL(answer.to, url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new SourceUnavailable(`leads to ${url.protocol}`);
  }
  return NO_ROBOTS;
}
