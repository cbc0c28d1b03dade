/** A run of letters on a page, as a PDF places it. Lengths are points (1/72 inch), counted from the page's top left. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of the baseline, downwards. */
  readonly y: number;
  /** Size of the letters. */
  readonly size: number;
  /** The document's own name of the font; bold is another font than regular. */
  readonly font: string;
}

/** Pieces on one baseline, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly y: number;
  /** Of the largest letters. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** The row of these pieces, of which there is at least one. */
export function rowOf(pieces: readonly Piece[]): Row {
  return {
    pieces: pieces.toSorted((one, other) => one.left - other.left),
    y: Math.max(...pieces.map(({ y }) => y)),
    size: Math.max(...pieces.map(({ size }) => size)),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
  };
}
