/** Runs work as soon as fewer than the limit are under way, in the order asked for. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

/** A limiter that lets `limit` at a time run. */
export function limitConcurrency(limit: number): Limiter {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
