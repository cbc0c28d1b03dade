import type { Piece } from './piece.ts';

/** A run of letters as pdf.js tells it: `transform` maps the font's space to the page's. */
export interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly unknown[];
  readonly fontName: string;
}

/** Maps the page's space, with its rotation, to points counted from the top left. */
export type Viewport = readonly number[];

/** Letters that lean by more than this are a stamp or stand on edge; they are not read. */
const MOST_LEAN = 0.1;

/** The pieces of a page that are written from left to right, without those that are only white space. */
export function piecesOf(items: readonly TextItem[], viewport: Viewport): readonly Piece[] {
  return items.flatMap((item) => pieceOf(item, viewport) ?? []);
}

function pieceOf({ str, width, transform, fontName }: TextItem, viewport: Viewport): Piece | null {
  if (str.trim() === '') return null;
  const [a, b, , , left, y] = times(viewport, transform.map(Number));
  const size = Math.hypot(a, b);
  if (!(size > 0) || a <= 0 || Math.abs(b) > MOST_LEAN * size) return null;
  return { text: str, left, right: left + width, y, size, font: fontName };
}

type Matrix = readonly [number, number, number, number, number, number];

/** The product of two affine maps, the right one first. */
function times(left: readonly number[], right: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
