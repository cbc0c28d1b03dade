import type { NewSnapshot } from '../../store/snapshots/snapshot.ts';
import type { PageKeeping } from '../run/crawl-tools.ts';
import type { Briefing, Entry } from './messages.ts';
import { packBody } from './page-body.ts';

/**
 * The keeping of raw pages on a machine without the store: notes each page for the keeper, the content only when the
 * keeper does not have it.
 */
export function openNotedPages({ kept }: Pick<Briefing, 'kept'>, note: (entry: Entry) => void): PageKeeping {
  const there = new Set(kept.hashes);
  const bodyOf = ({ hash, bytes }: Pick<NewSnapshot, 'hash' | 'bytes'>): string | null => {
    if (bytes === null || there.has(hash)) return null;
    there.add(hash);
    return packBody(bytes);
  };
  return {
    keep({ source: _source, bytes, ...page }) {
      if (kept.pages) note({ op: 'keep', page, body: bodyOf({ ...page, bytes }) });
      return kept.pages;
    },
    touch(_source, name, hash, at) {
      if (kept.pages) note({ op: 'still', name, hash, at });
    },
    keepChanged({ source: _source, bytes, ...page }, reason) {
      note({ op: 'changed', page, reason, body: bodyOf({ ...page, bytes }) });
      return true;
    },
    // The keeper does, when the run has ended.
    prune: () => undefined,
  };
}
