import type { Clock } from '../../domain/time.ts';
import { SourceUnavailable } from '../errors.ts';
import type { Received } from './exchange.ts';

/** RFC 9309 §2.4: a copy of robots.txt is not used for longer than a day; the same does for its neighbours. */
const FRESH_MS = 24 * 3_600_000;

/** While a site cannot be reached its last good copy stands in for this long, and is asked for again this often. */
const STALE_MS = 7 * 24 * 3_600_000;
const ASK_AGAIN_MS = 3_600_000;

/** Sites whose files are remembered; of more, those are forgotten that were met first. */
const MOST_ORIGINS = 1000;

/** RFC 9309 §2.3.1.2: at least five redirects are followed. */
const MOST_REDIRECTS = 5;

/** A file in a fixed place of every site, which says how the site wants to be read. */
export interface OriginFile<T> {
  /** What the file of the page's origin says; asked for once a day at most. */
  of(url: URL): Promise<T>;
}

/** How one such file is read. */
export interface OriginFileKind<T> {
  readonly path: string;
  /** What the bytes say; null when there is no such file. */
  read(bytes: Buffer | null): T;
  /** What counts while the file cannot be had, given the last good copy, if one is not too old. May throw instead. */
  whenLost(cause: unknown, lastGood: T | null): T;
}

interface Copy<T> {
  readonly value: T;
  readonly goodAtMs: number;
  readonly askAgainAtMs: number;
}

/** `get` sends one request for such a file, with the manners that hold for it. */
export function openOriginFile<T>(
  kind: OriginFileKind<T>,
  get: (url: URL) => Promise<Received>,
  clock: Clock,
): OriginFile<T> {
  const copies = new Map<string, Copy<T>>();
  const underway = new Map<string, Promise<T>>();
  const nowMs = (): number => Date.parse(clock());
  const remember = (origin: string, copy: Copy<T>): void => {
    const [oldest] = copies.keys();
    if (oldest !== undefined && copies.size >= MOST_ORIGINS && !copies.has(origin)) copies.delete(oldest);
    copies.set(origin, copy);
  };
  const lose = (origin: string, cause: unknown): T => {
    const copy = copies.get(origin);
    const isUsable = copy !== undefined && nowMs() - copy.goodAtMs < STALE_MS;
    const value = kind.whenLost(cause, isUsable ? copy.value : null);
    const goodAtMs = isUsable ? copy.goodAtMs : nowMs() - STALE_MS;
    remember(origin, { value, goodAtMs, askAgainAtMs: nowMs() + ASK_AGAIN_MS });
    return value;
  };
  const renew = async (origin: string): Promise<T> => {
    try {
      const value = kind.read(await readFile(new URL(kind.path, origin), get));
      remember(origin, { value, goodAtMs: nowMs(), askAgainAtMs: nowMs() + FRESH_MS });
      return value;
    } catch (error) {
      return lose(origin, error);
    } finally {
      underway.delete(origin);
    }
  };
  return {
    of({ origin }) {
      const copy = copies.get(origin);
      if (copy !== undefined && nowMs() < copy.askAgainAtMs) return Promise.resolve(copy.value);
      const renewing = underway.get(origin) ?? renew(origin);
      underway.set(origin, renewing);
      return renewing;
    },
  };
}

/** The bytes of a file; null when the site has none, or only leads in circles. */
async function readFile(start: URL, get: (url: URL) => Promise<Received>): Promise<Buffer | null> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const { answer, bytes } = await get(url);
    if (answer.kind === 'page') return bytes;
    if (answer.kind === 'gone') return null;
    if (answer.kind === 'wait') throw new SourceUnavailable(`status ${answer.status}, asks to wait`);
    if (answer.kind !== 'redirect') throw new SourceUnavailable(`answers with ${answer.kind}`);
    url = new URL(answer.to, url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new SourceUnavailable(`leads to ${url.protocol}`);
  }
  return null;
}
