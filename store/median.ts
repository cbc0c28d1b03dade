/** The middle of the values, the lower of two middles; null of none. What is usual for a source, everywhere. */
export function median(values: readonly number[]): number | null {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? null;
}
