import type { SourceCrawl } from '../crawler/run/crawl-all.ts';

/** One line for people on what came of crawling a source. */
export function describeCrawl(crawl: SourceCrawl): string {
  const name = crawl.source.padEnd(28);
  switch (crawl.kind) {
    case 'done': {
      const { outcome, found, added, changed, withdrawn, pages, reason } = crawl.run;
      const counts = `${found} found, ${added} new, ${changed} changed, ${withdrawn} withdrawn, ${pages} pages`;
      return `${name} ${String(outcome).padEnd(12)} ${counts}${reason === null ? '' : ` – ${reason}`}`;
    }
    case 'suspended':
      return `${name} suspended    until ${crawl.until}${crawl.because === null ? '' : ` – ${crawl.because}`}`;
    case 'busy':
      return `${name} busy         another run is under way`;
    case 'fault':
      return `${name} fault        ${crawl.error.message}`;
  }
}

/** True when the source was read completely. */
export function isGood(crawl: SourceCrawl): boolean {
  return crawl.kind === 'done' && crawl.run.outcome === 'complete';
}
