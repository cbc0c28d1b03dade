import { ones } from './ones.ts';

/** A set of slots: one bit for each slot that there is room for. */
export type SlotBits = Uint32Array;

/** The empty set for so many slots. */
export function noSlots(capacity: number): SlotBits {
  return new Uint32Array(Math.ceil(capacity / 32));
}

export function addSlot(bits: SlotBits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
}

export function removeSlot(bits: SlotBits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
}

export function hasSlot(bits: SlotBits, slot: number): boolean {
  return ((bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
}

/** Puts all slots of `others`, of as much room, into `bits`. */
export function addSlots(bits: SlotBits, others: SlotBits): void {
  for (let index = 0; index < bits.length; index += 1)
    bits[index] = (bits[index] ?? 0) | (others[index] ?? 0);
}

/** Leaves only the slots in `bits` that `others`, of as much room, has too. */
export function keepSlots(bits: SlotBits, others: SlotBits): void {
  for (let index = 0; index < bits.length; index += 1)
    bits[index] = (bits[index] ?? 0) & (others[index] ?? 0);
}

/** The slots of `bits` that `others`, of as much room, does not have. */
export function without(bits: SlotBits, others: SlotBits): SlotBits {
  const left = bits.slice();
  for (let index = 0; index < left.length; index += 1)
    left[index] = (left[index] ?? 0) & ~(others[index] ?? 0);
  return left;
}

export function hasSlots(bits: SlotBits): boolean {
  for (let index = 0; index < bits.length; index += 1) if (bits[index] !== 0) return true;
  return false;
}

/** The slots of the set that come before `end`, in the order of their numbers. */
export function slotsBelow(bits: SlotBits, end: number): Int32Array {
  const slots = new Int32Array(Math.min(countSlots(bits), end));
  let length = 0;
  for (let index = 0; index * 32 < end; index += 1) {
    for (let rest = bits[index] ?? 0; rest !== 0; rest &= rest - 1) {
      const slot = index * 32 + 31 - Math.clz32(rest & -rest);
      if (slot < end) slots[length++] = slot;
    }
  }
  return slots.subarray(0, length);
}

/** How many slots the set has. */
export function countSlots(bits: SlotBits): number {
  let count = 0;
  for (let index = 0; index < bits.length; index += 1) count += ones(bits[index] ?? 0);
  return count;
}

/** The slots whose value in a column passes: 1 for each value that does, else 0. Slots not in use may be among them. */
export function slotsPassing({
  column,
  passes,
}: {
  readonly column: Int32Array;
  readonly passes: Uint8Array;
}): SlotBits {
  const bits = noSlots(column.length);
  for (let index = 0; index < bits.length; index += 1) {
    let word = 0;
    // Without a branch for each slot, as hardly any can be foretold.
    for (let bit = 0; bit < 32; bit += 1) word |= (passes[column[index * 32 + bit] ?? 0] ?? 0) << bit;
    bits[index] = word;
  }
  return bits;
}

/** The slots whose value in a column is as large or larger. Slots not in use may be among them. */
export function slotsFrom(column: Int32Array | Float64Array, least: number): SlotBits {
  const bits = noSlots(column.length);
  for (let index = 0; index < bits.length; index += 1) {
    let word = 0;
    for (let bit = 0; bit < 32; bit += 1) word |= Number((column[index * 32 + bit] ?? 0) >= least) << bit;
    bits[index] = word;
  }
  return bits;
}

/** Adds to the number of every slot that both sets have; what would not fit into a number becomes the highest. */
export function raiseNumbers(numbers: Uint8ClampedArray, some: SlotBits, others: SlotBits, by: number): void {
  for (let index = 0; index < some.length; index += 1) {
    for (let rest = (some[index] ?? 0) & (others[index] ?? 0); rest !== 0; rest &= rest - 1) {
      const slot = index * 32 + 31 - Math.clz32(rest & -rest);
      numbers[slot] = (numbers[slot] ?? 0) + by;
    }
  }
}
