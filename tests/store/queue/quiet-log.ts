import type { CrawlLog } from '../../../crawler/run/crawl-tools.ts';

/** A log that says nothing. */
export function quietLog(): CrawlLog {
  const quiet = (): void => undefined;
  return { info: quiet, warn: quiet, error: quiet };
}
