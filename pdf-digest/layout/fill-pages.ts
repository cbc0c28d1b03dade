import type { Block, PlacedBlock } from './block.ts';

/** The columns of a page: their left edges, width, and top and bottom in points from the page's corner. */
export interface ColumnFrame {
  readonly lefts: readonly number[];
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page with the blocks that stand on it, in reading order. */
export interface FilledPage {
  readonly blocks: readonly PlacedBlock[];
}

/** Smallest step by which the columns of the last page are made even, in points. */
const BALANCE_STEP = 6;

/**
 * Fills page after page, column after column, in order. A heading stays with what follows it; the columns of the last
 * page are made about equally long.
 * @throws {RangeError} for a block that is higher than an empty column
 */
export function fillPages(
  blocks: readonly Block[],
  frameOf: (page: number) => ColumnFrame,
): readonly FilledPage[] {
  const pages: FilledPage[] = [];
  let start = 0;
  do {
    const frame = frameOf(pages.length);
    const filled = fillPage(blocks, start, frame);
    if (filled.end === start && start < blocks.length)
      throw new RangeError('a block is higher than a column');
    const isLast = filled.end === blocks.length;
    pages.push({ blocks: isLast ? balance(blocks, start, frame) : filled.placed });
    start = filled.end;
  } while (start < blocks.length);
  return pages;
}

function fillPage(blocks: readonly Block[], start: number, frame: ColumnFrame) {
  const placed: PlacedBlock[] = [];
  let next = start;
  for (const x of frame.lefts) {
    let y = frame.top;
    for (
      let block = blocks[next];
      block && y + neededHeight(blocks, next) <= frame.bottom;
      block = blocks[next]
    ) {
      placed.push({ block, x, y, width: frame.width });
      y += block.height;
      next += 1;
    }
  }
  return { placed, end: next };
}

/** Height of a block, with the one that it must stay together with. */
function neededHeight(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (!block) return 0;
  return block.height + (block.keepWithNext ? neededHeight(blocks, index + 1) : 0);
}

function balance(blocks: readonly Block[], start: number, frame: ColumnFrame): readonly PlacedBlock[] {
  const total = blocks.slice(start).reduce((sum, block) => sum + block.height, 0);
  const even = frame.top + total / frame.lefts.length;
  for (let bottom = even; bottom < frame.bottom; bottom += BALANCE_STEP) {
    const filled = fillPage(blocks, start, { ...frame, bottom });
    if (filled.end === blocks.length) return filled.placed;
  }
  return fillPage(blocks, start, frame).placed;
}
