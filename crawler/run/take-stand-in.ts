import type { PageRequest } from '../source.ts';
import type { Crawling } from './crawling.ts';

/**
 * Takes in what a list printed of a posting whose own page cannot be had or read, so that the posting is not lost. Where
 * the store knows it already, from a day on which there was more to read, it is only confirmed.
 */
export function takeStandIn({ standIn }: PageRequest, { source, run, tools, seen }: Crawling): void {
  if (standIn === undefined || seen.has(standIn.key)) return;
  const { store, takeIn, log, clock } = tools;
  const at = clock();
  seen.set(standIn.key, standIn.url);
  if (store.confirmAll(run, source.id, [standIn.key], at).length === 0) return;
  try {
    store.transaction(() => takeIn(standIn, { run, source: source.id, at }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error({ source: source.id, key: standIn.key, err: error }, 'a posting could not be taken in');
    store.keepProblem(run, standIn.url, standIn.key, reason, at);
  }
}
