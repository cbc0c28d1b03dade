import { hashOfBytes } from '../run/page-stamp.ts';
import type { CrawlLog, PageKeeping } from '../run/crawl-tools.ts';
import type { SourceId } from '../../domain/posting.ts';
import type { PageEntry } from './messages.ts';
import { unpackBody } from './page-body.ts';

/**
 * Keeps a raw page that a worker has sent. Raw pages are a help for later: one that cannot be kept is told to the log
 * and costs nothing else.
 */
export function keepSentPage(
  entry: PageEntry,
  source: SourceId,
  snapshots: PageKeeping,
  log: CrawlLog,
): void {
  try {
    if (!keep(entry, source, snapshots))
      log.warn({ source, op: entry.op }, 'the content of a page has not come');
  } catch (error) {
    log.error({ source, err: error }, 'a page could not be kept');
  }
}

function keep(entry: PageEntry, source: SourceId, snapshots: PageKeeping): boolean {
  switch (entry.op) {
    case 'keep':
      return snapshots.keep({ ...entry.page, source, bytes: bytesOf(entry) });
    case 'changed':
      return snapshots.keepChanged({ ...entry.page, source, bytes: bytesOf(entry) }, entry.reason);
    case 'still':
      snapshots.touch(source, entry.name, entry.hash, entry.at);
      return true;
  }
}

/** Content stands under its hash for all sources, so the hash is not taken on trust. */
function bytesOf({ body, page }: Exclude<PageEntry, { op: 'still' }>): Uint8Array | null {
  if (body === null) return null;
  const bytes = unpackBody(body);
  if (hashOfBytes(bytes) !== page.hash)
    throw new Error(`the content of ${page.url} is not what it was sent as`);
  return bytes;
}
