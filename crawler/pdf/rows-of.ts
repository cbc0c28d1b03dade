import { type Piece, type Row, rowOf } from './piece.ts';

/** Baselines that differ by less of the letters' size are one: superscripts, and columns that were set apart. */
const SAME_BASELINE = 0.45;

/** Sorts the pieces of a page into rows, from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Piece[][] = [];
  let current: Piece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const [first] = current;
    const isSame =
      first !== undefined && piece.y - first.y < SAME_BASELINE * Math.min(first.size, piece.size);
    if (!isSame) {
      current = [];
      rows.push(current);
    }
    current.push(piece);
  }
  return rows.map(rowOf);
}
