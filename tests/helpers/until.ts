import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something to come true, at most ten seconds. */
export async function until(isSo: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (let waited = 0; waited < ms; waited += 20) {
    if (await isSo()) return;
    await sleep(20);
  }
  throw new Error(`it has not come true within ${ms} ms`);
}
