import type { Part } from '../load-part.ts';

const LONGEST_MS = 10 * 60_000;
const MOST_BYTES = 24 * 1024 * 1024;

/**
 * Scripts that the pages of a site share, kept for some minutes: at a site's pace, fetching them for each page anew would
 * take longer than reading it, and visit the site for nothing.
 */
export interface ScriptShelf {
  /** The script at this address; with `load` when it is not there. Loads that fail are not remembered. */
  get(url: string, load: () => Promise<Part>): Promise<Part>;
}

/** An empty shelf. */
export function openScriptShelf(): ScriptShelf {
  const kept = new Map<string, { readonly part: Part; readonly until: number }>();
  let size = 0;
  const drop = (url: string): void => {
    size -= kept.get(url)?.part.bytes.length ?? 0;
    kept.delete(url);
  };
  const keep = (url: string, part: Part): void => {
    drop(url);
    kept.set(url, { part, until: performance.now() + LONGEST_MS });
    size += part.bytes.length;
    for (const oldest of kept.keys()) {
      if (size <= MOST_BYTES) return;
      drop(oldest);
    }
  };
  return {
    async get(url, load) {
      const known = kept.get(url);
      if (known !== undefined && performance.now() < known.until) return known.part;
      const part = await load();
      if (part.status === 200 && !/no-store/i.test(part.headers['cache-control'] ?? '')) keep(url, part);
      return part;
    },
  };
}
