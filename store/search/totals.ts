import type { Columns } from './columns.ts';
import { countSlots, keepSlots, slotsBelow, slotsFrom, without } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';

/** The columns that facets are counted from. */
export type CountedColumn = 'occupation' | 'place' | 'source' | 'profile';

/** How often each value of a column occurs, by the numbers of the values. */
export type Tally = Int32Array;

/** All that can be found on a day, and how much of it has each value. */
export interface Totals {
  readonly slots: SlotBits;
  readonly size: number;
  readonly tallies: Readonly<Record<CountedColumn, Tally>>;
}

/** Opens the totals, which are counted once for every state of the stock and every day. */
export function openTotals(): (columns: Columns, today: number) => Totals {
  let last: { readonly newest: Int32Array; readonly today: number; readonly totals: Totals } | null = null;
  return (columns, today) => {
    const { newest } = columns;
    // With every change of the stock its list of open postings is another one.
    if (last === null || last.newest !== newest || last.today !== today)
      last = { newest, today, totals: countAll(columns, today) };
    return last.totals;
  };
}

function countAll(columns: Columns, today: number): Totals {
  const slots = slotsFrom(columns.applyBy, today);
  keepSlots(slots, columns.open);
  const list = slotsBelow(slots, columns.ids.length);
  const tally = (column: CountedColumn) => addValues(emptyTally(columns, column), columns[column], list, 1);
  return {
    slots,
    size: list.length,
    tallies: {
      occupation: tally('occupation'),
      place: tally('place'),
      source: tally('source'),
      profile: tally('profile'),
    },
  };
}

/**
 * Opens the counting of a part of all that can be found, column by column. Where the part is the larger one, the rest is
 * counted and taken off the totals.
 */
export function openTally(
  columns: Columns,
  part: SlotBits,
  totals: Totals,
): (column: CountedColumn) => Tally {
  const isLarge = countSlots(part) * 2 > totals.size;
  const list = slotsBelow(isLarge ? without(totals.slots, part) : part, columns.ids.length);
  return (column) =>
    isLarge
      ? addValues(totals.tallies[column].slice(), columns[column], list, -1)
      : addValues(emptyTally(columns, column), columns[column], list, 1);
}

function emptyTally({ occupations, places, sources, profiles }: Columns, column: CountedColumn): Tally {
  const values = {
    occupation: occupations.texts,
    place: places.texts,
    source: sources.texts,
    profile: profiles.values,
  };
  return new Int32Array(values[column].length);
}

function addValues(tally: Tally, column: Int32Array, slots: Int32Array, by: 1 | -1): Tally {
  for (let index = 0; index < slots.length; index += 1) {
    const value = column[slots[index] ?? 0] ?? 0;
    tally[value] = (tally[value] ?? 0) + by;
  }
  return tally;
}
