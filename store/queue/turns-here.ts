import type { Turns } from './turns.ts';

interface Place<Note> {
  last: Promise<void>;
  note: Note | null;
  notedAt: number;
}

/** Turns within one process, first come first served. */
export function openTurnsHere<Note>(): Turns<Note> {
  const places = new Map<string, Place<Note>>();
  const placeOf = (name: string): Place<Note> => {
    const place = places.get(name) ?? { last: Promise.resolve(), note: null, notedAt: 0 };
    places.set(name, place);
    return place;
  };
  return {
    async take(name, signal) {
      const place = placeOf(name);
      const before = place.last;
      const mine = Promise.withResolvers<void>();
      place.last = before.then(() => mine.promise);
      await unlessAborted(before, signal).catch((error: unknown) => {
        mine.resolve();
        throw error;
      });
      const { note, notedAt } = place;
      const put = (left: Note): void => void Object.assign(place, { note: left, notedAt: performance.now() });
      return {
        note,
        idleMs: () => (note === null ? 0 : performance.now() - notedAt),
        put(left) {
          put(left);
          return Promise.resolve(true);
        },
        end(left) {
          if (left !== null) put(left);
          mine.resolve();
          return Promise.resolve();
        },
      };
    },
  };
}

/** Waits for something, but no longer than until the signal is aborted. */
async function unlessAborted(waiting: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([waiting, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
