import { expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/generate-postings.ts';
import {
  applyChanges,
  fillColumns,
  newestOf,
  packColumns,
  roomLeft,
  slotOf,
  type ColumnRow,
  type Columns,
} from '../../../store/search/columns.ts';
import { addSlot, noSlots, slotsBelow } from '../../../store/search/slot-bits.ts';

const random = randomNumbers(7);
const below = (end: number): number => Math.floor(random() * end);

function drawRow(number: number): ColumnRow {
  return {
    number,
    id: `p${below(1_000_000)}-${number}`,
    occupation: ['29302', '521', '', '7130'][below(4)] ?? '',
    places: ['05358008', '05358008 05358024', '05358', ''][below(4)] ?? '',
    sources: ['a', 'a b', 'c'][below(3)] ?? '',
    kind: below(3),
    flags: below(2048),
    workingTimes: below(8),
    firstSeen: `2026-11-${String(1 + below(20)).padStart(2, '0')}T06:00:00.000Z`,
    applyBy: below(3) === 0 ? '2026-12-01' : null,
  };
}

function newestFirst(a: ColumnRow, b: ColumnRow): number {
  if (a.firstSeen !== b.firstSeen) return a.firstSeen > b.firstSeen ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What columns hold of a slot, in the words of a row. */
function rowAt(columns: Columns, slot: number): object {
  const { occupations, places, sources, profiles } = columns;
  return {
    number: columns.number[slot],
    id: columns.ids[slot],
    occupation: occupations.texts[columns.occupation[slot] ?? -1],
    places: places.texts[columns.place[slot] ?? -1],
    sources: sources.texts[columns.source[slot] ?? -1],
    profile: profiles.values[columns.profile[slot] ?? -1],
    firstSeen: new Date(columns.firstSeen[slot] ?? 0).toISOString(),
  };
}

function rowsOf(columns: Columns): readonly object[] {
  return Array.from(columns.newest, (slot) => rowAt(columns, slot));
}

it('holds after any changes what columns filled anew hold, in the same order, also once packed', () => {
  const open = new Map(Array.from({ length: 200 }, (_, number) => [number, drawRow(number)]));
  const sorted = () => [...open.values()].toSorted(newestFirst);
  let columns = fillColumns(sorted(), open.size);
  let packed = 0;
  for (let round = 0; round < 120; round += 1) {
    const changed = Array.from({ length: 80 }, () => below(400)).filter(
      (one, at, all) => all.indexOf(one) === at,
    );
    const gone = changed.filter((_, position) => position % 4 === 0);
    const rows = changed.filter((_, position) => position % 4 > 0).map(drawRow);
    for (const number of gone) open.delete(number);
    for (const row of rows) open.set(row.number, row);
    if (roomLeft(columns) < rows.length) {
      columns = packColumns(columns);
      packed += 1;
    }
    applyChanges(columns, rows, gone);
    expect(rowsOf(columns)).toEqual(rowsOf(fillColumns(sorted(), open.size)));
    expect(gone.map((number) => slotOf(columns, number))).toEqual(gone.map(() => null));
  }
  expect(packed).toBeGreaterThan(0);
  expect(rowsOf(packColumns(columns))).toEqual(rowsOf(columns));
});

it('puts a part of the open postings into the same order as all of them', () => {
  const columns = fillColumns([], 0);
  for (let round = 0; round < 20; round += 1)
    applyChanges(columns, [drawRow(2 * round), drawRow(2 * round + 1)], []);
  const part = noSlots(columns.capacity);
  for (const slot of columns.newest) if (slot % 3 === 0) addSlot(part, slot);
  expect([...newestOf(columns, part)]).toEqual([...columns.newest].filter((slot) => slot % 3 === 0));
  expect(slotsBelow(part, columns.ids.length)).toHaveLength(14);
});
