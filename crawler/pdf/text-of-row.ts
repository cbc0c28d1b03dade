import type { Piece, Row } from './piece.ts';

/** A gap wider than this share of the letters' size is a space between words. */
const SPACE = 0.15;

/** The words of a row. Letters that were set apart to look grand ("S T E L L E") are put together again. */
export function textOfRow({ pieces }: Pick<Row, 'pieces'>): string {
  let text = '';
  let last: Piece | null = null;
  for (const piece of pieces) {
    const isApart = last !== null && piece.left - last.right > SPACE * Math.max(piece.size, last.size);
    text += isApart ? ` ${piece.text}` : piece.text;
    last = piece;
  }
  return closeUp(text.replaceAll(/\s+/g, ' ').trim());
}

function closeUp(text: string): string {
  return /^\p{L}(?: \p{L}){4,}$/u.test(text) ? text.replaceAll(' ', '') : text;
}
