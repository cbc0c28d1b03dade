import { BULLET } from './bullet.ts';
import { joinLines } from './join-lines.ts';
import type { Region } from './reading-order.ts';
import type { Row } from './piece.ts';
import { textOfRow } from './text-of-row.ts';

/** A paragraph, an item of a list, or a heading; `size` is that of its letters in points. */
export interface Block {
  readonly kind: 'p' | 'li' | 'heading';
  readonly text: string;
  readonly size: number;
}

/** What ordinary text of the document looks like. */
export interface BodyStyle {
  readonly size: number;
  readonly font: string;
}

/** Letters by so much larger than those of the text make a heading. */
const LARGER = 1.14;
/** What is longer is a sentence set large. */
const LONGEST_HEADING = 160;
const LONGEST_BOLD_HEADING = 80;
/** A line this much further down than the lines usually are begins a paragraph. */
const FURTHER_DOWN = 1.35;
/** Ends of lines so near to the edge of the column, as share of its width, show where the edge is. */
const NEAR_EDGE = 0.12;

interface Line extends Row {
  readonly text: string;
  readonly isBullet: boolean;
  readonly look: 'text' | 'large' | 'bold';
}

/** Measures of a column that its lines are joined by. */
interface Column {
  readonly right: number;
  readonly width: number;
  readonly leading: number;
  /** True when so many lines reach the right edge that a shorter line was broken on purpose. */
  readonly isFilled: boolean;
}

/** Joins the lines of a column to paragraphs, items and headings. */
export function blocksOf(region: Region, body: BodyStyle): readonly Block[] {
  const lines = region.map((row) => asLine(row, body)).filter(({ text }) => text !== '');
  const column = measure(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    if (current !== undefined && belongs(line, current, column)) current.push(line);
    else groups.push([line]);
  }
  return groups.map(asBlock);
}

function asLine(row: Row, body: BodyStyle): Line {
  const text = textOfRow(row);
  return { ...row, text, isBullet: BULLET.test(text), look: lookOf(row, body) };
}

function lookOf({ size, pieces }: Row, body: BodyStyle): Line['look'] {
  if (size >= body.size * LARGER) return 'large';
  return pieces.every(({ font }) => font !== body.font) ? 'bold' : 'text';
}

function measure(lines: readonly Line[]): Column {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const width = right - left;
  const steps = lines
    .flatMap(({ y }, at) => (at === 0 ? [] : y - (lines[at - 1]?.y ?? y)))
    .toSorted((one, other) => one - other);
  const full = lines.filter((line) => right - line.right < NEAR_EDGE * width);
  return {
    right,
    width,
    // The lower third: blank lines between paragraphs must not count as the usual step.
    leading: steps[Math.floor(steps.length / 3)] ?? 0,
    isFilled: full.length >= Math.max(2, lines.length / 5),
  };
}

function belongs(line: Line, group: readonly Line[], column: Column): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || line.isBullet) return false;
  if (line.look !== last.look && !(last.look === 'text' && line.look === 'bold')) return false;
  const step = line.y - last.y;
  if (step <= 0 || step > FURTHER_DOWN * Math.max(column.leading, last.size)) return false;
  if (Math.max(line.size, last.size) >= Math.min(line.size, last.size) * LARGER) return false;
  if (line.look === 'large') return true;
  if (/\p{L}[-\u2010\u00ad]$/u.test(last.text)) return true;
  if (first.isBullet && line.left > first.left + 2) return true;
  return wasBroken(line, last, first.isBullet ? { ...column, isFilled: true } : column);
}

/** Whether the line before ended because the next word had no room, not because its writer wanted it to. */
function wasBroken(line: Line, last: Line, { right, width, isFilled }: Column): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const wordWidth = ((word.length + 1) / Math.max(1, line.text.length)) * (line.right - line.left);
  const hasRoom = last.right + wordWidth < right;
  const goesOn = /^\p{Ll}/u.test(line.text) && !/[.:!?]$/.test(last.text);
  return goesOn ? last.right - last.left > width / 2 : isFilled && !hasRoom;
}

function asBlock(group: readonly Line[]): Block {
  const [first] = group;
  const text = group.reduce((joined, line) => joinLines(joined, line.text), '');
  const size = first?.size ?? 0;
  if (first?.isBullet === true) return { kind: 'li', text: text.replace(BULLET, ''), size };
  return { kind: isHeading(text, first?.look ?? 'text') ? 'heading' : 'p', text, size };
}

function isHeading(text: string, look: Line['look']): boolean {
  if (look === 'text' || !/\p{L}{2}/u.test(text)) return false;
  if (look === 'large') return text.length <= LONGEST_HEADING;
  return text.length <= LONGEST_BOLD_HEADING && !/[.,;]$/.test(text);
}
