import { BULLET } from './bullet.ts';
import { type Columns, findColumns } from './find-columns.ts';
import type { Piece, Row } from './piece.ts';
import { textOfRow } from './text-of-row.ts';

/** Rows that are read one after the other, within one column. */
export type Region = readonly Row[];

/** Columns within columns within columns are no text. */
const DEEPEST = 6;
/** A column of labels ("Entgelt", "Arbeitsbeginn") has lines as short as this, on the lines of the other column. */
const LONGEST_LABEL = 30;
const LEAST_ALIGNED = 0.75;
const SAME_LINE = 0.45;

/** The rows of a page in the order of reading: above the columns, one column after the other, below them. */
export function readingOrder(rows: readonly Row[], depth = 0): readonly Region[] {
  if (rows.length === 0) return [];
  const columns = depth < DEEPEST ? findColumns(rows) : null;
  if (columns === null) return [rows];
  const deeper = depth + 1;
  return [
    ...readingOrder(rows.slice(0, columns.from), deeper),
    ...(areLabels(columns)
      ? labelled(columns)
      : [...readingOrder(columns.left, deeper), ...readingOrder(columns.right, deeper)]),
    ...readingOrder(rows.slice(columns.to), deeper),
  ];
}

/** Whether the left column names what stands beside it, so that the two are read together. */
function areLabels({ left, right }: Columns): boolean {
  const texts = left.map(textOfRow);
  if (texts.filter((text) => BULLET.test(text)).length > 1) return false;
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const aligned = left.filter((row) => besideOf(row, right) !== undefined);
  return letters <= LONGEST_LABEL * left.length && aligned.length >= LEAST_ALIGNED * left.length;
}

function besideOf(row: Row, others: readonly Row[]): Row | undefined {
  return others.find((other) => Math.abs(other.y - row.y) < SAME_LINE * row.size);
}

/** Each label with what stands beside it: on one line when that is one line, else above it. */
function labelled({ left, right }: Columns): readonly Region[] {
  const starts = left.filter((row) => besideOf(row, right) !== undefined);
  return [null, ...starts].flatMap((start, index) => {
    const from = start === null ? -Infinity : start.y - SAME_LINE * start.size;
    const next = starts[index];
    const to = next === undefined ? Infinity : next.y - SAME_LINE * next.size;
    const isWithin = ({ y }: Row): boolean => y >= from && y < to;
    return pair(left.filter(isWithin), right.filter(isWithin));
  });
}

function pair(labels: readonly Row[], values: readonly Row[]): readonly Region[] {
  const [label] = labels;
  const [value] = values;
  if (label === undefined || value === undefined || labels.length > 1 || values.length > 1)
    return [labels, values].filter((region) => region.length > 0);
  const named = label.pieces.map((piece, at) => (at === label.pieces.length - 1 ? withColon(piece) : piece));
  return [[{ ...value, left: label.left, pieces: [...named, ...value.pieces] }]];
}

/** What the table says by its columns, a line says by a colon. */
function withColon(piece: Piece): Piece {
  return /[:.,;?!]\s*$/.test(piece.text) ? piece : { ...piece, text: `${piece.text.trimEnd()}:` };
}
