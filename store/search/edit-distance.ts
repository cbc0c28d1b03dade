/**
 * Damerau-Levenshtein distance (neighbours swapped count as one slip), or `most + 1` as soon as it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const start = commonStart(a, b);
  const end = commonEnd(a, b, Math.min(a.length, b.length) - start);
  return distanceOf(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length;
}

function distanceOf(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const present = last.map(() => most + 1);
    if (fillRow(a, b, row, most, { present, last, beforeLast }) > most) return most + 1;
    beforeLast = last;
    last = present;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

interface Rows {
  readonly present: number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

/** Fills the columns that `most` slips can reach; answers the smallest number in the row. */
function fillRow(
  a: string,
  b: string,
  row: number,
  most: number,
  { present, last, beforeLast }: Rows,
): number {
  present[0] = row;
  let smallest = row;
  for (let column = Math.max(1, row - most); column <= Math.min(b.length, row + most); column += 1) {
    const differs = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
    let least = Math.min(at(last, column), at(present, column - 1), at(last, column - 1) + differs - 1) + 1;
    if (row > 1 && column > 1 && isSwapped(a, b, row, column))
      least = Math.min(least, at(beforeLast, column - 2) + 1);
    present[column] = least;
    if (least < smallest) smallest = least;
  }
  return smallest;
}

function isSwapped(a: string, b: string, row: number, column: number): boolean {
  return (
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
