import type { PageRequest } from '../source.ts';

/** A list that brings nothing new this often in a row is not followed further. */
const MOST_BARREN = 2;

/** A page that waits to be read. */
export interface Waiting {
  readonly request: PageRequest;
  /** One of the pages the source begins with. */
  readonly isFirst: boolean;
  /** How many pages before it, one leading to the next, brought nothing new. */
  readonly barren: number;
}

/** The pages a run has still to read; each address once, and no more than a cap. */
export interface Frontier {
  next(): Waiting | null;
  /** Queues what `from` leads to; `isBarren` when it brought no posting that was not seen before. */
  follow(from: Waiting, next: readonly PageRequest[], isBarren: boolean): void;
  /** Queues another page in the place of one, as the next to be read; false when it was queued before. */
  replace(waiting: Waiting, by: PageRequest): boolean;
  /** True once a page was left out because of the cap. */
  isCut(): boolean;
}

/** Begins with the first pages of a source. */
export function openFrontier(first: readonly PageRequest[], maxPages: number): Frontier {
  const seen = new Set<string>();
  const queue: Waiting[] = [];
  let isCut = false;
  const add = (waiting: Waiting): boolean => {
    const name = requestName(waiting.request);
    if (seen.has(name)) return false;
    if (seen.size >= maxPages) {
      isCut = true;
      return false;
    }
    seen.add(name);
    queue.push(waiting);
    return true;
  };
  for (const request of first) add({ request, isFirst: true, barren: 0 });
  return {
    next: () => queue.shift() ?? null,
    isCut: () => isCut,
    replace: (waiting, by) => add({ ...waiting, request: by }),
    follow(from, next, isBarren) {
      const others = next.filter((request) => request.role !== from.request.role);
      const leadsOn = others.filter((request) => add({ request, isFirst: false, barren: 0 })).length > 0;
      const barren = isBarren && !leadsOn ? from.barren + 1 : 0;
      if (barren >= MOST_BARREN) return;
      const same = next.filter((request) => request.role === from.request.role);
      for (const request of same) add({ request, isFirst: false, barren });
    },
  };
}

/** The name of a request within its source: the address without fragment, and what is posted to it. */
export function requestName(request: PageRequest): string {
  const url = URL.parse(request.url);
  if (url) url.hash = '';
  const address = url?.href ?? request.url;
  return (request.method ?? 'GET') === 'GET' ? address : `${request.method} ${address} ${request.body ?? ''}`;
}
