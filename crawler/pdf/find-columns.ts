import { type Piece, type Row, rowOf } from './piece.ts';

/** Rows that stand beside each other in two columns. */
export interface Columns {
  /** Index of the first row with columns, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

/** White space between columns, across the page. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Narrower than this, in points and in the size of letters, white space is between words. */
const LEAST_GUTTER = 11;
const LEAST_GUTTER_SIZE = 1;
/** Fewer rows on one side are a date or a number set apart, not a column. */
const LEAST_ROWS = 3;
/** A row that stands further below than so many sizes of its letters no longer belongs to the columns. */
const FAR_BELOW = 2.4;
/** More rows than any page of text has; the rest is read as it stands. */
const MOST_ROWS = 300;

/** The place where most rows of the page stand in two columns; null when there is none. */
export function findColumns(rows: readonly Row[]): Columns | null {
  if (rows.length < LEAST_ROWS || rows.length > MOST_ROWS) return null;
  let best: Columns | null = null;
  for (const [index, row] of rows.entries()) {
    for (const gutter of guttersOf(row, rows[index + 1])) {
      const found = columnsAround(rows, index, gutter);
      if (found !== null && weight(found) > (best === null ? 0 : weight(best))) best = found;
    }
  }
  return best;
}

function weight({ left, right }: Columns): number {
  return Math.min(left.length, right.length);
}

/** White space inside a row, taken together with the next when that is so near that it may be the other column's. */
function guttersOf(row: Row, next: Row | undefined): readonly Gutter[] {
  const isNear = next !== undefined && next.y - row.y < FAR_BELOW * row.size;
  const pieces = (isNear ? [...row.pieces, ...next.pieces] : row.pieces).toSorted(
    (one, other) => one.left - other.left,
  );
  const gutters: Gutter[] = [];
  let reach = pieces[0]?.right ?? 0;
  for (const { left, right } of pieces) {
    if (left - reach >= leastGutter(row)) gutters.push({ left: reach, right: left });
    reach = Math.max(reach, right);
  }
  return gutters;
}

function leastGutter({ size }: Row): number {
  return Math.max(LEAST_GUTTER, LEAST_GUTTER_SIZE * size);
}

/** Grows columns up and down from a row as long as the white space between them stays open. */
function columnsAround(rows: readonly Row[], index: number, gutter: Gutter): Columns | null {
  let open: Gutter | null = gutter;
  let to = index;
  for (; to < rows.length; to++) {
    const narrowed = narrow(open, rows[to]);
    if (narrowed === null) break;
    open = narrowed;
  }
  let from = index;
  for (; from > 0; from--) {
    const narrowed = narrow(open, rows[from - 1]);
    if (narrowed === null) break;
    open = narrowed;
  }
  return trimmed(rows, from, to, (open.left + open.right) / 2);
}

function narrow(gutter: Gutter, row: Row | undefined): Gutter | null {
  if (row === undefined) return null;
  const middle = (gutter.left + gutter.right) / 2;
  const isLeft = ({ left, right }: Piece): boolean => (left + right) / 2 < middle;
  const left = Math.max(gutter.left, ...row.pieces.filter(isLeft).map((piece) => piece.right));
  const right = Math.min(
    gutter.right,
    ...row.pieces.filter((piece) => !isLeft(piece)).map((piece) => piece.left),
  );
  return right - left >= leastGutter(row) ? { left, right } : null;
}

/** Leaves out rows above and below that have a column to themselves and stand apart: a heading, a line at the foot. */
function trimmed(rows: readonly Row[], from: number, to: number, middle: number): Columns | null {
  const band = rows.slice(from, to).map((row) => split(row, middle));
  const isBoth = (at: number): boolean => {
    const around = band.slice(Math.max(0, at - 1), at + 2);
    return around.some(({ left }) => left !== null) && around.some(({ right }) => right !== null);
  };
  const both = band.flatMap((_, at) => (isBoth(at) ? [at] : []));
  const [first, last] = [both[0], both.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isNext = (upper: Row | undefined, lower: Row | undefined): boolean =>
    upper !== undefined && lower !== undefined && lower.y - upper.y < FAR_BELOW * lower.size;
  let start = from + first;
  while (start > from && isNext(rows[start - 1], rows[start])) start--;
  let end = from + last + 1;
  while (end < to && isNext(rows[end - 1], rows[end])) end++;
  const kept = band.slice(start - from, end - from);
  const columns = {
    from: start,
    to: end,
    left: kept.flatMap(({ left }) => left ?? []),
    right: kept.flatMap(({ right }) => right ?? []),
  };
  return isColumn(columns.left) && isColumn(columns.right) ? columns : null;
}

function split({ pieces }: Row, middle: number): { readonly left: Row | null; readonly right: Row | null } {
  const left = pieces.filter((piece) => (piece.left + piece.right) / 2 < middle);
  const right = pieces.filter((piece) => !left.includes(piece));
  return {
    left: left.length === 0 ? null : rowOf(left),
    right: right.length === 0 ? null : rowOf(right),
  };
}

/** Bullets and numbers before the items of a list are no column. */
function isColumn(rows: readonly Row[]): boolean {
  const worded = rows.filter(({ pieces }) => /\p{L}.*\p{L}/u.test(pieces.map(({ text }) => text).join('')));
  return worded.length >= LEAST_ROWS;
}
