import type { Page, PageRequest } from '../source.ts';
import type { CrawlTools } from './crawl-tools.ts';
import type { Crawling } from './crawling.ts';
import { requestName } from './frontier.ts';
import { hashOfBytes } from './page-stamp.ts';

/** Keeps a page that was fetched, before it is parsed, so that it can be read again. */
export function keepSnapshot(page: Page, crawling: Crawling): void {
  const { source, tools } = crawling;
  aside(crawling, () =>
    tools.snapshots?.keep({
      source: source.id,
      name: requestName(page.request),
      url: page.url,
      status: page.status,
      mediaType: page.mediaType,
      headers: page.headers,
      hash: hashOfBytes(page.bytes),
      bytes: page.bytes,
      seenAt: tools.clock(),
    }),
  );
}

/** Notes that the source still has the page that was read last time. */
export function touchSnapshot(request: PageRequest, hash: string, crawling: Crawling): void {
  const { source, tools } = crawling;
  aside(crawling, () => tools.snapshots?.touch(source.id, requestName(request), hash, tools.clock()));
}

/** Keeps a page that the source does not know, for somebody to look at. */
export function keepChangedPage(page: Page, reason: string, crawling: Crawling): void {
  const { source, tools } = crawling;
  aside(crawling, () =>
    tools.snapshots?.keepChanged(
      {
        source: source.id,
        url: page.url,
        mediaType: page.mediaType,
        hash: hashOfBytes(page.bytes),
        bytes: page.bytes,
        seenAt: tools.clock(),
      },
      reason,
    ),
  );
}

/** Keeps the snapshots within their bounds; does nothing most of the time. */
export function pruneSnapshots({
  snapshots,
  clock,
  log,
}: Pick<CrawlTools, 'snapshots' | 'clock' | 'log'>): void {
  try {
    snapshots?.prune(clock());
  } catch (error) {
    log.error({ err: error }, 'snapshots could not be pruned');
  }
}

/** Snapshots are a help for later; that they cannot be kept (a full disk) must not cost the postings of today. */
function aside({ source, tools }: Crawling, keep: () => void): void {
  try {
    keep();
  } catch (error) {
    tools.log.error({ source: source.id, err: error }, 'a page could not be kept');
  }
}
