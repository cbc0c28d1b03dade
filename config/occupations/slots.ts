/** Slots for open addressing over `hashes`, as `LinearModel.slots` wants them; at most half full. */
export function slotsFor(hashes: Uint32Array): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 2)));
  const mask = slots.length - 1;
  hashes.forEach((hash, index) => {
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  });
  return slots;
}
