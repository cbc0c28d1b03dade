import type { PostingId } from '../../domain/posting.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { newDictionary, newNumbering } from './dictionary.ts';
import type { Dictionary, Numbering } from './dictionary.ts';
import { addSlot, hasSlot, noSlots, removeSlot, slotsBelow } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';
import { profileOf } from './traits.ts';

/** A posting as the columns take it in. */
export interface ColumnRow {
  readonly number: number;
  readonly id: PostingId;
  readonly occupation: string;
  readonly places: string;
  readonly sources: string;
  readonly kind: number;
  readonly flags: number;
  readonly workingTimes: number;
  readonly firstSeen: Instant;
  readonly applyBy: IsoDate | null;
}

/**
 * The open postings as columns of numbers, one slot per posting. A slot is never changed: a posting that changes
 * gets a new one, and only the slots in `open` count. The first slots are in the order of newest; those that were taken
 * later come in between, as `late` tells.
 */
export interface Columns {
  readonly capacity: number;
  readonly ids: PostingId[];
  /** Codes, and in them area, main group, group and so on. */
  readonly occupations: Dictionary;
  readonly places: Dictionary;
  readonly sources: Dictionary;
  /** Kind, working times and flags in one number; see traits.ts. */
  readonly profiles: Numbering<number>;
  /** Numbers of the postings. */
  readonly number: Int32Array;
  readonly occupation: Int32Array;
  readonly place: Int32Array;
  readonly source: Int32Array;
  readonly profile: Int32Array;
  /** Milliseconds since 1970. */
  readonly firstSeen: Float64Array;
  /** The day as a number, 20261122; the largest number when there is no deadline. */
  readonly applyBy: Int32Array;
  /** Slot by posting number plus one, 0 when it has none; a plain list, as it is asked for every hit of a word. */
  slotsPlusOne: Uint32Array;
  readonly open: SlotBits;
  /** How many slots are in the order of newest: last seen first, then by id. */
  inOrder: number;
  /** The other open slots, newest first. */
  late: Int32Array;
  /** All open slots, newest first. */
  newest: Int32Array;
}

/** As a day: later than every deadline. */
export const NO_DEADLINE = 2_147_483_647;
/** Changed postings that columns have room for at least when they are new. */
export const SPARE = 4_096;
const SPARE_SHARE = 0.2;

/** Columns of `count` rows, which come newest first, then by id; with room for changes. */
export function fillColumns(rows: Iterable<ColumnRow>, count: number): Columns {
  const columns = emptyColumns(count);
  for (const row of rows) appendRow(columns, row);
  return allInOrder(columns);
}

/** How many more slots fit. */
export function roomLeft({ capacity, ids }: Columns): number {
  return capacity - ids.length;
}

/** The open postings of `columns` alone, with room for changes again. */
export function packColumns(columns: Columns): Columns {
  const { occupations, places, sources, profiles, newest } = columns;
  const packed = emptyColumns(newest.length, { occupations, places, sources, profiles });
  for (const slot of newest) copySlot(columns, slot, packed);
  return allInOrder(packed);
}

/** Puts the present rows of changed postings in; `gone` are the numbers of postings that are not open any more. */
export function applyChanges(columns: Columns, rows: readonly ColumnRow[], gone: readonly number[]): void {
  for (const number of [...gone, ...rows.map((row) => row.number)]) {
    const slot = slotOf(columns, number);
    if (slot !== null) removeSlot(columns.open, slot);
    columns.slotsPlusOne[number] = 0;
  }
  const added = rows.map((row) => appendRow(columns, row)).toSorted((a, b) => compareNewest(columns, a, b));
  const stayed = columns.late.filter((slot) => hasSlot(columns.open, slot));
  columns.late = merge(columns, stayed, Int32Array.from(added));
  columns.newest = newestOf(columns, columns.open);
}

/** The slots of a set of open ones, newest first. */
export function newestOf(columns: Columns, bits: SlotBits): Int32Array {
  const late = columns.late.filter((slot) => hasSlot(bits, slot));
  return merge(columns, slotsBelow(bits, columns.inOrder), late);
}

/** Slot of the posting with this number; null when it is not open. */
export function slotOf({ slotsPlusOne }: Columns, number: number): number | null {
  const slot = slotsPlusOne[number] ?? 0;
  return slot === 0 ? null : slot - 1;
}

/** The day as a number that grows with time. */
export function dayNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

type Names = Pick<Columns, 'occupations' | 'places' | 'sources' | 'profiles'>;

function emptyNames(): Names {
  return {
    occupations: newDictionary(levels),
    places: newDictionary(listed),
    sources: newDictionary(listed),
    profiles: newNumbering(),
  };
}

function emptyColumns(count: number, names = emptyNames()): Columns {
  // Whole words of a set of slots.
  const capacity = Math.ceil((count * (1 + SPARE_SHARE) + SPARE) / 32) * 32;
  return {
    ...names,
    capacity,
    ids: [],
    number: new Int32Array(capacity),
    occupation: new Int32Array(capacity),
    place: new Int32Array(capacity),
    source: new Int32Array(capacity),
    profile: new Int32Array(capacity),
    firstSeen: new Float64Array(capacity),
    applyBy: new Int32Array(capacity),
    slotsPlusOne: new Uint32Array(capacity),
    open: noSlots(capacity),
    inOrder: 0,
    late: new Int32Array(0),
    newest: new Int32Array(0),
  };
}

function appendRow(columns: Columns, row: ColumnRow): number {
  const slot = takeSlot(columns, row.id, row.number);
  columns.occupation[slot] = columns.occupations.code(row.occupation);
  columns.place[slot] = columns.places.code(row.places);
  columns.source[slot] = columns.sources.code(row.sources);
  columns.profile[slot] = columns.profiles.code(profileOf(row));
  columns.firstSeen[slot] = Date.parse(row.firstSeen);
  columns.applyBy[slot] = row.applyBy === null ? NO_DEADLINE : dayNumber(row.applyBy);
  return slot;
}

function copySlot(from: Columns, slot: number, to: Columns): void {
  const copy = takeSlot(to, from.ids[slot] ?? '', from.number[slot] ?? 0);
  to.occupation[copy] = from.occupation[slot] ?? 0;
  to.place[copy] = from.place[slot] ?? 0;
  to.source[copy] = from.source[slot] ?? 0;
  to.profile[copy] = from.profile[slot] ?? 0;
  to.firstSeen[copy] = from.firstSeen[slot] ?? 0;
  to.applyBy[copy] = from.applyBy[slot] ?? 0;
}

/** The next slot, for the posting with this id and number. */
function takeSlot(columns: Columns, id: PostingId, number: number): number {
  const slot = columns.ids.push(id) - 1;
  columns.number[slot] = number;
  addSlot(columns.open, slot);
  if (number >= columns.slotsPlusOne.length) {
    const longer = new Uint32Array(Math.ceil(number * 1.5) + 1);
    longer.set(columns.slotsPlusOne);
    columns.slotsPlusOne = longer;
  }
  columns.slotsPlusOne[number] = slot + 1;
  return slot;
}

/** Columns of which all slots were filled newest first. */
function allInOrder(columns: Columns): Columns {
  columns.inOrder = columns.ids.length;
  columns.newest = newestOf(columns, columns.open);
  return columns;
}

function compareNewest({ firstSeen, ids }: Columns, a: number, b: number): number {
  const later = (firstSeen[b] ?? 0) - (firstSeen[a] ?? 0);
  if (later !== 0) return later;
  return (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1;
}

/** One list of two that come newest first. */
function merge(columns: Columns, some: Int32Array, others: Int32Array): Int32Array {
  if (others.length === 0) return some;
  const merged = new Int32Array(some.length + others.length);
  let length = 0;
  let next = 0;
  for (const slot of some) {
    while (next < others.length && compareNewest(columns, others[next] ?? 0, slot) < 0)
      merged[length++] = others[next++] ?? 0;
    merged[length++] = slot;
  }
  merged.set(others.subarray(next), length);
  return merged;
}

/** Area, main group, group, sub-group and type of a code. */
function levels(code: string): readonly string[] {
  return Array.from(code, (_, position) => code.slice(0, position + 1));
}

function listed(column: string): readonly string[] {
  return column === '' ? [] : column.split(' ');
}
