import type { DatabaseSync } from 'node:sqlite';
import { fromJson, query } from '../sqlite/query.ts';
import { slotOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { isBeginning, WORD_TABLES } from './match.ts';
import type { Term } from './match.ts';
import { addSlot, addSlots, noSlots } from './slot-bits.ts';
import type { SlotBits } from './slot-bits.ts';

/** The hits of one term among the slots below `filled`; slots that are not open any more may be among them. */
export interface Hits {
  readonly filled: number;
  /** Slots one by one, or bit by bit where that is smaller. */
  readonly slots: Uint32Array;
  readonly isSet: boolean;
}

/** Looking for a word in a run of some hundred postings takes a twentieth of a millisecond, as for a single one. */
const WIDEST_GAP = 500;
/** Where changes lie in more runs than these, reading all hits of a word anew is cheaper. */
const MOST_RUNS = 12;

/** The hits of single terms, read from the word index. */
export interface TermHits {
  read(term: Term, columns: Columns): Hits;
  /** The hits with those among the slots that were taken since; the old ones may be changed. */
  update(term: Term, known: Hits, columns: Columns): Hits;
}

/** The word index of one connection, term by term. */
export function openTermHits(db: DatabaseSync): TermHits {
  const tables = Object.entries(WORD_TABLES).map((table) => openTable(db, table));

  function slotsIn(term: Term, columns: Columns, { from, to }: Run): Uint32Array {
    const numbers = tables.map((table) => table(term, from, to));
    const slots = new Uint32Array(numbers.reduce((sum, { length }) => sum + length, 0));
    let length = 0;
    for (const number of numbers.flat()) {
      const slot = slotOf(columns, number);
      if (slot !== null) slots[length++] = slot;
    }
    return slots.subarray(0, length);
  }

  function read(term: Term, columns: Columns): Hits {
    return hitsFrom(slotsIn(term, columns, ALL_NUMBERS), columns);
  }

  function update(term: Term, known: Hits, columns: Columns): Hits {
    const { filled } = known;
    if (columns.ids.length === filled) return known;
    const runs = runsOf(columns.number.subarray(filled, columns.ids.length));
    // To look for all words with one beginning takes as long in a run as in the whole index.
    if (runs.length > MOST_RUNS || isBeginning(term)) return read(term, columns);
    const slots = runs.flatMap((run) => [...slotsIn(term, columns, run)]);
    return withAdded(
      known,
      slots.filter((slot) => slot >= filled),
      columns,
    );
  }

  return { read, update };
}

/** Looks for a term among the numbers of postings from one to another. */
type WordTable = (term: Term, from: number, to: number) => readonly number[];

function openTable(db: DatabaseSync, [name, columns]: readonly [string, readonly string[]]): WordTable {
  // One JSON text is read three times faster than as many rows. Without the casts numbers arrive as floating point,
  // and FTS5 takes no notice of bounds of that kind.
  const hits = query<{ numbers: string }>(
    db,
    `SELECT json_group_array(rowid) AS numbers FROM ${name}
     WHERE ${name} MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`,
  );
  return (term, from, to) => {
    const wanted = columns.filter((column) => term.columns.includes(column));
    if (wanted.length === 0) return [];
    const asked = wanted.length === columns.length ? term.text : `{${wanted.join(' ')}} : ${term.text}`;
    return fromJson(hits.get(asked, from, to)?.numbers ?? '[]');
  };
}

/** Numbers of postings that lie close to one another. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const ALL_NUMBERS: Run = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Parts numbers where the gaps between them are wide: new postings follow one another, changed ones lie anywhere. */
function runsOf(numbers: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  for (const number of numbers.toSorted()) {
    const last = runs.at(-1);
    if (last !== undefined && number - last.to <= WIDEST_GAP) runs[runs.length - 1] = { ...last, to: number };
    else runs.push({ from: number, to: number });
  }
  return runs;
}

function hitsFrom(list: Uint32Array, { capacity, ids }: Columns): Hits {
  const set = noSlots(capacity);
  if (list.length <= set.length) return { filled: ids.length, slots: list.slice(), isSet: false };
  for (const slot of list) addSlot(set, slot);
  return { filled: ids.length, slots: set, isSet: true };
}

function withAdded({ slots, isSet }: Hits, added: readonly number[], columns: Columns): Hits {
  if (!isSet) return hitsFrom(Uint32Array.of(...slots, ...added), columns);
  for (const slot of added) addSlot(slots, slot);
  return { filled: columns.ids.length, slots, isSet };
}

/** Puts the hits into a set of slots. */
export function addHits(bits: SlotBits, { slots, isSet }: Hits): void {
  if (isSet) return addSlots(bits, slots);
  for (const slot of slots) addSlot(bits, slot);
}
