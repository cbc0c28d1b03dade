import type { BodyStyle } from './blocks-of.ts';
import type { Piece } from './piece.ts';

/** A size that fewer letters are set in is that of headings or of small print. */
const LEAST_SHARE = 0.25;

/**
 * The style of ordinary text: the smallest of the sizes that many letters are set in, for on a poster most of them may
 * stand in headings, and the font that most letters of that size are set in.
 */
export function bodyStyle(pieces: readonly Piece[]): BodyStyle {
  const bySize = lettersBy(pieces, ({ size }) => size.toFixed(1));
  const all = [...bySize.values()].reduce((sum, letters) => sum + letters, 0);
  const common = [...bySize].filter(([, letters]) => letters >= all * LEAST_SHARE);
  const sizes = (common.length > 0 ? common : [...bySize]).map(([size]) => Number(size));
  const size = sizes.length === 0 ? 0 : Math.min(...sizes);
  const ordinary = pieces.filter((piece) => Math.abs(piece.size - size) < 0.1);
  const fonts = [...lettersBy(ordinary, ({ font }) => font)].toSorted(([, one], [, other]) => other - one);
  return { size, font: fonts[0]?.[0] ?? '' };
}

function lettersBy(pieces: readonly Piece[], styleOf: (piece: Piece) => string): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const piece of pieces) {
    const style = styleOf(piece);
    letters.set(style, (letters.get(style) ?? 0) + piece.text.length);
  }
  return letters;
}
