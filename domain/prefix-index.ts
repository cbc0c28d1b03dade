import { fold } from './occupation/fold.ts';

/** Names that can be found by how they begin, or how one of their words begins. */
export interface PrefixIndex<T> {
  /**
   * At most `limit` entries that fit what was typed: names that begin with it before names of which a later word does;
   * within each, the weightier first, then by name.
   */
  find(typed: string, limit: number): readonly T[];
}

interface Key {
  /** Folded name from the beginning of one of its words. */
  readonly text: string;
  readonly entry: number;
  readonly isFirst: boolean;
}

/** Most keys looked at for one answer: whoever has typed one letter is shown the weightiest of some, not of all. */
const MOST_LOOKED_AT = 4000;

/** Builds the index over entries with a name and a weight, both read once. */
export function buildPrefixIndex<T>(
  entries: readonly T[],
  { name, weight }: { readonly name: (entry: T) => string; readonly weight: (entry: T) => number },
): PrefixIndex<T> {
  const keys = entries.flatMap((entry, index) => keysOf(foldName(name(entry)), index));
  keys.sort((a, b) => compare(a.text, b.text));

  function find(typed: string, limit: number): readonly T[] {
    const wanted = foldName(typed);
    if (wanted === '') return [];
    const fitting = new Map<number, boolean>();
    const start = lowerBound(keys, wanted);
    for (const { text, entry, isFirst } of keys.slice(start, start + MOST_LOOKED_AT)) {
      if (!text.startsWith(wanted)) break;
      fitting.set(entry, isFirst || (fitting.get(entry) ?? false));
    }
    return [...fitting]
      .flatMap(([index, isFirst]) => {
        const entry = entries[index];
        return entry === undefined ? [] : [{ entry, isFirst }];
      })
      .toSorted(
        (a, b) =>
          Number(b.isFirst) - Number(a.isFirst) ||
          weight(b.entry) - weight(a.entry) ||
          compare(name(a.entry), name(b.entry)),
      )
      .slice(0, limit)
      .map(({ entry }) => entry);
  }

  return { find };
}

function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function keysOf(folded: string, entry: number): readonly Key[] {
  const words = folded.split(' ').filter(Boolean);
  return words.map((_, index) => ({ text: words.slice(index).join(' '), entry, isFirst: index === 0 }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lowerBound(keys: readonly Key[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle]?.text ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
