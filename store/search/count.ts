import { FLAGS, forEachFlag } from '../../domain/search-query.ts';
import type { Facets, SearchAnswer, SearchQuery } from '../../domain/search-query.ts';
import type { Columns } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { ColumnFilter, Filter } from './filters.ts';
import { countSlots, keepSlots, slotsPassing } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';
import { openTally } from './totals.ts';
import type { CountedColumn, Tally, Totals } from './totals.ts';
import { ALL_TRAITS, flagsIn, traitsIn } from './traits.ts';
import type { Traits } from './traits.ts';

/** The postings found, and the counts beside them. */
export interface Counted {
  readonly found: SlotBits;
  readonly total: number;
  readonly hidden: SearchAnswer['hidden'];
  readonly facets: Facets;
}

/** What is counted. */
export interface Asked {
  /** What has the words, whatever the filters: a part of all that can be found. */
  readonly among: SlotBits;
  readonly filters: ReadonlyMap<Filter, ColumnFilter>;
  readonly flags: SearchQuery['flags'];
  readonly totals: Totals;
}

const GROUP_DIGITS = 3;
const MUNICIPALITY_DIGITS = 8;

/** Finds the postings that pass every filter; each facet is counted among those that pass every filter but its own. */
export function countPostings(columns: Columns, { among, filters, flags, totals }: Asked): Counted {
  const passing = new Map([...filters].map(([name, filter]) => [name, slotsPassing(filter)]));
  const passingAllBut = (own: Filter | null): SlotBits => {
    const slots = among.slice();
    for (const [name, others] of passing) if (name !== own) keepSlots(slots, others);
    return slots;
  };
  const found = passingAllBut(null);
  const tallyFound = openTally(columns, found, totals);
  const tally = (own: Filter, column: CountedColumn): Tally =>
    filters.has(own) ? openTally(columns, passingAllBut(own), totals)(column) : tallyFound(column);
  const total = countSlots(found);
  const withFlag = flagCounts(tallyFound('profile'), columns);
  return {
    found,
    total,
    // What fails `exclude` alone has the flag, and nothing that is found has it.
    hidden: forEachFlag((flag) =>
      flags[flag] === 'exclude'
        ? countSlots(passingAllBut(flag)) - total
        : (withFlag[FLAGS.indexOf(flag)] ?? 0),
    ),
    facets: {
      occupation: sums(
        columns.occupations,
        tally('occupation', 'occupation'),
        (code) => code.length <= GROUP_DIGITS,
      ),
      municipality: sums(
        columns.places,
        tally('municipality', 'place'),
        (ags) => ags.length === MUNICIPALITY_DIGITS,
      ),
      source: sums(columns.sources, tally('source', 'source'), () => true),
      kind: traitSums(tally('kind', 'profile'), columns, (traits) => [traits.kind]),
      workingTime: traitSums(tally('workingTime', 'profile'), columns, (traits) => traits.workingTimes),
    },
  };
}

/** How often each of FLAGS occurs. */
function flagCounts(tally: Tally, { profiles }: Columns): Int32Array {
  const counts = new Int32Array(FLAGS.length);
  for (let code = 0; code < tally.length; code += 1) {
    const count = tally[code] ?? 0;
    for (let rest = count === 0 ? 0 : flagsIn(profiles.values[code] ?? 0); rest !== 0; rest &= rest - 1) {
      const position = 31 - Math.clz32(rest & -rest);
      counts[position] = (counts[position] ?? 0) + count;
    }
  }
  return counts;
}

/** Adds up what the texts stand for, as far as it is counted. */
function sums(
  { parts, names }: Dictionary,
  tally: Tally,
  isCounted: (name: string) => boolean,
): Map<string, number> {
  const totals = new Int32Array(names.length);
  tally.forEach((count, code) => {
    if (count === 0) return;
    for (const part of parts[code] ?? []) totals[part] = (totals[part] ?? 0) + count;
  });
  return new Map(
    names.flatMap((name, part) => {
      const total = totals[part] ?? 0;
      return total > 0 && isCounted(name) ? [[name, total] as const] : [];
    }),
  );
}

function traitSums<Key>(
  tally: Tally,
  { profiles }: Columns,
  keysOf: (traits: Traits) => readonly Key[],
): Map<Key, number> {
  const counts = new Int32Array(ALL_TRAITS.length);
  for (let code = 0; code < tally.length; code += 1) {
    const count = tally[code] ?? 0;
    if (count === 0) continue;
    const traits = traitsIn(profiles.values[code] ?? 0);
    counts[traits] = (counts[traits] ?? 0) + count;
  }
  const totals = new Map<Key, number>();
  ALL_TRAITS.forEach((traits, number) => {
    const count = counts[number] ?? 0;
    for (const key of count === 0 ? [] : keysOf(traits)) totals.set(key, (totals.get(key) ?? 0) + count);
  });
  return totals;
}
