import type { SourceId } from '../../domain/posting.ts';
import { crawlSource, type Crawl } from '../run.ts';
import type { Source } from '../source.ts';
import type { CrawlTools } from './crawl-tools.ts';
import { limitConcurrency } from './limit-concurrency.ts';

/** What came of one source; `fault` when it could not even begin, or the store failed. */
export type SourceCrawl = { readonly source: SourceId } & (
  Crawl | { readonly kind: 'fault'; readonly error: Error }
);

/** Several at a time: most of a crawl is waiting for the pace of single hosts. */
const USUAL_CONCURRENCY = 6;

/** Crawls many sources side by side, in the order given. One source never stops another: faults come back as values. */
export async function crawlAll(
  sources: readonly Source[],
  tools: CrawlTools,
  { concurrency = USUAL_CONCURRENCY }: { readonly concurrency?: number } = {},
): Promise<readonly SourceCrawl[]> {
  const limited = limitConcurrency(concurrency);
  return await Promise.all(sources.map((source) => limited(() => crawlOne(source, tools))));
}

async function crawlOne(source: Source, tools: CrawlTools): Promise<SourceCrawl> {
  try {
    return { source: source.id, ...(await crawlSource(source, tools)) };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    tools.log.error({ source: source.id, err: error }, 'source could not be crawled');
    return { source: source.id, kind: 'fault', error };
  }
}
