import { QueueAway } from '../queue.ts';

/**
 * Waits for an answer of Redis, but no longer than so many ms.
 * @throws {QueueAway} when none comes, or a refusal (no connection, disk full, out of memory)
 */
export async function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueAway(`Redis has not answered for ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (cause) {
    if (cause instanceof QueueAway) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new QueueAway(`Redis cannot be used: ${why}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
