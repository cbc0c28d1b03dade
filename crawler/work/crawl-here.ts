import type { Handler } from '../../store/queue/queue.ts';
import { Hopeless } from '../../store/queue/queue.ts';
import type { CrawlTools } from '../run/crawl-tools.ts';
import { crawlSource } from '../run.ts';
import type { Source } from '../source.ts';
import type { CrawlJob } from './messages.ts';
import { settleCrawl } from './settle-crawl.ts';

/** Does crawl jobs in the process that has the store. */
export function crawlHere(sources: readonly Source[], tools: CrawlTools): Handler<CrawlJob> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return async ({ data: { source: id, dueAt }, signal }) => {
    const source = byId.get(id);
    if (source === undefined) throw new Hopeless(`there is no enabled source "${id}"`);
    const { lastSuccessAt } = tools.store.source(id);
    if (lastSuccessAt !== null && lastSuccessAt >= dueAt) return;
    settleCrawl(await crawlSource(source, { ...tools, signal }));
  };
}
