import type { PostingId } from '../../domain/posting.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { newDictionary } from './dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import { traitsOf } from './traits.ts';

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
 * gets a new one, and only the slots in `newest` count.
 */
export interface Columns {
  readonly capacity: number;
  readonly ids: PostingId[];
  readonly occupations: Dictionary;
  readonly places: Dictionary;
  readonly sources: Dictionary;
  readonly occupation: Uint32Array;
  readonly place: Uint32Array;
  readonly source: Uint32Array;
  /** Kind and working times in one number; see traits.ts. */
  readonly traits: Uint8Array;
  /** One bit for each of FLAGS that is a clear yes. */
  readonly flags: Uint16Array;
  /** Milliseconds since 1970. */
  readonly firstSeen: Float64Array;
  /** The day as a number, 20261122; the largest number when there is no deadline. */
  readonly applyBy: Int32Array;
  /** Slot by posting number plus one, 0 when it has none; a plain list, as it is asked for every hit of a word. */
  slotsPlusOne: Uint32Array;
  /** Slots of open postings, last seen first, then by id. */
  newest: Int32Array;
}

/** As a day: later than every deadline. */
export const NO_DEADLINE = 2_147_483_647;
/** Room for as many changes before the columns are read anew. */
const SPARE = 4_096;
const SPARE_SHARE = 0.2;

/** Columns of `rows`, which come newest first, then by id; with room for changes. */
export function fillColumns(rows: readonly ColumnRow[]): Columns {
  const columns = emptyColumns(rows.length + SPARE + Math.floor(rows.length * SPARE_SHARE));
  rows.forEach((row) => appendRow(columns, row));
  columns.newest = Int32Array.from(rows.keys());
  return columns;
}

/** Whether `changes` more slots fit. */
export function hasRoom(columns: Columns, changes: number): boolean {
  return columns.ids.length + changes <= columns.capacity;
}

/** Puts the present rows of changed postings in; `gone` are the numbers of postings that are not open any more. */
export function applyChanges(columns: Columns, rows: readonly ColumnRow[], gone: readonly number[]): void {
  const replaced = new Set<number>();
  for (const number of [...gone, ...rows.map((row) => row.number)]) {
    const slot = slotOf(columns, number);
    if (slot !== null) replaced.add(slot);
    columns.slotsPlusOne[number] = 0;
  }
  const added = rows.map((row) => appendRow(columns, row)).toSorted((a, b) => compareNewest(columns, a, b));
  columns.newest = merge(columns, added, replaced);
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

function emptyColumns(capacity: number): Columns {
  return {
    capacity,
    ids: [],
    occupations: newDictionary(),
    places: newDictionary(),
    sources: newDictionary(),
    occupation: new Uint32Array(capacity),
    place: new Uint32Array(capacity),
    source: new Uint32Array(capacity),
    traits: new Uint8Array(capacity),
    flags: new Uint16Array(capacity),
    firstSeen: new Float64Array(capacity),
    applyBy: new Int32Array(capacity),
    slotsPlusOne: new Uint32Array(capacity),
    newest: new Int32Array(0),
  };
}

function appendRow(columns: Columns, row: ColumnRow): number {
  const slot = columns.ids.push(row.id) - 1;
  columns.occupation[slot] = columns.occupations.code(row.occupation);
  columns.place[slot] = columns.places.code(row.places);
  columns.source[slot] = columns.sources.code(row.sources);
  columns.traits[slot] = traitsOf(row);
  columns.flags[slot] = row.flags;
  columns.firstSeen[slot] = Date.parse(row.firstSeen);
  columns.applyBy[slot] = row.applyBy === null ? NO_DEADLINE : dayNumber(row.applyBy);
  rememberSlot(columns, row.number, slot);
  return slot;
}

function rememberSlot(columns: Columns, number: number, slot: number): void {
  if (number >= columns.slotsPlusOne.length) {
    const longer = new Uint32Array(Math.ceil(number * 1.5) + 1);
    longer.set(columns.slotsPlusOne);
    columns.slotsPlusOne = longer;
  }
  columns.slotsPlusOne[number] = slot + 1;
}

function compareNewest({ firstSeen, ids }: Columns, a: number, b: number): number {
  const later = (firstSeen[b] ?? 0) - (firstSeen[a] ?? 0);
  if (later !== 0) return later;
  return (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1;
}

function merge(columns: Columns, added: readonly number[], replaced: ReadonlySet<number>): Int32Array {
  const { newest } = columns;
  const merged = new Int32Array(newest.length + added.length);
  let length = 0;
  let next = 0;
  for (const slot of newest) {
    if (replaced.has(slot)) continue;
    while (next < added.length && compareNewest(columns, added[next] ?? 0, slot) < 0)
      merged[length++] = added[next++] ?? 0;
    merged[length++] = slot;
  }
  while (next < added.length) merged[length++] = added[next++] ?? 0;
  return merged.slice(0, length);
}
