/**
 * Damerau-Levenshtein distance (neighbours swapped count as one slip), or `most + 1` as soon as it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const present = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...present) > most) return most + 1;
    beforeLast = last;
    last = present;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const present = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const differs = a[row - 1] === b[column - 1] ? 0 : 1;
    let least = Math.min(at(last, column) + 1, at(present, column - 1) + 1, at(last, column - 1) + differs);
    const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (isSwapped) least = Math.min(least, at(beforeLast, column - 2) + 1);
    present.push(least);
  }
  return present;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
