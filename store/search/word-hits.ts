import type { DatabaseSync } from 'node:sqlite';
import type { Columns } from './columns.ts';
import type { Match, Term } from './match.ts';
import { addSlots, keepSlots, noSlots } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';
import { addHits, openTermHits } from './term-hits.ts';
import type { Hits } from './term-hits.ts';

/** The open postings in which words occur. */
export interface WordHits {
  /** The slots of the postings that match, as a set that is the caller's own. */
  of(match: Match, columns: Columns): SlotBits;
}

/** Memory for the hits of words that were asked for, in bytes: at a million postings some hundred frequent words. */
const MOST_BYTES = 24 * 1024 * 1024;

/**
 * Reads words from the word index and keeps what was read: a slot is never changed, so hits stay right but for the slots
 * that came after them.
 */
export function openWordHits(db: DatabaseSync): WordHits {
  const index = openTermHits(db);
  const kept = new Map<string, Hits>();
  let bytes = 0;
  let present: Columns | null = null;

  function forgetOthers(columns: Columns): void {
    if (present === columns) return;
    present = columns;
    kept.clear();
    bytes = 0;
  }

  function keep(name: string, hits: Hits): void {
    bytes += bytesOf(hits) - bytesOf(kept.get(name));
    // A map keeps the order in which names arrived, so the first is the one not asked for the longest.
    kept.delete(name);
    kept.set(name, hits);
    for (const [oldest, old] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= bytesOf(old);
    }
  }

  function hitsOf(term: Term, columns: Columns): Hits {
    const known = kept.get(term.name);
    const hits = known === undefined ? index.read(term, columns) : index.update(term, known, columns);
    keep(term.name, hits);
    return hits;
  }

  function addTo(bits: SlotBits, match: Match, columns: Columns): void {
    if (match.kind === 'term') return addHits(bits, hitsOf(match, columns));
    if (match.kind === 'any') return match.parts.forEach((part) => addTo(bits, part, columns));
    const [first, ...others] = match.parts.map((part) => collect(part, columns));
    if (first !== undefined) addSlots(bits, others.reduce(commonSlots, first));
  }

  function collect(match: Match, columns: Columns): SlotBits {
    const bits = noSlots(columns.capacity);
    addTo(bits, match, columns);
    return bits;
  }

  return {
    of(match, columns) {
      forgetOthers(columns);
      return commonSlots(collect(match, columns), columns.open);
    },
  };
}

function commonSlots(bits: SlotBits, others: SlotBits): SlotBits {
  keepSlots(bits, others);
  return bits;
}

/** What an entry takes beside its slots: its place in the map and its name. */
const ENTRY_BYTES = 400;

function bytesOf(hits: Hits | undefined): number {
  return hits === undefined ? 0 : hits.slots.byteLength + ENTRY_BYTES;
}
